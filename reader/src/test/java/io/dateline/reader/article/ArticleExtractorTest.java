package io.dateline.reader.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.schemas.record.TimeBasis;
import io.dateline.schemas.record.TimePrecision;
import java.net.URI;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class ArticleExtractorTest {

    private static final URI URL = URI.create("https://www.courier.example.org/world/2026/03/02/talks?utm_source=feed");
    private static final String FIRST =
            "Delegates from both coastal states returned to the conference hall on Monday, ending a pause of six weeks.";
    private static final String SECOND =
            "The mediator said that the first session had dealt with fishing rights, and that customs would come next.";

    @Test
    void keepsAHeadingThatBeginsLikeAButton() {
        String sentence =
                "<p>The crew of the ferry said on Monday that nobody had told them of the second ship beyond the breakwater.</p>";

        ExtractedPage page = ArticleExtractor.extract(
                "<article>" + sentence + "<h2>Deel dit schip met ons</h2>" + sentence.replace("Monday", "Friday")
                        + "<p>Deel dit op Facebook</p>" + sentence.replace("Monday", "Sunday") + "</article>",
                URI.create("https://www.example.org/ferry"));

        assertThat(page.text()).contains("Deel dit schip met ons", "Sunday").doesNotContain("Facebook");
    }

    @Test
    void readsImageAndPublisherThatJsonLdGivesAsBareStrings() {
        ExtractedPage page = extract("""
                <html><head><script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry leaves late",
                 "url": "https://harbour.example/ferry", "name": "Ferry", "image": "https://harbour.example/ferry.jpg",
                 "publisher": "Harbour Times"}</script></head><body><h1>Ferry leaves late</h1></body></html>
                """);

        assertThat(page.image()).hasToString("https://harbour.example/ferry.jpg");
        assertThat(page.site()).isEqualTo("Harbour Times");
    }

    @Test
    void takesTheTextAndLeavesThePageAround() {
        ExtractedPage page = extract("""
                <html lang="en-US"><head><title>Talks resume | Courier</title>
                <meta property="og:site_name" content="Courier"><meta property="og:image" content="/lead.jpg">
                <link rel="canonical" href="https://courier.example.org/world/talks"></head>
                <body>
                <nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
                <article><header><h1>Talks resume</h1><div class="byline">By Ana Duarte</div></header>
                  <div class="article-body">
                    <h2>Talks resume</h2>
                    <p>%s</p>
                    <figure><img src="a.jpg"><figcaption>The hall on Monday.</figcaption></figure>
                    <p>Advertisment</p>
                    <div class="newsletter-signup"><p>Get our letter each morning, free of charge, in your mailbox.</p></div>
                    <p>%s</p>
                    <p><a href="/x">Read more: harbour dues</a></p>
                    <ul class="related"><li><a href="/y">Ferries collide</a></li></ul>
                    <h3>More on this</h3>
                  </div>
                  <div id="comments"><p>What nonsense, said a reader who had time to write at some length here.</p></div>
                </article>
                <footer><p>Copyright Courier. All of these words are protected by some law or other.</p></footer>
                </body></html>
                """.formatted(FIRST, SECOND));

        assertThat(page.text()).isEqualTo(FIRST + "\n\n" + SECOND);
        assertThat(page.title()).isEqualTo("Talks resume");
        assertThat(page.authors()).containsExactly("Ana Duarte");
        assertThat(page.site()).isEqualTo("Courier");
        assertThat(page.language()).isEqualTo("en");
        assertThat(page.canonicalUrl()).isEqualTo("https://courier.example.org/world/talks");
        assertThat(page.image()).isEqualTo("https://www.courier.example.org/lead.jpg");
        assertThat(page.basis()).isEqualTo(TimeBasis.URL);
        assertThat(page.precision()).isEqualTo(TimePrecision.DAY);
    }

    @Test
    void readsJsonLdInAGraphWithReferences() {
        ExtractedPage page = extract("""
                <html><head><script type="application/ld+json">{ not json</script>
                <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
                  {"@type": "Person", "@id": "#p1", "name": "Mo Lind"},
                  {"@type": "Organization", "@id": "#org", "name": "The Ledger"},
                  {"@type": ["NewsArticle"], "headline": "Customs &amp; tolls", "author": [{"@id": "#p1"}, {"name": "By Ira Stone"}],
                   "publisher": {"@id": "#org"}, "datePublished": "2026-03-02T23:30:00-05:00", "dateModified": "2026-03-03T08:00:00Z",
                   "articleSection": "Trade", "keywords": "tolls, ports", "isAccessibleForFree": "False",
                   "image": {"url": "https://cdn.example.org/i.png"}}]}</script></head>
                <body><article><p>%s</p><p>%s</p></article></body></html>
                """.formatted(FIRST, SECOND));

        assertThat(page.title()).isEqualTo("Customs & tolls");
        assertThat(page.authors()).containsExactly("Mo Lind", "Ira Stone");
        assertThat(page.published()).isEqualTo(OffsetDateTime.parse("2026-03-02T23:30:00-05:00"));
        assertThat(page.precision()).isEqualTo(TimePrecision.INSTANT);
        assertThat(page.basis()).isEqualTo(TimeBasis.JSON_LD);
        assertThat(page.modified()).isEqualTo(OffsetDateTime.parse("2026-03-03T08:00:00Z"));
        assertThat(page.site()).isEqualTo("The Ledger");
        assertThat(page.section()).isEqualTo("Trade");
        assertThat(page.tags()).containsExactly("tolls", "ports");
        assertThat(page.paywalled()).isTrue();
    }

    @Test
    void findsTextThatNoNamePointsTo() {
        ExtractedPage page = extract("""
                <html><body><div><div><a href="/a">One</a> <a href="/b">Two</a> <a href="/c">Three</a></div>
                <table><tr><td><div><p>%s</p><p>%s</p><p>%s</p></div></td></tr></table></div></body></html>
                """.formatted(FIRST, SECOND, FIRST.replace("Monday", "Friday")));

        assertThat(page.text()).startsWith(FIRST).doesNotContain("Three");
    }

    @Test
    void fallsBackToTheBodyThatJsonLdHolds() {
        ExtractedPage page = extract("""
                <html><head><script type="application/ld+json">{"@type": "NewsArticle", "headline": "Short page",
                "articleBody": "%s"}</script></head><body><div id="app"></div></body></html>
                """.formatted(FIRST));

        assertThat(page.text()).isEqualTo(FIRST);
    }

    @Test
    void givesNoTextForAPageWithoutAny() {
        assertThat(extract("<html><body><nav><a href='/'>Home</a></nav></body></html>")
                        .text())
                .isEmpty();
        assertThat(extract("").text()).isEmpty();
    }

    @Test
    void keepsTheArticleOfAHostilePage() {
        String nested = "<div>".repeat(100_000) + "</div>".repeat(1_000);

        ExtractedPage page =
                extract("<html><body><article><p>" + FIRST + "</p><p>" + SECOND + "</p></article>" + nested);

        assertThat(page.text()).contains(FIRST, SECOND);
    }

    @Test
    void boundsWhatAHostilePageSaysOfItself() {
        String head = "<meta property='og:site_name' content='" + "n".repeat(100_000) + "'>"
                + "<meta name='author' content='Ana Duarte'>".repeat(5_000);

        ExtractedPage page =
                extract("<html><head>" + head + "</head><body><p>" + FIRST + "</p><p>" + SECOND + "</p></body></html>");

        assertThat(page.site()).hasSizeLessThanOrEqualTo(5_000);
        assertThat(page.authors()).containsExactly("Ana Duarte");
    }

    @Test
    void takesTheHeadingThatTheTitleEndsWith() {
        String page =
                "<title>Coast Ledger - Talks resume at the port</title><body><h1>Coast Ledger</h1><h1>Talks resume at the port</h1>";
        String named = "<meta property=og:site_name content='Coast Ledger'>" + page;

        assertThat(extract(page).title()).isEqualTo("Talks resume at the port");
        assertThat(extract(named).title()).isEqualTo("Talks resume at the port");
    }

    @Test
    void looksAtTheFirstHeadingsAndAtTheBeginningOfLongTitles() {
        String many = "<h1>Other words</h1>".repeat(20) + "<h1>Talks resume today</h1>";
        String title = "<title>Talks resume today | Courier</title>";
        String endless = "<title>" + "long title ".repeat(1_000) + "</title>";

        assertThat(extract(title + many).title()).isEqualTo("Talks resume today");
        assertThat(extract(endless + many).title()).startsWith("long title long title");
        assertThat(extract(endless + "<h1>Long title</h1>").title()).isEqualTo("Long title");
    }

    @Test
    void dropsTheNameOfTheSectionAroundTheHeadline() {
        String page = """
                <body><div id="menu"><a href="/asia">Asia</a> <a href="/europe">Europe</a></div>
                <div id="content"><div class="story"><b class="kicker">Harbours</b> <span>EUROPE</span><h1>Talks resume today</h1>
                <div>%s</div><p>%s</p><p>%s</p><p>Europe</p></div></div></body>
                """;

        assertThat(extract(page.formatted("Europe", FIRST, SECOND)).text())
                .isEqualTo(String.join("\n\n", FIRST, SECOND, "Europe"));
        assertThat(extract(page.formatted("Ports", FIRST, SECOND)).text()).startsWith("Ports\n\n" + FIRST);
    }

    @Test
    void dropsTheDiscussionBelowHoweverLong() {
        String posts =
                "<div class=post><p>I sailed there in my youth, and the harbour was never so quiet, believe me.</p></div>";
        String text = "<p>%s</p><p>%s</p><p>%s</p>".formatted(FIRST, SECOND, FIRST.replace("Monday", "Friday"));
        String below = "<div id=discussion>" + posts.repeat(30) + "</div>";

        assertThat(extract("<body><div class=story>" + text + below + "</div></body>")
                        .text())
                .contains(FIRST, SECOND)
                .doesNotContain("sailed");
        assertThat(extract("<body><div class='story comments-open'><h1>A talk</h1>" + text + "</div></body>")
                        .text())
                .contains(FIRST, SECOND);
    }

    @Test
    void readsADayInANamedElementButNotInOneThatHoldsTheArticle() {
        String paragraphs = "<p>%s</p><p>%s</p>".formatted(FIRST, SECOND);
        String named = "<div class=date>" + "<span></span>".repeat(600) + "4 May 2026</div>";

        ExtractedPage page = ArticleExtractor.extract(
                "<body><div class=date><div class=date><p>1 April 2020 was long ago.</p>" + paragraphs + "</div></div>"
                        + named + "<div class=date><b>3 May</b><br>2026</div></body>",
                URI.create("https://www.courier.example.org/talks"));

        assertThat(page.published()).isEqualTo(OffsetDateTime.parse("2026-05-03T00:00:00Z"));
        assertThat(page.basis()).isEqualTo(TimeBasis.TEXT);
    }

    private static ExtractedPage extract(String html) {
        return ArticleExtractor.extract(html, URL);
    }

    @Test
    void readsThePlainFieldsOfBrokenJsonLd() {
        ExtractedPage page = ArticleExtractor.extract("""
                <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
                "description": "They call it "the deal"", "headline": "Talks resume at the port",
                "datePublished": "2026-03-02T09:15:00+01:00", "author": [{"@type": "Person", "name": "Ana Duarte"}]}</script>
                """, URI.create("https://www.example.org/talks"));

        assertThat(page.title()).isEqualTo("Talks resume at the port");
        assertThat(page.published()).isEqualTo(OffsetDateTime.parse("2026-03-02T09:15:00+01:00"));
        assertThat(page.authors()).containsExactly("Ana Duarte");
    }

    @Test
    void takesTheArticleWithThePagesAddressAmongTeasers() {
        String article =
                "<script type=application/ld+json>{\"@type\": \"NewsArticle\", \"headline\": \"%s\", \"url\": \"https://www.example.org/%s\"}</script>";

        assertThat(ArticleExtractor.extract(
                                article.formatted("Weather turns", "weather")
                                        + article.formatted("Talks resume", "talks/"),
                                URI.create("https://www.example.org/talks"))
                        .title())
                .isEqualTo("Talks resume");
    }
}
