package io.dateline.reader.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FeedReaderTest {

    private static final URI BASE = URI.create("https://news.example.org/feeds/all.xml");

    @Test
    void readsRssWithItsModules() throws FeedException {
        ParsedFeed feed = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:c="http://purl.org/rss/1.0/modules/content/">
                  <channel>
                    <title>Harbour Courier</title><link>https://news.example.org/</link><language>en-gb</language><ttl>15</ttl>
                    <item>
                      <guid isPermaLink="false">hc-17</guid>
                      <title><![CDATA[Envoys & ministers meet]]></title>
                      <link>/2026/03/02/envoys</link>
                      <description>&lt;p&gt;A short notice.&lt;/p&gt;</description>
                      <c:encoded><![CDATA[<p>First paragraph.</p><p>Second one.</p>]]></c:encoded>
                      <d:creator>Ana Duarte</d:creator>
                      <pubDate>Mon, 2 Mar 2026 09:30:00 +0100</pubDate>
                      <category>Diplomacy</category>
                      <enclosure url="https://cdn.example.org/a.mp3" type="audio/mpeg" length="1200"/>
                    </item>
                  </channel>
                </rss>
                """);

        assertThat(feed.kind()).isEqualTo(ParsedFeed.Kind.RSS);
        assertThat(feed.title()).isEqualTo("Harbour Courier");
        assertThat(feed.language()).isEqualTo("en-gb");
        assertThat(feed.interval()).isEqualTo(Duration.ofMinutes(15));
        Entry entry = feed.entries().get(0);
        assertThat(entry.id()).isEqualTo("hc-17");
        assertThat(entry.url()).isEqualTo("https://news.example.org/2026/03/02/envoys");
        assertThat(entry.plainTitle()).isEqualTo("Envoys & ministers meet");
        assertThat(entry.text()).isEqualTo("First paragraph.\n\nSecond one.");
        assertThat(entry.authors()).containsExactly("Ana Duarte");
        assertThat(entry.published()).isEqualTo(Instant.parse("2026-03-02T08:30:00Z"));
        assertThat(entry.tags()).containsExactly("Diplomacy");
        assertThat(entry.enclosures())
                .containsExactly(new Enclosure("https://cdn.example.org/a.mp3", "audio/mpeg", "1200"));
    }

    @Test
    void readsAtomWithXhtmlContentAndXmlBase() throws FeedException {
        ParsedFeed feed = read("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr" xml:base="https://atom.example.org/base/">
                  <id>tag:example.org,2026:feed</id><title>Revue du port</title>
                  <link rel="self" href="feed.atom"/><link rel="hub" href="https://hub.example.org/"/>
                  <entry>
                    <id>tag:example.org,2026:1</id><title type="html">&lt;b&gt;Grève&lt;/b&gt; au port</title>
                    <link rel="edit" href="edit/1"/><link rel="alternate" type="text/html" href="articles/1"/>
                    <updated>2026-03-03T10:00:00Z</updated><published>2026-03-02T10:00:00+02:00</published>
                    <author><name>Luc Morel</name></author>
                    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Un.</p><p>Deux.</p></div></content>
                  </entry>
                </feed>
                """);

        assertThat(feed.kind()).isEqualTo(ParsedFeed.Kind.ATOM);
        assertThat(feed.self()).isEqualTo("https://atom.example.org/base/feed.atom");
        assertThat(feed.hub()).isEqualTo("https://hub.example.org/");
        Entry entry = feed.entries().get(0);
        assertThat(entry.url()).isEqualTo("https://atom.example.org/base/articles/1");
        assertThat(entry.plainTitle()).isEqualTo("Grève au port");
        assertThat(entry.text()).isEqualTo("Un.\n\nDeux.");
        assertThat(entry.published()).isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
        assertThat(entry.updated()).isEqualTo(Instant.parse("2026-03-03T10:00:00Z"));
    }

    @Test
    void readsRdfWhoseItemsStandBesideTheChannel() throws FeedException {
        ParsedFeed feed = read("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                         xmlns:dc="http://purl.org/dc/elements/1.1/">
                  <channel rdf:about="https://old.example.org/"><title>Old Herald</title></channel>
                  <item rdf:about="https://old.example.org/1">
                    <title>One</title><link>https://old.example.org/1</link><dc:date>2026-01-05</dc:date>
                  </item>
                </rdf:RDF>
                """);

        assertThat(feed.kind()).isEqualTo(ParsedFeed.Kind.RDF);
        assertThat(feed.entries()).hasSize(1);
        assertThat(feed.entries().get(0).id()).isEqualTo("https://old.example.org/1");
        assertThat(feed.entries().get(0).time()).isEqualTo(Instant.parse("2026-01-05T00:00:00Z"));
    }

    @Test
    void readsJsonFeed() throws FeedException {
        ParsedFeed feed = read("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "Ledger", "items": [
                  {"id": "7", "url": "/7", "title": "Seven", "content_text": "Plain words.", "authors": [{"name": "Mo Lind"}],
                   "date_published": "2026-02-01T12:00:00-05:00", "tags": ["trade"]}]}
                """);

        assertThat(feed.kind()).isEqualTo(ParsedFeed.Kind.JSON);
        assertThat(feed.entries().get(0).url()).isEqualTo("https://news.example.org/7");
        assertThat(feed.entries().get(0).published()).isEqualTo(Instant.parse("2026-02-01T17:00:00Z"));
    }

    @Test
    void tidiesTheNamesAndTagsOfJsonFeeds() throws FeedException {
        ParsedFeed feed = read("""
                {"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "8", "tags": ["sea\\u0000  trade", "\\u0000"],
                  "authors": [{"name": "Mo\\n Li\\u0007nd"}]}]}
                """);

        assertThat(feed.entries().get(0).tags()).containsExactly("sea trade");
        assertThat(feed.entries().get(0).authors()).containsExactly("Mo Lind");
    }

    @Test
    void keepsThePageThatAnAddressOfOnlyAQueryIsCountedFrom() throws FeedException {
        ParsedFeed rss = read("""
                <rss version="2.0" xml:base="https://blog.example.org/log/index.php"><channel>
                <item><link>?p=1</link></item><item><link>../about</link></item>
                <item><guid>urn:x:1</guid><link>tag:example.org,2026:7</link></item></channel></rss>
                """);
        ParsedFeed json = read("{\"items\": [{\"id\": \"1\", \"url\": \"?p=1\"}]}");

        assertThat(rss.entries())
                .extracting(Entry::url)
                .containsExactly(
                        "https://blog.example.org/log/index.php?p=1",
                        "https://blog.example.org/about",
                        "tag:example.org,2026:7");
        assertThat(json.entries().get(0).url()).isEqualTo("https://news.example.org/feeds/all.xml?p=1");
    }

    @Test
    void repairsWhatIsNotWellFormed() throws FeedException {
        ParsedFeed feed = read("""

                <!DOCTYPE rss [<!ENTITY own "x">]>
                junk before <rss version="2.0"><channel><title>Caf&eacute; & Bar\u0001</title>
                <item><title>A < B &nbsp; C</title><link>https://x.example.org/?a=1&b=2</link>
                <item><title>Unclosed before</title></item>
                """);

        assertThat(feed.title()).isEqualTo("Café & Bar");
        assertThat(feed.entries().get(0).url()).isEqualTo("https://x.example.org/?a=1&b=2");
        assertThat(feed.entries().get(0).title()).startsWith("A < B");
    }

    @Test
    void believesTheHeaderOverTheProlog() throws FeedException {
        byte[] body = "<?xml version='1.0' encoding='utf-8'?><rss><channel><title>Привет</title></channel></rss>"
                .getBytes(Charset.forName("windows-1251"));

        ParsedFeed feed = FeedReader.read(body, "application/rss+xml; charset=windows-1251", BASE);

        assertThat(feed.title()).isEqualTo("Привет");
    }

    @Test
    void findsUtf8BehindAWrongWesternLabel() throws FeedException {
        byte[] body =
                "<?xml version='1.0' encoding='iso-8859-1'?><rss><channel><title>Côte d’Ivoire</title></channel></rss>"
                        .getBytes(StandardCharsets.UTF_8);

        assertThat(FeedReader.read(body, null, BASE).title()).isEqualTo("Côte d’Ivoire");
    }

    @Test
    void saysWhatADocumentIsInsteadOfAFeed() {
        assertThatThrownBy(() -> read("<!DOCTYPE html><html><body><p>Not found</p></body></html>"))
                .isInstanceOf(FeedException.class)
                .hasMessageContaining("HTML page");
        assertThatThrownBy(() -> read("{\"error\": 1}")).hasMessageContaining("no JSON Feed");
        assertThatThrownBy(() -> read("")).hasMessageContaining("empty");
        assertThatThrownBy(() -> read("plain words")).hasMessageContaining("no XML");
    }

    @Test
    void survivesAnEntityBombAndDeepNesting() throws FeedException {
        String bomb = "<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
                + "<rss><channel><title>&b;&b;</title>" + "<x>".repeat(50_000) + "</channel></rss>";

        assertThat(read(bomb).title()).isEqualTo("&b;&b;");
    }

    @Test
    void readsASitemapAsAFeed() throws FeedException {
        ParsedFeed feed = read("""
                <urlset><url><loc>https://news.example.org/a</loc><lastmod>2026-03-02</lastmod>
                <news:news><news:publication><news:name>Courier</news:name><news:language>en</news:language></news:publication>
                <news:title>A</news:title></news:news></url></urlset>""");

        assertThat(feed.kind()).isEqualTo(ParsedFeed.Kind.SITEMAP);
        assertThat(feed.title()).isEqualTo("Courier");
        assertThat(feed.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.url()).isEqualTo("https://news.example.org/a");
            assertThat(entry.time()).isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
        });
    }

    @Test
    void makesLinksInInlineMarkupAbsolute() throws FeedException {
        ParsedFeed feed = read("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example.org/b/"><entry>
                <content type="xhtml"><div xml:base="c/">See <a href="d.html">d</a><img src="/e.png"/></div></content>
                </entry></feed>""");

        assertThat(feed.entries().get(0).content())
                .contains("https://a.example.org/b/c/d.html")
                .contains("https://a.example.org/e.png");
    }

    @Test
    void writesOutWhatTheDocumentAbbreviates() throws FeedException {
        ParsedFeed feed = read("""
                <!DOCTYPE rss [<!ENTITY desk "Harbour desk"><!ENTITY far SYSTEM "file:///etc/hostname">]>
                <rss><channel><title>&desk; &far;</title><item><title>It\u0092s on</title></item></channel></rss>""");

        assertThat(feed.title()).isEqualTo("Harbour desk &far;");
        assertThat(feed.entries().get(0).title()).isEqualTo("It’s on");
    }

    @Test
    void takesPlainJsonTextForPlain() throws FeedException {
        ParsedFeed feed = read("""
                {"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "content_text": "if a <b then c & d"}]}""");

        assertThat(feed.entries().get(0).text()).isEqualTo("if a <b then c & d");
    }

    private static ParsedFeed read(String document) throws FeedException {
        return FeedReader.read(document.getBytes(StandardCharsets.UTF_8), null, BASE);
    }
}
