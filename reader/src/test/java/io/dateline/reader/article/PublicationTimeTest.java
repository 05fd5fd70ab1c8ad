package io.dateline.reader.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.schemas.record.TimeBasis;
import io.dateline.schemas.record.TimePrecision;
import java.net.URI;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class PublicationTimeTest {

    @Test
    void tellsAnUpdateFromThePublication() {
        ExtractedPage page = extract("<h1>Talks resume</h1><p>Updated <time datetime='2026-03-04'>4 March</time></p>"
                + "<p>Published <time datetime='2026-03-02T09:00:00+01:00'>2 March</time></p>");

        assertThat(page.published()).isEqualTo(OffsetDateTime.parse("2026-03-02T09:00:00+01:00"));
        assertThat(page.precision()).isEqualTo(TimePrecision.INSTANT);
        assertThat(page.basis()).isEqualTo(TimeBasis.TEXT);
        assertThat(page.modified()).isEqualTo(OffsetDateTime.parse("2026-03-04T00:00:00Z"));
    }

    @Test
    void datesAPageByItsUpdateWhenItStatesNothingElse() {
        ExtractedPage page = extract("<h1>Talks resume</h1><div>Last updated: March 4, 2026</div>");

        assertThat(page.published()).isEqualTo(OffsetDateTime.parse("2026-03-04T00:00:00Z"));
        assertThat(page.precision()).isEqualTo(TimePrecision.DAY);
        assertThat(page.modified()).isEqualTo(page.published());
    }

    @Test
    void leavesAPageUndatedThatIsKnownToBeOlderThanItsUpdate() {
        String update = "<h1>Talks resume</h1><div class=date-line><time class=updated>March 4, 2026</time></div>";
        String picture = "<meta property=og:image content=https://www.example.org/uploads/%s/ferry.jpg>";

        ExtractedPage old = extract(picture.formatted("2024/11") + update);

        assertThat(old.published()).isNull();
        assertThat(old.precision()).isEqualTo(TimePrecision.UNKNOWN);
        assertThat(old.modified()).isEqualTo(OffsetDateTime.parse("2026-03-04T00:00:00Z"));
        assertThat(extract(picture.formatted("2025/11") + update).published())
                .as("a picture of the last months may be used again")
                .isEqualTo(OffsetDateTime.parse("2026-03-04T00:00:00Z"));
        assertThat(ArticleExtractor.extract(update, URI.create("https://www.example.org/2024/talks"))
                        .published())
                .as("a year in the address")
                .isNull();
        assertThat(ArticleExtractor.extract(update, URI.create("https://www.example.org/2026/talks"))
                        .published())
                .isEqualTo(OffsetDateTime.parse("2026-03-04T00:00:00Z"));
        assertThat(extract(update + "<div class=comment-head>Ana Duarte, 5 June 2019</div>")
                        .published())
                .as("commented on before")
                .isNull();
    }

    @Test
    void takesForCommentsWhatStandsApartFromTheHeadline() {
        String update = "<h1>Talks resume</h1><div class=date-line><time class=updated>March 4, 2026</time></div>";
        String text = "<p>The ferry has been out of service since 5 June 2019</p>";

        assertThat(extract(update + "<div class=comments-area><p>Ana Duarte, 5 June 2019</p></div>")
                        .published())
                .as("commented on before")
                .isNull();
        for (String since : new String[] {
            update + "<div class=comment-head>Ana Duarte, 5 March 2026</div>",
            "<body class=comments-open>" + update + text,
            "<div class=comment-piece>" + update + text + "</div>"
        }) {
            assertThat(extract(since).published()).as(since).isEqualTo(OffsetDateTime.parse("2026-03-04T00:00:00Z"));
        }
    }

    @Test
    void believesTheDayBesideTheHeadlineBeforeThatOfATeaser() {
        String teaser =
                "<article><h3>Ferry aground</h3><header><time datetime=2026-03-09>9 March</time></header></article>";
        String own = "<h1>Talks resume</h1><div>By Ana Duarte | March 2, 2026</div>";

        assertThat(extract(teaser + own).published()).isEqualTo(OffsetDateTime.parse("2026-03-02T00:00:00Z"));
    }

    @Test
    void takesNoneOfSeveralDaysFarFromTheHeadline() {
        String text = "<p>The talks went on.</p>".repeat(150);
        String one = "<article><time datetime=2026-03-09T10:15:00+01:00>9 March</time></article>";

        assertThat(extract("<h1>Talks resume</h1>" + text
                                + "<article><time datetime=2026-03-09>9 March</time></article>" + one)
                        .published())
                .as("the same day twice, once with its time")
                .isEqualTo(OffsetDateTime.parse("2026-03-09T10:15:00+01:00"));
        assertThat(extract("<h1>Talks resume</h1>" + text + one + one.replace("-09T", "-08T"))
                        .published())
                .as("a list of articles")
                .isNull();
    }

    @Test
    void believesTheAddressWhereItDisagreesWithWhatIsShown() {
        URI address = URI.create("https://www.example.org/2026/03/02/talks");

        ExtractedPage swapped = ArticleExtractor.extract("<h1>Talks resume</h1><p>02/03/2026</p>", address);

        assertThat(swapped.published()).isEqualTo(OffsetDateTime.parse("2026-03-02T00:00:00Z"));
        assertThat(swapped.basis()).isEqualTo(TimeBasis.URL);
        assertThat(ArticleExtractor.extract("<h1>Talks resume</h1><p>March 3, 2026 00:30</p>", address)
                        .published())
                .as("a matter of zones")
                .isEqualTo(OffsetDateTime.parse("2026-03-03T00:30:00Z"));
    }

    @Test
    void readsWhenAPageWasFirstPublished() {
        String shown = "<h1>Talks resume</h1><p>By Ana Duarte | March 4, 2026</p>";

        assertThat(extract(shown + "<p>This story was originally published January 8, 2024 at 5:00 AM.</p>")
                        .published())
                .isEqualTo(OffsetDateTime.parse("2024-01-08T05:00:00Z"));
        assertThat(extract(shown + "<p>This story was first published in the Harbour Gazette of January 8, 2024.</p>")
                        .published())
                .as("elsewhere")
                .isEqualTo(OffsetDateTime.parse("2026-03-04T00:00:00Z"));
    }

    @Test
    void givesAnElementsInstantTheDayOfItsText() {
        assertThat(extract("<h1>Talks resume</h1><p><time datetime=2026-03-03T04:13:00Z>March 2, 2026</time></p>")
                        .published())
                .isEqualTo(OffsetDateTime.parse("2026-03-02T23:13:00-05:00"));
    }

    @Test
    void takesTheInstantOfAShownDayFromAnElementElsewhere() {
        String text = "<p>The talks went on.</p>".repeat(150);

        assertThat(extract("<h1>Talks resume</h1><p>By Ana Duarte | March 2, 2026 9:30</p>" + text
                                + "<abbr class=published title=2026-03-02T14:30:00Z>a while ago</abbr>")
                        .published())
                .isEqualTo(OffsetDateTime.parse("2026-03-02T14:30:00Z"));
    }

    @Test
    void takesAnElementCalledByBothForWhatTheWordsAroundItSay() {
        String both = "<time class='entry-date published updated' datetime=2026-03-04>March 4</time>";

        assertThat(extract("<h1>Talks resume</h1><div><span>Updated on</span>" + both
                                + "</div><p>Posted March 2, 2026</p>")
                        .published())
                .isEqualTo(OffsetDateTime.parse("2026-03-02T00:00:00Z"));
        assertThat(extract("<h1>Talks resume</h1><div>" + both + "</div>").published())
                .isEqualTo(OffsetDateTime.parse("2026-03-04T00:00:00Z"));
    }

    @Test
    void readsOnlyTheWordsBeforeTheDateOfAnElement() {
        String time =
                "<time datetime=2026-03-04T09:00:00Z>Updated March 4, 2026 <i>Originally published: March 2, 2026</i></time>";

        assertThat(extract("<h1>Talks resume</h1>" + time).modified())
                .isEqualTo(OffsetDateTime.parse("2026-03-04T09:00:00Z"));
        assertThat(extract("<h1>Talks resume</h1>" + time).published())
                .isEqualTo(OffsetDateTime.parse("2026-03-02T00:00:00Z"));
    }

    @Test
    void takesNoDayOfATable() {
        String table = "<table><tr><td>1/1/2013</td><td>13 %</td></tr><tr><td>2/1/2013</td><td>9 %</td></tr></table>";

        assertThat(extract("<h1>Prices</h1><p>How they grew.</p>" + table).published())
                .isNull();
        assertThat(extract("<table><tr><td><h1>Prices</h1></td><td>March 2, 2026</td></tr></table>")
                        .published())
                .as("a page that is a table as a whole")
                .isEqualTo(OffsetDateTime.parse("2026-03-02T00:00:00Z"));
    }

    @Test
    void looksAroundTheHeadlineAndNotAtOtherArticles() {
        String teaser = "<div class=related><time datetime='2026-01-01'>1 January</time></div>";
        String quoted = "<blockquote>Somebody <time datetime='2026-02-02'>2 February</time></blockquote>";

        assertThat(extract(teaser + quoted + "<h1>Talks resume</h1><span>3. März 2026</span>")
                        .published())
                .isEqualTo(OffsetDateTime.parse("2026-03-03T00:00:00Z"));
    }

    @Test
    void readsDigitsAsTheCountryWritesThem() {
        String line = "<body><h1>Talks resume</h1><p>3/4/2026</p>";

        assertThat(extract("<html lang=en-GB>" + line).published())
                .isEqualTo(OffsetDateTime.parse("2026-04-03T00:00:00Z"));
        assertThat(extract("<html lang=es>" + line).published())
                .isEqualTo(OffsetDateTime.parse("2026-04-03T00:00:00Z"));
        assertThat(extract("<html lang=en-US>" + line).published())
                .isEqualTo(OffsetDateTime.parse("2026-03-04T00:00:00Z"));
        assertThat(extract("<html lang=de><body><h1>Talks resume</h1><p>23.04.2026</p>")
                        .published())
                .isEqualTo(OffsetDateTime.parse("2026-04-23T00:00:00Z"));
    }

    @Test
    void readsMetaElementsThatSitesInvent() {
        ExtractedPage page = extract(
                "<meta name=x-published-date content='2026-03-02T09:00:00Z'><meta itemprop='dateCreated dateModified' content='2026-03-05'>");

        assertThat(page.published()).isEqualTo(OffsetDateTime.parse("2026-03-02T09:00:00Z"));
        assertThat(page.basis()).isEqualTo(TimeBasis.META);
        assertThat(page.modified()).isEqualTo(OffsetDateTime.parse("2026-03-05T00:00:00Z"));
    }

    @Test
    void givesAnInstantTheOffsetThatThePageShows() {
        String meta = "<meta property=article:published_time content='2026-03-03T02:30:00Z'>";

        ExtractedPage shown = extract(meta + "<time datetime='2026-03-02T21:30:00-05:00'>March 2</time>");
        ExtractedPage unrelated = extract(meta + "<time datetime='2026-01-02T21:30:00-05:00'>January 2</time>");

        assertThat(shown.published()).isEqualTo(OffsetDateTime.parse("2026-03-02T21:30:00-05:00"));
        assertThat(shown.published().toLocalDate()).hasToString("2026-03-02");
        assertThat(unrelated.published().toLocalDate()).hasToString("2026-03-03");
    }

    @Test
    void givesAnInstantTheOffsetThatMakesItTheDayOfTheAddress() {
        ExtractedPage page = ArticleExtractor.extract(
                "<meta property=article:published_time content='2026-03-03T02:30:00Z'><time datetime='2026-03-02T23:00:00-05:00'>a comment</time>",
                URI.create("https://www.example.org/2026/03/02/talks"));

        assertThat(page.published()).isEqualTo(OffsetDateTime.parse("2026-03-02T21:30:00-05:00"));
    }

    @Test
    void readsTheDayInTheAddress() {
        for (String path : new String[] {"/2026/03/02/talks", "/world/2026/mar/02/talks", "/talks-20260302.html"}) {
            ExtractedPage page = ArticleExtractor.extract("<p>Talks</p>", URI.create("https://www.example.org" + path));

            assertThat(page.published()).as(path).isEqualTo(OffsetDateTime.parse("2026-03-02T00:00:00Z"));
            assertThat(page.basis()).isEqualTo(TimeBasis.URL);
        }
    }

    @Test
    void givesAnInstantTheDayThatThePageShows() {
        String meta = "<meta property=article:published_time content='2026-03-03T02:30:00Z'>";

        assertThat(extract(meta + "<h1>Talks resume</h1><p>March 2, 2026</p>").published())
                .isEqualTo(OffsetDateTime.parse("2026-03-02T23:30:00-03:00"));
        assertThat(extract(meta + "<h1>Talks resume</h1><p>March 2, 2026 9:30 PM</p>")
                        .published())
                .isEqualTo(OffsetDateTime.parse("2026-03-02T21:30:00-05:00"));
        assertThat(extract(meta + "<h1>Talks resume</h1><p>March 3, 2026</p>").published())
                .isEqualTo(OffsetDateTime.parse("2026-03-03T02:30:00Z"));
        assertThat(extract(meta + "<h1>Talks resume</h1><p>Updated March 4, 2026</p>")
                        .published())
                .isEqualTo(OffsetDateTime.parse("2026-03-03T02:30:00Z"));
    }

    @Test
    void givesAnInstantTheDayOfTheAddress() {
        ExtractedPage page = ArticleExtractor.extract(
                "<meta property=article:published_time content='2026-03-02T22:30:00+00:00'>",
                URI.create("https://www.example.org/2026/03/03/talks"));

        assertThat(page.published()).isEqualTo(OffsetDateTime.parse("2026-03-03T00:30:00+02:00"));
    }

    @Test
    void takesTheShownDayWhenTheMarkupTellsThatOfABuild() {
        String built =
                article("\"datePublished\": \"2026-03-09T05:00:00Z\", \"dateModified\": \"2026-03-09T05:00:00Z\"");
        String changed =
                article("\"datePublished\": \"2026-03-09T05:00:00Z\", \"dateModified\": \"2026-03-20T05:00:00Z\"");

        ExtractedPage page = extract(built + "<h1>Talks resume</h1><p>2 March 2026</p>");

        assertThat(page.published()).isEqualTo(OffsetDateTime.parse("2026-03-02T00:00:00Z"));
        assertThat(page.basis()).isEqualTo(TimeBasis.TEXT);
        assertThat(extract(built + "<h1>Talks resume</h1><p>20 March 2026</p>").basis())
                .as("a later day is no publication")
                .isEqualTo(TimeBasis.JSON_LD);
        assertThat(extract(built + "<h1>Talks resume</h1><p>9 March 2026</p><p>2 March 2026</p>")
                        .basis())
                .as("the day of the markup is shown")
                .isEqualTo(TimeBasis.JSON_LD);
        assertThat(extract(changed + "<h1>Talks resume</h1><p>On 2 March 2026</p>")
                        .published())
                .as("the only day that is shown, alone in its line")
                .isEqualTo(OffsetDateTime.parse("2026-03-02T00:00:00Z"));
        assertThat(extract(changed + "<h1>Talks resume</h1><p>At sea since 2 March 2026</p>")
                        .basis())
                .as("a day with words before it")
                .isEqualTo(TimeBasis.JSON_LD);
        assertThat(extract(changed + "<h1>Talks resume</h1><p>2 March 2026</p><p>6 March 2026</p>")
                        .basis())
                .as("one of two days")
                .isEqualTo(TimeBasis.JSON_LD);
        assertThat(extract(
                                built
                                        + "<h1>Talks resume</h1><figure><figcaption>The port, 2 March 2026</figcaption></figure>")
                        .basis())
                .as("a picture has a day of its own")
                .isEqualTo(TimeBasis.JSON_LD);
    }

    @Test
    void tellsTheDayBeforeABuildFromAMatterOfZones() {
        String built = "\"datePublished\": \"2026-03-03T%s:00:00Z\", \"dateModified\": \"2026-03-03T%1$s:00:00Z\"";
        String shown = "<h1>Talks resume</h1><p>2 March 2026</p>";

        assertThat(extract(article(built.formatted("22")) + shown).published())
                .as("nowhere is it the second then")
                .isEqualTo(OffsetDateTime.parse("2026-03-02T00:00:00Z"));
        assertThat(extract(article(built.formatted("04")) + shown).published())
                .as("in New York it is")
                .isEqualTo(OffsetDateTime.parse("2026-03-03T04:00:00Z"));
        for (String noon : new String[] {"12:00:00Z", "14:00:00+02:00", "07:00:00-05:00"}) {
            String time =
                    "\"datePublished\": \"2026-03-03T" + noon + "\", \"dateModified\": \"2026-03-03T" + noon + "\"";

            assertThat(extract(article(time) + shown).published())
                    .as("the same instant, however it is written")
                    .isEqualTo(OffsetDateTime.parse("2026-03-02T00:00:00Z"));
        }
    }

    @Test
    void takesNoDayThatTheNewsNamesForThatOfThePage() {
        String built =
                article("\"datePublished\": \"2026-03-09T05:00:00Z\", \"dateModified\": \"2026-03-09T05:00:00Z\"");
        String plain = article("\"datePublished\": \"2026-03-09T05:00:00Z\"");
        String head = "<h1>Talks resume</h1><span>2 hours ago</span>";

        for (String page : new String[] {
            built + head + "<p>The crash on 5 June 2019 killed nine of the crew.</p>",
            plain + head + "<p>Lost since 5 June 2019</p>"
        }) {
            assertThat(extract(page).published()).as(page).isEqualTo(OffsetDateTime.parse("2026-03-09T05:00:00Z"));
        }
    }

    @Test
    void takesTheTimeOfDayFromWhereItIsStated() {
        ExtractedPage page = extract(article("\"datePublished\": \"2026-03-02\"")
                + "<meta property=article:published_time content='2026-03-02T09:15:00+01:00'>");

        assertThat(page.published()).isEqualTo(OffsetDateTime.parse("2026-03-02T09:15:00+01:00"));
        assertThat(page.precision()).isEqualTo(TimePrecision.INSTANT);
        assertThat(page.basis()).isEqualTo(TimeBasis.JSON_LD);
    }

    @Test
    void believesTheStatementThatThePageShows() {
        ExtractedPage page = extract(article("\"datePublished\": \"2026-03-09T05:00:00Z\"")
                + article("\"datePublished\": \"2026-03-02T05:00:00Z\"")
                + "<h1>Talks resume</h1><p>March 2, 2026</p>");

        ExtractedPage dayBefore = extract(article("\"datePublished\": \"2026-03-03T22:00:00Z\"")
                + article("\"datePublished\": \"2026-03-02T05:00:00Z\"")
                + "<h1>Talks resume</h1><p>March 2, 2026</p>");

        assertThat(page.published()).isEqualTo(OffsetDateTime.parse("2026-03-02T05:00:00Z"));
        assertThat(dayBefore.published())
                .as("no zone makes the evening of the third the second")
                .isEqualTo(OffsetDateTime.parse("2026-03-02T05:00:00Z"));
    }

    @Test
    void readsTwoDatesOfOneLine() {
        ExtractedPage page = extract("<h1>Talks resume</h1><p>Updated March 4, 2026 | Published March 2, 2026</p>");

        assertThat(page.published()).isEqualTo(OffsetDateTime.parse("2026-03-02T00:00:00Z"));
        assertThat(page.modified()).isEqualTo(OffsetDateTime.parse("2026-03-04T00:00:00Z"));
    }

    @Test
    void knowsAnUpdateByWhatHoldsTheDateAndByWordsFurtherBefore() {
        String published = "<p>Published 2 March 2026</p>";

        for (String update : new String[] {
            "<div class=field-changed><span><time datetime=2026-03-04>4 March</time></span></div>",
            "<span><i>Last updated</i> <i>on</i> <b class=date>4 March 2026</b></span>"
        }) {
            assertThat(extract("<h1>Talks resume</h1>" + update + published).published())
                    .as(update)
                    .isEqualTo(OffsetDateTime.parse("2026-03-02T00:00:00Z"));
        }
    }

    @Test
    void findsADateFarFromTheHeadlineWhenThereIsNoOther() {
        String text = "<p>The talks went on.</p>".repeat(150);

        assertThat(extract("<h1>Talks resume</h1>" + text + "<p>Posted on 2026.03.02</p>")
                        .published())
                .isEqualTo(OffsetDateTime.parse("2026-03-02T00:00:00Z"));
        assertThat(extract("<h1>Talks resume</h1>" + text + "<p>2-Mar-2026</p>").published())
                .isEqualTo(OffsetDateTime.parse("2026-03-02T00:00:00Z"));
        assertThat(extract("<h1>Talks resume</h1>" + text + "<p>2-Mar-2026</p><p>3-Mar-2026</p>")
                        .published())
                .as("one of two days")
                .isNull();
        assertThat(extract("<h1>Talks resume</h1>" + text + "<blockquote>Posted on 2 March 2026</blockquote>")
                        .published())
                .as("a quotation")
                .isNull();
    }

    @Test
    void readsTheDayThatScriptsAloneAreTold() {
        String state = "<h1>Talks resume</h1><script>var page = {\"title\": \"Talks\", \"%s\": \"%s\"};</script>";
        String day = "2026-03-02T09:30:00Z";

        assertThat(extract(state.formatted("publishedAt", day)).published()).isEqualTo(OffsetDateTime.parse(day));
        assertThat(extract(state.formatted("firstPublishDate", day)).basis()).isEqualTo(TimeBasis.META);
        assertThat(extract(state.formatted("unpublished_at", day)).published())
                .as("something else")
                .isNull();
        assertThat(extract(state.formatted("publishedAt", day) + state.formatted("publishedAt", "2026-01-01"))
                        .published())
                .as("a list of articles")
                .isNull();
    }

    @Test
    void takesTheInstantOfAShownDayFromScripts() {
        String state = "<h1>Talks resume</h1><p>By Ana Duarte | March 2, 2026</p>"
                + "<script>var page = {\"publishedAt\": \"%s\"};</script>";

        ExtractedPage evening = extract(state.formatted("2026-03-03T01:30:00Z"));

        assertThat(evening.published()).isEqualTo(OffsetDateTime.parse("2026-03-03T01:30:00Z"));
        assertThat(evening.published().toLocalDate()).hasToString("2026-03-02");
        assertThat(evening.basis()).isEqualTo(TimeBasis.TEXT);
        assertThat(extract(state.formatted("2026-03-09T01:30:00Z")).precision())
                .as("another day")
                .isEqualTo(TimePrecision.DAY);
    }

    @Test
    void datesAGuideWhoseFirstDayScriptsAreToldByTheUpdateThatItShows() {
        String state = "<script>var page = {\"publishedAt\": \"2019-03-02T08:00:00Z\"};</script>";

        assertThat(extract(state + "<h1>How to read a tide table</h1><p>Updated March 4, 2026</p>")
                        .published())
                .isEqualTo(OffsetDateTime.parse("2026-03-04T00:00:00Z"));
        assertThat(extract(state + "<h1>How to read a tide table</h1><p>Updated March 4, 2019</p>")
                        .published())
                .as("mended within a week")
                .isEqualTo(OffsetDateTime.parse("2019-03-02T08:00:00Z"));
    }

    @Test
    void leavesTheDayOfSomethingElseInScripts() {
        String state = "<h1>Talks resume</h1><script>var page = {\"title\": \"Talks\", %s};</script>";
        String entry = "{\"author\": {\"name\": \"Ana\"}, \"publishedAt\": \"2024-01-01\"}";

        assertThat(extract(state.formatted("\"relatedArticles\": [{\"title\": \"Ferry\"}, " + entry + "]"))
                        .published())
                .isNull();
        assertThat(extract(state.formatted("\"publishedAt\": \"2026-03-02\", \"mostPopular\": [" + entry + "]"))
                        .published())
                .isEqualTo(OffsetDateTime.parse("2026-03-02T00:00:00Z"));
        assertThat(extract(state.formatted("\"related\": [], \"article\": " + entry))
                        .published())
                .isEqualTo(OffsetDateTime.parse("2024-01-01T00:00:00Z"));
    }

    @Test
    void readsAMonthInTheAddressWhoseLettersAreEncoded() {
        URI address = URI.create("https://www.example.org/2026/m%C3%A4rz/03/talks.html");

        assertThat(ArticleExtractor.extract("<h1>Talks resume</h1>", address).published())
                .isEqualTo(OffsetDateTime.parse("2026-03-03T00:00:00Z"));
    }

    @Test
    void readsTheDayInTheAddressThatThePageCallsItsOwn() {
        String head =
                "<link rel=canonical href='https://www.example.org/2026/harbour/03/02/talks.html'><h1>Talks resume</h1>";

        assertThat(extract(head).published()).isEqualTo(OffsetDateTime.parse("2026-03-02T00:00:00Z"));
        assertThat(extract(head).basis()).isEqualTo(TimeBasis.URL);
    }

    @Test
    void takesNoSentenceBelowTheHeadlineForADateline() {
        String today = "\"datePublished\": \"2026-11-23T05:00:00Z\", \"dateModified\": \"2026-11-23T05:00:00Z\"";

        for (String sentence : new String[] {
            "The report, published on 3 May 2019, calls the ports unsafe.",
            "Published on 3 May 2019, the report calls the ports unsafe.",
            "By 31 December 2025 all ferries must run on batteries",
            "The ferry has been out of service since 5 June 2019."
        }) {
            String head = "<h1>Talks resume</h1><p>" + sentence + "</p>";

            assertThat(extract(head).published()).as(sentence).isNull();
            assertThat(extract(head + "<p>Ana Duarte | 2 March 2026</p>").published())
                    .as(sentence)
                    .isEqualTo(OffsetDateTime.parse("2026-03-02T00:00:00Z"));
            assertThat(extract(article(today) + head + "<span>2 hours ago</span>")
                            .published())
                    .as(sentence)
                    .isEqualTo(OffsetDateTime.parse("2026-11-23T05:00:00Z"));
        }
    }

    @Test
    void knowsALongDatelineByItsLabelItsNameOrItsSigns() {
        for (String line : new String[] {
            "Ana Duarte Published 10:19am 2 March 2026 in the Harbour Gazette",
            "Harbour desk / Gazette Online / Published: 2 March 2026",
            "by Ana on 2 March 2026 at the Harbour Gazette",
            "Ana Duarte 2 March 2026 Harbour News 7 Comments and Letters",
            "2 March 2026 · 3 min read · Harbour Gazette Online"
        }) {
            assertThat(extract("<h1>Talks resume</h1><p>" + line + "</p>").published())
                    .as(line)
                    .satisfies(time -> assertThat(time.toLocalDate()).hasToString("2026-03-02"));
        }
    }

    @Test
    void leavesTheFirstDayOfWhatThePageTellsOf() {
        String shown = "<h1>Talks resume</h1><p>By Ana Duarte | March 4, 2026</p>";

        for (String line : new String[] {
            "<p>The video was first posted on 4 May 2019 and spread quickly.</p>",
            "<div class=related-articles><p>First published on 4 May 2019</p></div>"
        }) {
            assertThat(extract(shown + line).published())
                    .as(line)
                    .isEqualTo(OffsetDateTime.parse("2026-03-04T00:00:00Z"));
        }
    }

    @Test
    void takesNoUnmarkedDayAboveTheHeadlineOfAPageWithoutAnother() {
        String headline = "<h1>Talks resume</h1><p>They had been halted.</p>";

        assertThat(extract("<div>Monday, 23 November 2026</div>" + headline).published())
                .isNull();
        assertThat(extract("<div>Published: 2 March 2026</div>" + headline).published())
                .isEqualTo(OffsetDateTime.parse("2026-03-02T00:00:00Z"));
    }

    @Test
    void believesTheBylineOfTheDayThatStandsAboveTheHeadlineToo() {
        String teaser =
                "<article><h3>Ferry aground</h3><header><time datetime=2026-03-01>1 March</time></header></article>";

        assertThat(extract("<div>March 2, 2026</div><h1>Talks resume</h1><div>By Ana Duarte | March 2, 2026</div>"
                                + "<p>The talks went on.</p>".repeat(150) + teaser)
                        .published())
                .isEqualTo(OffsetDateTime.parse("2026-03-02T00:00:00Z"));
    }

    @Test
    void givesAClockWithoutAZoneTheInstantThatScriptsAreTold() {
        String page = "<h1>Talks resume</h1><p>By Ana Duarte | March 2, 2026 9:30 am</p>"
                + "<script>var page = {\"publishedAt\": \"%s\"};</script>";

        assertThat(extract(page.formatted("2026-03-01T22:30:12Z")).published())
                .as("the evening before, in UTC")
                .isEqualTo(OffsetDateTime.parse("2026-03-02T09:30:12+11:00"));
        assertThat(extract(page.formatted("2026-03-02T14:30:00Z")).published())
                .as("the same day")
                .isEqualTo(OffsetDateTime.parse("2026-03-02T09:30:00-05:00"));
        assertThat(extract(page.formatted("2026-03-02T14:37:00Z")).published())
                .as("no zone is seven minutes off")
                .isEqualTo(OffsetDateTime.parse("2026-03-02T09:30:00Z"));
        assertThat(extract(page.formatted("2026-03-02T14:30:00Z").replace("9:30 am", "9:30 am CET"))
                        .published())
                .as("a zone that is shown")
                .isEqualTo(OffsetDateTime.parse("2026-03-02T09:30:00+01:00"));
    }

    private static String article(String fields) {
        return "<script type=application/ld+json>{\"@type\": \"NewsArticle\", \"headline\": \"Talks resume\", " + fields
                + "}</script>";
    }

    private static ExtractedPage extract(String html) {
        return ArticleExtractor.extract(html, URI.create("https://www.example.org/talks"));
    }
}
