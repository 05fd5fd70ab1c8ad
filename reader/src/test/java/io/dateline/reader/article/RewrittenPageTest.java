package io.dateline.reader.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.schemas.record.TimeBasis;
import io.dateline.schemas.record.TimePrecision;
import java.net.URI;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class RewrittenPageTest {

    private static final OffsetDateTime FIRST = OffsetDateTime.parse("2019-03-02T08:00:00Z");
    private static final OffsetDateTime LAST = OffsetDateTime.parse("2026-03-04T09:30:00Z");
    private static final String HEADLINE = "<h1>How to read a tide table</h1>";

    @Test
    void datesAGuideByTheUpdateThatIsAllItShows() {
        ExtractedPage page = extract(linked() + HEADLINE + "<p>Last updated: March 4, 2026</p>");

        assertThat(page.published()).isEqualTo(LAST);
        assertThat(page.precision()).isEqualTo(TimePrecision.INSTANT);
        assertThat(page.basis()).isEqualTo(TimeBasis.TEXT);
        assertThat(page.modified()).isEqualTo(LAST);
    }

    @Test
    void takesAnUnmarkedDayOnlyWhenTheMarkupCallsItThatOfAChange() {
        assertThat(extract(linked() + HEADLINE + "<p>By Ana Duarte of the harbour office | March 4, 2026</p>")
                        .published())
                .isEqualTo(LAST);
        assertThat(extract(linked() + HEADLINE + "<p>March 14, 2026</p>").published())
                .as("a day to come")
                .isEqualTo(FIRST);
    }

    @Test
    void believesMarkupThatAnotherSignAgreesWith() {
        String update = HEADLINE + "<p>Updated March 4, 2026</p>";

        for (String page : new String[] {
            linked() + "<meta property=article:published_time content=2019-03-02T08:00:00Z>" + update,
            linked() + update + "<p>Published March 2, 2019</p>",
            linked() + update + "<p>Updated March 24, 2026</p>",
            linked() + HEADLINE
        }) {
            assertThat(extract(page).published()).as(page).isEqualTo(FIRST);
        }
        assertThat(ArticleExtractor.extract(linked() + update, URI.create("https://www.example.org/2019/03/02/tides"))
                        .published())
                .as("the day of the address")
                .isEqualTo(FIRST);
    }

    @Test
    void leavesNewsThatIsSavedAgainItsFirstDay() {
        String update = HEADLINE + "<p>Updated: Mar 04, 2026 10:11 am IST</p>";

        for (String type : new String[] {
            "\"NewsArticle\"", "[\"ReportageNewsArticle\", \"Thing\"]", "\"https://schema.org/LiveBlogPosting\""
        }) {
            assertThat(extract(linked().replace("\"Article\"", type) + update).published())
                    .as(type)
                    .isEqualTo(FIRST);
        }
        assertThat(extract(
                                "<div itemscope itemtype=https://schema.org/NewsArticle><meta itemprop=datePublished content="
                                        + FIRST + ">" + update + "</div>")
                        .published())
                .isEqualTo(FIRST);
    }

    @Test
    void leavesWhatIsChangedWithinAWeekItsFirstDay() {
        String soon = linked().replace(FIRST.toString(), "2026-02-27T08:00Z");

        assertThat(extract(soon + HEADLINE + "<p>Updated March 4, 2026</p>").published())
                .isEqualTo(OffsetDateTime.parse("2026-02-27T08:00:00Z"));
    }

    @Test
    void takesNoDayOfTodayAboveTheHeadline() {
        for (String masthead : new String[] {
            "<header><p>Wednesday, March 4, 2026</p></header>" + HEADLINE,
            "<header><time datetime=2026-03-04>Wednesday</time></header>" + HEADLINE,
            "<header><p>Last updated: March 4, 2026</p></header>" + HEADLINE,
            "<h1>Harbour Gazette</h1><p>Wednesday, March 4, 2026</p><h2>How to read a tide table</h2>"
        }) {
            assertThat(extract(linked() + masthead).published()).as(masthead).isEqualTo(FIRST);
        }
        assertThat(extract(linked() + "<p class=post-date>March 4, 2026</p>" + HEADLINE)
                        .published())
                .as("called the article's own")
                .isEqualTo(LAST);
    }

    @Test
    void readsADayWithItsNumbersTheOtherWayRoundAsTheSame() {
        assertThat(extract(linked() + HEADLINE + "<p>Updated 03.02.2019</p>").published())
                .isEqualTo(FIRST);
    }

    @Test
    void readsADayInAnElementCalledAsWhatHoldsTheHeadline() {
        String hero =
                "<div class=newsletter-hero>" + HEADLINE + "<p class=newsletter-day>Updated March 4, 2026</p></div>";

        assertThat(extract(linked() + hero).published()).isEqualTo(LAST);
        assertThat(extract(linked() + HEADLINE + "<p class=newsletter-day>Updated March 4, 2026</p>")
                        .published())
                .as("a box for a newsletter")
                .isEqualTo(FIRST);
    }

    private static String linked() {
        return "<script type=application/ld+json>{\"@type\": \"Article\", \"headline\": \"How to read a tide table\", "
                + "\"datePublished\": \"" + FIRST + "\", \"dateModified\": \"" + LAST + "\"}</script>";
    }

    private static ExtractedPage extract(String html) {
        return ArticleExtractor.extract(html, URI.create("https://www.example.org/tides"));
    }
}
