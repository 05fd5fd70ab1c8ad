package io.dateline.reader.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

/** Section, tags, site and image. */
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
