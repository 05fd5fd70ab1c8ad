package io.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovesTest {

    @ParameterizedTest
    @CsvSource({
        "http://example.org/feed, https://example.org/feed",
        "https://example.org/feed, https://www.example.org/rss.xml",
        "https://example.org/feed, https://feeds.example.net/?id=7",
        "https://example.org/, https://blog.example.org/"
    })
    void followsForGood(String from, String to) {
        assertThat(Moves.kept(from, URI.create(to))).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/feed, https://example.org/",
        "https://example.org/feed, https://parked.example.net/index.html",
        "https://example.org/feed, https://example.org/login?next=%2Ffeed",
        "https://example.org/feed, https://id.example.org/oauth2/start",
        "https://example.org/feed, https://example.org/errors/404.html"
    })
    void staysWhereTheFrontDoorIsShown(String from, String to) {
        assertThat(Moves.kept(from, URI.create(to))).isNull();
    }

    @Test
    void staysWithoutARedirect() {
        assertThat(Moves.kept("https://example.org/feed", null)).isNull();
        assertThat(Moves.kept("https://example.org/feed", URI.create("https://example.org/feed")))
                .isNull();
    }
}
