package io.dateline.reader.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that are made, or have become, too deep, too long or too strange: the article must not be lost, and the page must end. */
class HostilePagesTest {

    private static final URI URL = URI.create("https://www.courier.example.org/talks");

    private static final String FIRST =
            "Delegates from both coastal states returned to the conference hall on Monday, ending a pause of six weeks.";
    private static final String SECOND =
            "The mediator said that the first session had dealt with fishing rights, and that customs would come next.";
    private static final String ARTICLE = "<article><p>" + FIRST + "</p><p>" + SECOND + "</p></article>";

    /** Guards against a page that never ends; no figure of speed. */
    private static final int GUARD_SECONDS = 300;

    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of("100,000 nested div", ARTICLE + "<div>".repeat(100_000)),
                Arguments.of("100,000 nested div with words", ARTICLE + "<div>word ".repeat(100_000)),
                Arguments.of("article below 5,000 div", "<div>".repeat(5_000) + ARTICLE),
                Arguments.of("20,000 nested b, i and font", ARTICLE + "<b><i><font>".repeat(20_000)),
                Arguments.of("misnested a, b and p", ARTICLE + "<a><b><p>x</a>".repeat(5_000)),
                Arguments.of("100,000 svg groups", ARTICLE + "<svg>" + "<g>".repeat(100_000)),
                Arguments.of("100,000 links", ARTICLE + "<a href=/x>a link of some length</a> ".repeat(100_000)),
                Arguments.of("200,000 line breaks", ARTICLE + "<br>".repeat(200_000)),
                Arguments.of("empty elements", ARTICLE + "<span></span>".repeat(250_000)),
                Arguments.of("10,000 attributes", "<body " + numbered(10_000, "a%d=v ") + ">" + ARTICLE),
                Arguments.of("5 MB in a class", "<body class='" + "name ".repeat(1_000_000) + "'>" + ARTICLE),
                Arguments.of(
                        "5 MB in a class above 20,000 paragraphs",
                        "<body><div class='" + "name ".repeat(1_000_000) + "'>" + ARTICLE
                                + "<p>A sentence of some length stands in this paragraph.</p>".repeat(20_000)),
                Arguments.of("a text 60,000 times over", ARTICLE.repeat(30_000)),
                Arguments.of("5 MB in an id", "<body><div id='" + "x".repeat(5_000_000) + "'>" + ARTICLE + "</div>"),
                Arguments.of("5 MB in a style", "<body><div style='" + "color:red;".repeat(500_000) + "'>" + ARTICLE),
                Arguments.of("500,000 entities", ARTICLE + "<p>" + "&amp;&lt;&nbsp;&#x1F600;".repeat(120_000)),
                Arguments.of("unclosed script", ARTICLE + "<script>" + "var a = '<p>';".repeat(300_000)),
                Arguments.of(
                        "400 nested boxes around 250,000 words",
                        ARTICLE + "<div class=cookie-banner>".repeat(400) + "<b>x</b>".repeat(250_000)),
                Arguments.of(
                        "400 nested boxes that may be the page",
                        "<div class=cookie-banner>".repeat(400) + "<p>" + FIRST + "</p><p>" + SECOND + "</p>"
                                + "<b>x</b>".repeat(250_000)),
                Arguments.of(
                        "20,000 teasers below a name of 400 KB",
                        "<div class='" + "name ".repeat(80_000) + "'>" + ARTICLE
                                + "<p><a href=/x>a ferry collides</a></p>".repeat(10_000)),
                Arguments.of(
                        "a headline below 400 elements that others like them follow",
                        "<title>Talks</title>" + "<div class=a>".repeat(400) + "<h1>Talks</h1>"
                                + "<p></p>".repeat(50_000)
                                + "<p>" + FIRST + "</p><p>" + SECOND + "</p>"
                                + "</div><div class=a><h1>x</h1></div>".repeat(400)),
                Arguments.of(
                        "a base of many words",
                        "<base href='https://www.courier.example.org/" + "a-".repeat(200_000) + "?".repeat(200_000)
                                + "'>"
                                + ARTICLE + "<div><p><a href=/x>a ferry collides</a></p><p>" + FIRST
                                + "</p></div>".repeat(3)),
                Arguments.of("unclosed comment", ARTICLE + "<!-- " + "<p>words</p>".repeat(300_000)),
                Arguments.of(
                        "JSON-LD of 8 MB",
                        script("{\"@type\": \"NewsArticle\", \"headline\": \"" + "h".repeat(8_000_000) + "\"}")
                                + ARTICLE),
                Arguments.of("JSON-LD of 100,000 levels", script("[".repeat(100_000)) + ARTICLE),
                Arguments.of(
                        "5,000 scripts of JSON-LD",
                        script("{\"@type\": \"WebSite\"}").repeat(5_000) + ARTICLE),
                Arguments.of(
                        "JSON-LD that refers to itself",
                        script(
                                        "{\"@id\": \"#a\", \"@type\": \"NewsArticle\", \"headline\": \"h\", \"author\": {\"@id\": \"#a\"}}")
                                + ARTICLE),
                Arguments.of("20,000 headings", "<h1>Some heading of words</h1>".repeat(20_000) + ARTICLE),
                Arguments.of("nested headings", "<h1>".repeat(2_000) + "</h1>".repeat(2_000) + ARTICLE),
                Arguments.of("a title of 5 MB", "<title>" + "Talks - ".repeat(600_000) + "</title>" + ARTICLE),
                Arguments.of("20,000 dates", "<time class=date>soon</time>".repeat(20_000) + ARTICLE),
                Arguments.of("bait for dates", "<div class=date>" + "1 ".repeat(2_000_000) + "</div>" + ARTICLE),
                Arguments.of("bait for lines", ARTICLE + "<p>" + "- ".repeat(60) + "</p>".repeat(1_000)),
                Arguments.of("bait for names", "<i class=author>" + "by ".repeat(1_000_000) + "</i>" + ARTICLE),
                Arguments.of("a cell as wide as can be", ARTICLE + "<table><tr><td colspan=9000000000000000>x</table>"),
                Arguments.of("NUL and broken characters", ARTICLE + "\0\uD800\uFFFF".repeat(100_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    @Timeout(value = GUARD_SECONDS, unit = TimeUnit.SECONDS)
    void keepsTheArticle(String name, String html) {
        ExtractedPage page = ArticleExtractor.extract(html, URL);

        assertThat(page.text()).as(name).contains(FIRST, SECOND);
        assertThat(page.cut()).as(name).isNull();
    }

    @ParameterizedTest
    @MethodSource("states")
    @Timeout(value = GUARD_SECONDS, unit = TimeUnit.SECONDS)
    void endsOnAnyState(String state) {
        ExtractedPage page = ArticleExtractor.extract("<p>Loading</p><script>state = " + state + "</script>", URL);

        assertThat(page.text()).hasSizeLessThan(10_000);
    }

    static Stream<String> states() {
        return Stream.of(
                "{\"" + "k".repeat(1_000_000) + "\": [" + "{\"a\": \"b\"},".repeat(100_000) + "1]}",
                "{\"" + "k".repeat(1_000).concat("\": {\"").repeat(90) + "a\": [" + "[1],".repeat(100_000) + "1]",
                "[[\"".repeat(500_000),
                "x = {\"a\": [".repeat(100_000),
                "{\"published_at\": \"2026-03-02\"," + "[".repeat(60) + "}".repeat(100_000),
                "{" + "published_at: '2026-03-02',".repeat(60_000) + "}",
                "{published_at" + " ".repeat(1_000_000) + "}");
    }

    @Test
    @Timeout(value = GUARD_SECONDS, unit = TimeUnit.SECONDS)
    void readsAMillionRowsNoFurtherThanTheMostElements() {
        String rows = "<tr><td>x</td></tr>".repeat(500_000);

        ExtractedPage page = ArticleExtractor.extract(ARTICLE + "<table>" + rows, URL);

        assertThat(page.text()).contains(FIRST, SECOND);
        assertThat(page.cut()).isEqualTo(PageLimit.ELEMENTS);
    }

    @Test
    @Timeout(value = GUARD_SECONDS, unit = TimeUnit.SECONDS)
    void readsFiftyMegabytesNoFurtherThanTheMostCharacters() {
        byte[] page =
                (ARTICLE + "<pre>" + "no word of this matters ".repeat(2_100_000)).getBytes(StandardCharsets.UTF_8);

        ExtractedPage extracted = ArticleExtractor.extract(page, "text/html", URL);

        assertThat(extracted.text()).contains(FIRST, SECOND).hasSizeLessThan(10_000_000);
        assertThat(extracted.cut()).isEqualTo(PageLimit.CHARACTERS);
    }

    @Test
    void readsAPageWhoseHeadAloneIsTooLong() {
        ExtractedPage page =
                ArticleExtractor.extract("<head><style>" + "a{}".repeat(4_000_000) + "</style>" + ARTICLE, URL);

        assertThat(page.text()).isEmpty();
        assertThat(page.cut()).isEqualTo(PageLimit.CHARACTERS);
    }

    @Test
    void passesOverDatesThatCannotBe() {
        String meta = "<meta name=date content='%s'>";
        String dates = Stream.of(
                        "9999999999999999999999", "2026-99-99", "-1", "0000-00-00", "2026-02-30T99:99:99Z", "1e99")
                .map(meta::formatted)
                .collect(Collectors.joining());

        ExtractedPage page = ArticleExtractor.extract(dates + meta.formatted("2026-03-02T10:00:00Z") + ARTICLE, URL);

        assertThat(page.published()).isEqualTo(OffsetDateTime.parse("2026-03-02T10:00:00Z"));
    }

    @Property(tries = 300)
    void readsAnyBytes(@ForAll byte[] bytes) {
        assertThat(ArticleExtractor.extract(bytes, null, URL).text()).isNotNull();
    }

    @Property(tries = 300)
    void readsAnyRowOfPieces(@ForAll("pieces") String html) {
        assertThat(ArticleExtractor.extract(html.getBytes(StandardCharsets.UTF_8), null, URL)
                        .text())
                .isNotNull();
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> pieces() {
        return net.jqwik.api.Arbitraries.of(
                        "<html lang=de>",
                        "<body>",
                        "<article>",
                        "</article>",
                        "<div class='article-body'>",
                        "</div>",
                        "<p>",
                        "</p>",
                        "<h1>A headline here</h1>",
                        "<h2>",
                        "<table><tr><td>",
                        "</table>",
                        "<ul><li>",
                        "<a href='/x'>",
                        "</a>",
                        "<br>",
                        "<time datetime='2026-03-02T10:00:00Z'>",
                        "<meta property='og:title' content='A headline here | Site'>",
                        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":[null,{\"name\":[1]}]}</script>",
                        "<script type='application/ld+json'>[1,\"x\",{\"@graph\":[[{\"@type\":[\"Article\"],\"datePublished\":{}}]]}]</script>",
                        "<!--",
                        "-->",
                        "&#0;",
                        "&nbsp;",
                        FIRST,
                        SECOND,
                        "Updated 3 May 2026",
                        "Advertisement",
                        " | ",
                        "\uD83D\uDE00",
                        "\0",
                        "<title>Site - </title>")
                .list()
                .ofMaxSize(60)
                .map(list -> String.join("", list));
    }

    private static String script(String json) {
        return "<script type='application/ld+json'>" + json + "</script>";
    }

    private static String numbered(int count, String format) {
        return IntStream.range(0, count).mapToObj(format::formatted).collect(Collectors.joining());
    }
}
