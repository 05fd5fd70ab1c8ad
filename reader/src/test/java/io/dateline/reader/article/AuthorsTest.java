package io.dateline.reader.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorsTest {

    private static final String HEADLINE = "<h1>Talks resume at the port</h1>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Ana Duarte | Ana Duarte",
                "Written by: Ana Duarte and Mo Lind | Ana Duarte; Mo Lind",
                "Ana Duarte, MS, RD | Ana Duarte",
                "Ana Duarte, Senior Correspondent, Coast Lines | Ana Duarte",
                "Ana Duarte, Mo Lind, and Ira Stone | Ana Duarte; Mo Lind; Ira Stone",
                "Ana Duarte, Jr., Mo Lind | Ana Duarte, Jr.; Mo Lind",
                "Ana Duarte and Mo Lind, The Coast Ledger | Ana Duarte; Mo Lind",
                "Ana Duarte Contributing Writer | Ana Duarte",
                "ANA DUARTE-O'REILLY | Ana Duarte-O'Reilly",
                "Center for Ports and Harbours | Center for Ports and Harbours",
                "design: Ana Duarte | Ana Duarte",
                "Ana Duarte1 | Ana Duarte",
                "Ana Duarte (Lisbon) - 3 May | Ana Duarte",
                "Harbour7 | Harbour7",
                "Rosa de la Vega y Ana Duarte | Rosa de la Vega; Ana Duarte",
                "undefined |",
                "Written By |",
                "ana.duarte@courier.example |",
                "courier.example |",
                "Newsroom | Newsroom",
                "the Coast Ledger staff | the Coast Ledger staff",
                "Duarte & Lind | Duarte & Lind",
                "Ana Duarte, Associated Press | Ana Duarte",
                "Ana Duarte and Reuters | Ana Duarte",
                "Agence France-Presse | Agence France-Presse",
                "Ana Duarte, Keeper & Editor of Charts | Ana Duarte",
                "Ana Duarte, Mo Lind and staff reporters | Ana Duarte; Mo Lind",
                "Ana Duarte, Mo Lind and contributors | Ana Duarte; Mo Lind",
                "Ana Duarte, Mo Lind and other correspondents | Ana Duarte; Mo Lind",
                "Ana Duarte, Keeper and Editor of Charts | Ana Duarte",
                "admin |",
                "View all posts by Ana Duarte | Ana Duarte",
            })
    void cleansWhatThePageStates(String stated, String expected) {
        ExtractedPage page = extract("<meta name=author content=\"" + stated + "\">");

        assertThat(page.authors()).isEqualTo(expected == null ? List.of() : List.of(expected.split("; ")));
    }

    @Test
    void takesTheSiteOrItsDeskOnlyWhereNobodyIsNamed() {
        String site = "<meta property=og:site_name content='Coast Ledger'>";

        for (String name : new String[] {"Coast Ledger", "Coast Ledger Ltd", "example", "Coast Ledger Newsdesk"}) {
            String stated = site + "<meta name=author content='" + name + "'>" + HEADLINE;
            ExtractedPage unsigned = extract(stated + "<p>Nobody signed.</p>");
            ExtractedPage signed = extract(stated + "<p>By Ana Duarte</p>");

            assertThat(unsigned.authors()).as(name).containsExactly(name);
            assertThat(unsigned.byPeople()).as(name).isFalse();
            assertThat(signed.authors()).as(name).containsExactly("Ana Duarte");
            assertThat(signed.byPeople()).as(name).isTrue();
        }
        assertThat(extract(HEADLINE + "<p>By the Coast Ledger newsroom</p>").authors())
                .containsExactly("the Coast Ledger newsroom");
        assertThat(extract("<meta name=author content='Coast Ledger,Ana Duarte'>" + site)
                        .authors())
                .containsExactly("Ana Duarte");
        assertThat(ArticleExtractor.extract(
                                "<meta name=author content='Ana Duarte'>",
                                URI.create("https://www.anaduarte.example/talks"))
                        .authors())
                .as("a person with a site of that name")
                .containsExactly("Ana Duarte");
    }

    @Test
    void prefersThePersonToThePublisherOfTheSiteAndToAnAgency() {
        String site = "<meta property=og:site_name content='Boats & Piers'>";
        String byline = HEADLINE + "<p>By Ana Duarte</p>";

        for (String name : new String[] {"Boats & Piers", "Boats & Piers Publishing", "Reuters"}) {
            String stated = site + "<meta name=author content='" + name + "'>";
            assertThat(extract(stated + byline).authors()).as(name).containsExactly("Ana Duarte");
            assertThat(extract(stated + HEADLINE).authors()).as(name).containsExactly(name);
        }
        assertThat(extract(HEADLINE + "<p>By Ana Duarte, EXAMPLE</p>").authors())
                .containsExactly("Ana Duarte");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>By <a href=/p/7>Ana Duarte</a> March 2, 2026</p> | Ana Duarte",
                "<span>By</span><span>Ana Duarte</span> | Ana Duarte",
                "<p>Written by</p><p>Ana Duarte</p> | Ana Duarte",
                "<p>By Ana Duarte ⋅ Review Editor ⋅ Updated 3 May</p> | Ana Duarte",
                "<div class=post-author><b>Ana Duarte</b><i>Head of Harbours</i></div> | Ana Duarte",
                "<div class=byline><a>Ana Duarte</a>, <a>Mo Lind</a> in <a>World</a></div> | Ana Duarte; Mo Lind",
                "<p>By <a href=/contributors/ana>Ana Duarte</a> See this page in print</p> | Ana Duarte",
                "<p>by <a href=/author/ana/>Ana</a> · one comment</p> | Ana",
                "<p><a href=/authors/ana>Ana Duarte</a><span>4 min read</span></p> | Ana Duarte",
                "<p><a href=/authors/ana>Ana Duarte</a>, <a href=/authors/mo>Mo Lind</a></p> | Ana Duarte; Mo Lind",
                "<p><a href=/people/ana>Ana Duarte</a></p> |",
                "<p>The port, says <a href=/authors/ana>Ana Duarte</a>, is open again for all of the ships that wait.</p> |",
                "<p>Ana Duarte • Senior Writer • 3 May 2026</p> | Ana Duarte",
                "<p>Ana Duarte, Harbour Correspondent</p> | Ana Duarte",
                "<p>Ana Duarte, mayor of the port</p> |",
                "<p>Ana Duarte, a reporter for Harbour Radio, was hurt in the storm on Monday.</p> |",
                "<p>Ana Duarte, harbour reporter, was hurt in the storm.</p> |",
                "<p>Ana Duarte, a harbour reporter</p> |",
                "<p>Harbour News • Editor's Choice</p> |",
                "<p><a href=/rowing/team/harbour-eight>Harbour Eight</a></p> |",
                "<div class='author img-left'>Ana Duarte</div> | Ana Duarte",
                "<div class='byline has-photo'>Ana Duarte</div> | Ana Duarte",
                "<div class='author-photo'>Ana Duarte</div> |",
                "<p>Harbour Life • 3 May 2026</p> |",
                "<div class=author-description>Licensed Pilot, Harbour School</div> |",
                "<div class=byline>Personal finance</div> |",
                "<div class=byline>Mon, 2 Mar, 2026</div> |",
                "<blockquote>By Ana Duarte</blockquote> |",
                "<p>By the end of the week the talks will resume.</p> |",
            })
    void readsTheBylineBesideTheHeadline(String byline, String expected) {
        ExtractedPage page = extract(HEADLINE + byline + "<p>" + "The talks went on for days. ".repeat(20) + "</p>");

        assertThat(page.authors()).isEqualTo(expected == null ? List.of() : List.of(expected.split("; ")));
    }

    @Test
    void looksFartherAwayOnlyForOneName() {
        String text = "<p>" + "The talks went on for days. ".repeat(60) + "</p>";
        String card = "<div class=author-name>Ana Duarte</div>";

        assertThat(extract(HEADLINE + text + card + card).authors()).containsExactly("Ana Duarte");
        assertThat(extract(HEADLINE + text + card + "<div class=author-name>Mo Lind</div>")
                        .authors())
                .isEmpty();
        assertThat(extract(HEADLINE + text + "<div class=comment-author>Mo Lind</div>")
                        .authors())
                .isEmpty();
    }

    @Test
    void readsASignatureBelowTheTextForOneName() {
        String text = "<p>" + "The talks went on for days. ".repeat(60) + "</p>";

        assertThat(extract(HEADLINE + text + "<p>Written by Ana Duarte</p>").authors())
                .containsExactly("Ana Duarte");
        assertThat(extract(HEADLINE + text + "<h3>About the author</h3><p>Ana Duarte</p>")
                        .authors())
                .containsExactly("Ana Duarte");
        assertThat(extract(HEADLINE + text + "<button>All articles by Ana Duarte</button>")
                        .authors())
                .containsExactly("Ana Duarte");
        assertThat(extract(HEADLINE + text + "<p>Written by Ana Duarte</p><p>Written by Mo Lind</p>")
                        .authors())
                .isEmpty();
        assertThat(extract(HEADLINE + text + "<p>By Ana Duarte</p>").authors()).isEmpty();
        assertThat(extract(HEADLINE + text + "<p><span>By</span> <b>Ana Duarte</b></p>")
                        .authors())
                .containsExactly("Ana Duarte");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h3>More from Northern Harbours</h3>",
                "<h3>More about Ana Duarte</h3>",
                "<p>Published by Harbour Media</p>",
                "<p>Posted by Mo Lind</p>",
                "<footer><p>Written by Harbour Media</p></footer>",
                "<p>The chart, drawn with <a href=/kit>a kit</a> by <b>Mo Lind</b>, shows the coast.</p>"
            })
    void takesNoOtherLineForASignature(String line) {
        String text = "<p>" + "The talks went on for days. ".repeat(60) + "</p>";

        assertThat(extract(HEADLINE + text + line).authors()).isEmpty();
    }

    @Test
    void doesNotReadAPageCalledAfterItsAuthorAsAByline() {
        String text = "<p>" + "The talks went on for days. ".repeat(60) + "</p>";

        assertThat(extract("<body class='single single-author'><p>Breaking News</p>" + HEADLINE + text + "</body>")
                        .authors())
                .isEmpty();
    }

    @Test
    void readsTheNameAtTheBeginningOfALongNoteOnTheAuthor() {
        String text = "<p>" + "The talks went on for days. ".repeat(60) + "</p>";
        String note =
                " has sailed along this coast and written of its ports, people and boats for many years.".repeat(2);

        assertThat(extract(HEADLINE + text + "<div class=author-box><b>Ana Duarte</b><p>She" + note + "</p></div>")
                        .authors())
                .containsExactly("Ana Duarte");
    }

    @Test
    void readsLabelsAndNamesOfPapers() {
        assertThat(extract(
                                "<meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='Ana Duarte'>")
                        .authors())
                .containsExactly("Ana Duarte");
        assertThat(extract(
                                "<meta name=twitter:label1 content='Est. reading time'><meta name=twitter:data1 content='Four minutes'>")
                        .authors())
                .isEmpty();
        assertThat(extract(
                                "<meta name=citation_author content='Duarte, Ana'><meta name=citation_author content='Mo Lind'>")
                        .authors())
                .containsExactly("Ana Duarte", "Mo Lind");
    }

    @Test
    void prefersTheBylineToTheNameOfAnAccount() {
        assertThat(extract("<meta name=author content='aduarte'>" + HEADLINE + "<p>By Ana Duarte</p>")
                        .authors())
                .containsExactly("Ana Duarte");
        assertThat(extract("<meta name=author content='aduarte'>" + HEADLINE).authors())
                .containsExactly("aduarte");
    }

    private static ExtractedPage extract(String html) {
        return ArticleExtractor.extract(html, URI.create("https://www.example.org/talks"));
    }
}
