package io.dateline.reader.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents as broken programs send them: repaired as far as they say what they mean. */
class BrokenFeedsTest {

    private static final URI BASE = URI.create("https://news.example.org/feeds/all.xml");

    @Test
    void takesAnAmpersandWithoutSemicolonForItself() throws FeedException {
        ParsedFeed feed = rss("<item><link>https://a.example.org/?id=1&section=world&copy=2&reg&lang=en</link></item>");

        assertThat(urls(feed)).containsExactly("https://a.example.org/?id=1&section=world&copy=2&reg&lang=en");
    }

    @Test
    void readsAnAddressThatWasEscapedTwice() throws FeedException {
        ParsedFeed feed = rss("<item><link>https://a.example.org/?id=1&amp;amp;page=2</link></item>");

        assertThat(urls(feed)).containsExactly("https://a.example.org/?id=1&page=2");
    }

    @Test
    void readsMarkupThatWasEscapedTwice() throws FeedException {
        ParsedFeed feed = rss(
                "<item><description>&amp;lt;p&amp;gt;The ferry left late.&amp;lt;/p&amp;gt;</description></item>"
                        + "<item><title>2</title><description>Paragraphs begin with &amp;lt;p&amp;gt;.</description></item>");

        assertThat(feed.entries())
                .extracting(Entry::text)
                .containsExactly("The ferry left late.", "Paragraphs begin with <p>.");
    }

    @Test
    void readsOnBehindASectionThatDoesNotEnd() throws FeedException {
        ParsedFeed feed = rss(item("<![CDATA[one]]>", 1) + item("<![CDATA[two", 2) + item("<![CDATA[three]]>", 3));

        assertThat(feed.entries()).extracting(Entry::title).containsExactly("one", "two", "three");
        assertThat(urls(feed)).hasSize(3);
    }

    @Test
    void readsOnBehindACommentThatDoesNotEnd() throws FeedException {
        assertThat(rss(item("one", 1) + "<!-- filler " + item("two", 2)).entries())
                .hasSize(2);
    }

    @Test
    void leavesOutTheEntryInWhichTheDocumentBreaksOff() throws FeedException {
        String whole = "<rss><channel>" + item("one", 1) + item("two", 2);

        assertThat(read(whole.substring(0, whole.length() - 30)).entries())
                .extracting(Entry::title)
                .containsExactly("one");
        assertThat(read(whole).entries()).hasSize(2);
    }

    @Test
    void leavesOutTheHalfEntryBehindAChannelThatEnds() throws FeedException {
        String channel = "<channel><title>T</title></channel>";
        String half = item("one", 1) + "<item><title>tw";

        assertThat(read("<rdf:RDF>" + channel + half).entries())
                .extracting(Entry::title)
                .containsExactly("one");
        assertThat(read("<rss>" + channel + "<channel>" + half).entries())
                .extracting(Entry::title)
                .containsExactly("one");
        assertThat(read("<channel>" + item("one", 1) + item("two", 2) + "</channel>")
                        .cut())
                .isFalse();
    }

    @Test
    void tellsASitemapThatBreaksOff() throws Exception {
        ParsedFeed feed = read("<urlset><url><loc>https://a.example/1</loc></url><url><loc>https://a.exam");

        assertThat(feed.cut()).isTrue();
        assertThat(feed.entries()).extracting(Entry::url).containsExactly("https://a.example/1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss><channel><item><title>one</title></item><item><title>tw",
                "<rss><channel><item><title>one</title></item>",
                "<rss><channel><item><title>one</title></item></channel>",
                "<feed><entry><title>one</title></entry>",
                "<feed><entry><title>on",
                "{'items':[{'id':'1','title':'one'},{'id':'2','ti",
                "{'items':[{'id':'1','title':'one'},",
                "{'items':[{'id':'1','title':'one'},{'id':'2','x':tru",
                "{'items':[{'id':'1','title':'one'},{'id':'2','x':-1.",
                "{'items':[{'id':'1','title':'one'}",
            })
    void tellsADocumentThatBreaksOff(String document) throws FeedException {
        ParsedFeed feed = read(document.replace('\'', '"'));

        assertThat(feed.entries()).hasSize(1);
        assertThat(feed.cut()).isTrue();
        assertThat(feed.withEntries(List.of())
                        .withHub("https://hub.example.org/", null)
                        .cut())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<RSS><channel><item><title>one</title></item></channel></rss >\n<!-- made in 2 s -->",
                "<atom:feed><atom:entry><atom:title>one</atom:title></atom:entry></atom:feed>",
                "{'items':[{'id':'1','title':'one'}]}",
            })
    void tellsAWholeDocument(String document) throws FeedException {
        assertThat(read(document.replace('\'', '"')).cut()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'items':[{'id':'1'},{'id':'2','title':'the 'new' pier'},{'id':'3'},{'id':'4'}]}",
                "{'items':[{'id':'1'},{'id':'2','views':1.},{'id':'3'}]}",
                "{'items':[{'id':'1'},{'id':'2','new':yes},{'id':'3'}]}",
            })
    void refusesJsonWithAFaultBeforeItsEnd(String document) {
        assertThatThrownBy(() -> read(document.replace('\'', '"')))
                .isInstanceOf(FeedException.class)
                .hasMessageContaining("no well-formed JSON");
    }

    @Test
    void readsReferencesByNumberWithoutSemicolon() throws FeedException {
        ParsedFeed feed = rss("<item><title>The pier&#8217s caf&#xE9 & its &#nothing</title>"
                + "<description>It&#8217s <b>open</b>&#33</description></item>");

        assertThat(feed.entries()).extracting(Entry::title).containsExactly("The pier’s café & its &#nothing");
        assertThat(feed.entries()).extracting(Entry::text).containsExactly("It’s open!");
    }

    @Test
    void keepsTheOnlyEntryAndThoseThatNeverEnd() throws FeedException {
        assertThat(read("<rss><channel><item><title>one").entries()).hasSize(1);
        assertThat(read("<rss><channel><item><title>one</title><item><title>two</title>")
                        .entries())
                .isNotEmpty();
    }

    @Test
    void readsAllChannels() throws FeedException {
        ParsedFeed feed = read("<rss><channel><title>A</title>" + item("one", 1) + "</channel><channel>"
                + item("two", 2) + "</channel></rss>");

        assertThat(feed.title()).isEqualTo("A");
        assertThat(urls(feed)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFF\uFEFF{'items':[{'id':'1'},{'id':'2'}]}",
                ")]}'\n{'items':[{'id':'1'},{'id':'2'}]}",
                "{'items':[{'id':'1'},{'id':'2'},]}",
                "{'title':'a\tb','items':[{'id':'1'},{'id':'2'}]}",
                "{'items':[{'id':'1'},{'id':'2'},{'id':'3','ti",
            })
    void readsJsonThatIsNotWellFormed(String document) throws FeedException {
        ParsedFeed feed = read(document.replace('\'', '"').replace(")]}\"", ")]}'"));

        assertThat(feed.kind()).isEqualTo(ParsedFeed.Kind.JSON);
        assertThat(feed.entries()).extracting(Entry::id).containsExactly("1", "2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"id\":1}]|it has neither version nor items",
                "{\"error\":\"busy\"}|it has neither version nor items",
                "Internal Server Error|holds no XML and no JSON",
                "<error>Out of order</error>|its root is <error>",
            })
    void saysWhatItIsInstead(String document, String words) {
        assertThatThrownBy(() -> read(document))
                .isInstanceOf(FeedException.class)
                .hasMessageContaining(words);
    }

    @Test
    void needsTimeInStepWithTheLengthOfADocumentFullOfFaults() {
        String sections = "<![CDATA[</item>".repeat(100_000);
        String others = "<!-- ".repeat(100_000) + "&a ".repeat(100_000);

        // Were the end looked for anew from every beginning, this would take hours.
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            assertThat(Mending.mended(others + sections))
                    .isEqualTo(" ".repeat(100_000) + "&amp;a ".repeat(100_000) + "</item>".repeat(100_000));
            assertThat(Mending.mended(sections + "]]>")).isEqualTo("</item>".repeat(99_999) + "<![CDATA[</item>]]>");
        });
    }

    private static String item(String title, int page) {
        return "<item><title>" + title + "</title><link>https://a.example.org/" + page + "</link></item>";
    }

    private static List<String> urls(ParsedFeed feed) {
        return feed.entries().stream().map(Entry::url).filter(Objects::nonNull).toList();
    }

    private static ParsedFeed rss(String entries) throws FeedException {
        return read("<rss version=\"2.0\"><channel><title>T</title>" + entries + "</channel></rss>");
    }

    private static ParsedFeed read(String document) throws FeedException {
        return FeedReader.read(document.getBytes(StandardCharsets.UTF_8), null, BASE);
    }
}
