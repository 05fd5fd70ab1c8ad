package io.dateline.reader.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section, tags, site, image, address and paywall. */
class FilingTest {

    @Test
    void takesTheFirstSectionThatIsOne() {
        assertThat(section("\"articleSection\": [\"Uncategorized\", \"Trade\"]"))
                .isEqualTo("Trade");
        assertThat(section("\"articleSection\": \"Ports &amp; Trade, Harbours\""))
                .isEqualTo("Ports & Trade");
        assertThat(section("\"articleSection\": \"Talks resume at the port\"")).isNull();
        assertThat(section("\"articleSection\": \"https://www.example.org/trade/\""))
                .isNull();
        assertThat(section("\"articleSection\": \"" + "The talks went on for days, and nobody left. ".repeat(6) + "\""))
                .isNull();
    }

    @Test
    void takesTheSectionFromTheBreadcrumbs() {
        String trail = "<script type=application/ld+json>{\"@type\": \"BreadcrumbList\", \"itemListElement\": ["
                + "{\"name\": \"Home\"}, {\"item\": {\"name\": \"Trade\"}}, {\"name\": \"Ports\"}, {\"name\": \"Talks resume\"}]}</script>";

        assertThat(extract(trail).section()).isEqualTo("Trade");
        assertThat(extract("<meta property=article:section content=World>" + trail)
                        .section())
                .isEqualTo("World");
    }

    @Test
    void keepsTagsThatAreWrittenForReaders() {
        assertThat(extract(
                                "<meta name=keywords content='Trade; ports, trade, 18153161, contentId: 7, locale: US, Opinion: Trade'>")
                        .tags())
                .containsExactly("Trade", "ports", "Opinion: Trade");
        assertThat(extract(
                                "<meta property=article:tag content='Talks, part 2'><meta property=article:tag content=Ports>")
                        .tags())
                .as("several values are not split")
                .containsExactly("Talks, part 2", "Ports");
    }

    @Test
    void namesTheSiteWithoutItsAdvertising() {
        assertThat(site("Coast Ledger | News of the harbour towns")).isEqualTo("Coast Ledger");
        assertThat(site("All about harbours - Example News")).isEqualTo("Example News");
        assertThat(site("Coast Ledger -")).isEqualTo("Coast Ledger");
        assertThat(site("Homepage")).isNull();
        assertThat(extract("<meta property=og:site_name content=Blog>"
                                + article("\"publisher\": {\"name\": \"Coast Ledger\"}"))
                        .site())
                .isEqualTo("Coast Ledger");
    }

    @Test
    void passesOverTheSignOfTheSite() {
        String sign = "<meta property=og:image content='/images/ledger-logo.png?v=2'>";

        assertThat(extract(sign + article("\"image\": \"/pictures/port.jpg\"")).image())
                .isEqualTo("https://www.example.org/pictures/port.jpg");
        assertThat(extract(sign).image()).isNull();
        assertThat(extract("<meta property=og:image content='/artists-show-their-new-logo-for-the-port.jpg'>")
                        .image())
                .isEqualTo("https://www.example.org/artists-show-their-new-logo-for-the-port.jpg");
    }

    @Test
    void passesOverSectionsOfTheSitesNameAndDrawings() {
        assertThat(extract("<meta property=og:site_name content='Coast Ledger'>"
                                + article("\"articleSection\": [\"Coast Ledger\", \"Trade\"]"))
                        .section())
                .isEqualTo("Trade");
        assertThat(extract("<meta property=og:image content='/icons/licence-of-the-work-and-more.SVG?x=1'>")
                        .image())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<link rel=canonical href='https://www.example.org/talks'> | https://www.example.org/talks",
                "<link rel=canonical href='/talks?utm_source=mail&fbclid=7'> | https://www.example.org/talks",
                "<link rel=canonical href='https://elsewhere.example.net/talks'> | https://www.example.org/talks/amp",
                "<link rel=canonical href='https://www.example.org/'> | https://www.example.org/talks/amp",
                "<meta property=og:url content='https://www.example.org/talks'> | https://www.example.org/talks",
            })
    void leadsFromACopyToThePage(String head, String expected) {
        URI copy = URI.create("https://www.example.org/talks/amp?utm_campaign=evening");

        assertThat(ArticleExtractor.extract(head + "<h1>Talks resume</h1>", copy)
                        .canonicalUrl())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"isAccessibleForFree\": false | true",
                "\"isAccessibleForFree\": true | false",
                "\"isAccessibleForFree\": \"False\" | true",
                "\"isAccessibleForFree\": \"http://schema.org/True\" | false",
                "\"hasPart\": {\"@type\": \"WebPageElement\", \"isAccessibleForFree\": \"False\"} | true",
                "\"hasPart\": [{\"@type\": \"WebPageElement\", \"isAccessibleForFree\": false}] | true",
                "\"wordCount\": 300 |",
            })
    void readsThePaywallInEachFormOfIt(String field, Boolean expected) {
        assertThat(extract(article(field)).paywalled()).isEqualTo(expected);
        assertThat(extract(article(field).replace("NewsArticle", "LiveBlogPosting"))
                        .paywalled())
                .isEqualTo(expected);
    }

    @Test
    void asksTheArticleAndItsPageAloneForThePaywall() {
        String other = "<script type=application/ld+json>{\"@type\": \"%s\", \"isAccessibleForFree\": false}</script>";

        assertThat(extract(article("\"wordCount\": 300") + other.formatted("Book"))
                        .paywalled())
                .isNull();
        assertThat(extract(article("\"wordCount\": 300") + other.formatted("WebPage"))
                        .paywalled())
                .isTrue();
        assertThat(extract(article("\"isAccessibleForFree\": true") + other.formatted("WebPage"))
                        .paywalled())
                .isFalse();
    }

    private static String section(String field) {
        return extract("<meta property=og:title content='Talks resume at the port'>" + article(field))
                .section();
    }

    private static String site(String name) {
        return extract("<meta property=og:site_name content='" + name + "'>").site();
    }

    private static String article(String field) {
        return "<script type=application/ld+json>{\"@type\": \"NewsArticle\", \"headline\": \"Talks resume at the port\", "
                + field + "}</script>";
    }

    private static ExtractedPage extract(String html) {
        return ArticleExtractor.extract(html, URI.create("https://www.example.org/talks"));
    }
}
