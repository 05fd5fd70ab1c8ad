package io.dateline.reader.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class TitlesTest {

    @Test
    void takesTheHeadlineThatAReaderSees() {
        assertThat(title(
                        "<title>Port talks 2026: what you need to know</title><meta property=og:title content='Port talks 2026: all facts'>"
                                + "<h1>What the port talks mean for the coast</h1>"))
                .isEqualTo("What the port talks mean for the coast");
    }

    @Test
    void doesNotTakeAHeadingThatIsAboutSomethingElse() {
        assertThat(title("<title>Talks resume at the port</title><h1>Weather warning for the islands</h1>"))
                .isEqualTo("Talks resume at the port");
    }

    @Test
    void doesNotTakeAHeadingThatSharesSmallWordsAlone() {
        assertThat(title("<title>Storms: where they form and how they move</title><h1>News and Services</h1>"))
                .isEqualTo("Storms: where they form and how they move");
    }

    @Test
    void doesNotTakeTheNameOfTheBlog() {
        assertThat(title(
                        "<title>Notes from the quay: Talks resume at the port</title><meta property=og:title content='Talks resume at the port'>"
                                + "<h1>Notes from the quay</h1>"))
                .isEqualTo("Talks resume at the port");
    }

    @Test
    void cutsTheNameOfTheSiteThatTheAddressTells() {
        assertThat(title("<title>Talks resume | World | courier.example</title>"))
                .isEqualTo("Talks resume | World");
        assertThat(title("<title>Example | Talks resume at the port</title>")).isEqualTo("Talks resume at the port");
        assertThat(title(
                        "<title>Talks resume at the port – Coast Ledger</title><meta property=og:site_name content='Coast Ledger'>"
                                + "<h1>Talks resume at the port – Coast Ledger</h1>"))
                .isEqualTo("Talks resume at the port");
    }

    @Test
    void takesHeadlinesOfScriptsWithoutSpaces() {
        assertThat(title("<title>両国の交渉が再開した｜港新聞</title><h1>両国の交渉が再開した</h1>")).isEqualTo("両国の交渉が再開した");
    }

    @Test
    void findsWordsOfTwoSyllablesWhereTheyAreLong() {
        assertThat(title("<title>항구 협상 다시 열려 | 신문</title><h1>항구 협상 재개</h1>")).isEqualTo("항구 협상 재개");
    }

    @Test
    void cutsTheLabelBehindABar() {
        assertThat(
                        title(
                                "<title>Why the port needs a second pier | Opinion - Ledger</title><h1>Why the port needs a second pier | Opinion</h1>"))
                .isEqualTo("Why the port needs a second pier");
        assertThat(title("<title>Harbour | Opinion</title><h1>Harbour towns | Opinion</h1>"))
                .as("too short to tell which part is the label")
                .isEqualTo("Harbour towns | Opinion");
    }

    @Test
    void leavesOutWhatAHeadingAddsToTheTitle() {
        String page =
                "<title>Talks resume at the port - Ledger</title><meta property=og:title content='Talks resume at the port'>";

        for (String heading : new String[] {
            "News: Talks resume at the port",
            "Mar 2 2026 Talks resume at the port",
            "Talks resume at the port (wire.example) 87"
        }) {
            assertThat(title(page + "<h1>" + heading + "</h1>")).as(heading).isEqualTo("Talks resume at the port");
        }
        assertThat(title(page + "<h1>Why the quarrel ended: Talks resume at the port</h1>"))
                .isEqualTo("Why the quarrel ended: Talks resume at the port");
    }

    @Test
    void takesTheOnlyHeadingWhenItReadsLikeAHeadline() {
        String page = "<title>Harbour news</title><meta property=og:title content='Harbour news'>";

        assertThat(title(page + "<h1>Which of the two piers will be closed this winter?</h1>"))
                .isEqualTo("Which of the two piers will be closed this winter?");
        assertThat(title(page + "<h1>Subscribe now</h1>")).isEqualTo("Harbour news");
        assertThat(
                        title(
                                page
                                        + "<h1>Which of the two piers will be closed this winter?</h1><h1>What else the council of the port has said</h1>"))
                .isEqualTo("Harbour news");
    }

    @Test
    void asksForMoreSharedWordsWhereTheTextHasHeadingsOfItsOwn() {
        String page = "<meta property=og:title content='Small steps with large cranes'>";

        assertThat(title(page + "<h1>Cranes everywhere today</h1><h1>A bright start</h1><h1>What comes next</h1>"))
                .isEqualTo("Small steps with large cranes");
    }

    @Test
    void completesAHeadlineThatWasCutForSearchEngines() {
        String whole =
                "The port opens again after long talks between the council, the harbour workers and the owners of the ferries that"
                        + " had left";
        String cut = whole.substring(0, 106);

        assertThat(title("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"" + cut
                        + "\"}</script><meta property=og:title content='" + whole + "'>"))
                .isEqualTo(whole);
    }

    @Test
    void undoesEscapesThatWereMadeTwice() {
        assertThat(title("<title>Tolls &amp;amp; customs resume</title>")).isEqualTo("Tolls & customs resume");
    }

    private static String title(String html) {
        return ArticleExtractor.extract(html, URI.create("https://www.example.org/talks"))
                .title();
    }
}
