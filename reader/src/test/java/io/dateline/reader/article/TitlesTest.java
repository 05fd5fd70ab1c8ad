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
    void undoesEscapesThatWereMadeTwice() {
        assertThat(title("<title>Tolls &amp;amp; customs resume</title>")).isEqualTo("Tolls & customs resume");
    }

    private static String title(String html) {
        return ArticleExtractor.extract(html, URI.create("https://www.example.org/talks"))
                .title();
    }
}
