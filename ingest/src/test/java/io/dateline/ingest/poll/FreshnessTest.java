package io.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ingest.http.WebResponse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FreshnessTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void takesMaxAgeBeforeExpires() {
        assertThat(of(Map.of(
                        "cache-control",
                        "public, S-MaxAge=9, Max-Age=1800",
                        "expires",
                        "Mon, 02 Mar 2026 20:00:00 GMT")))
                .isEqualTo(Duration.ofMinutes(30));
        assertThat(of(Map.of("cache-control", "max-age=1800", "age", "600"))).isEqualTo(Duration.ofMinutes(20));
        assertThat(of(Map.of("cache-control", "max-age=10", "age", "600"))).isZero();
    }

    @Test
    void countsExpiresFromTheServersOwnClock() {
        String expires = "Mon, 02 Mar 2026 13:00:00 GMT";

        assertThat(of(Map.of("expires", expires))).isEqualTo(Duration.ofHours(1));
        assertThat(of(Map.of("expires", expires, "date", "Mon, 02 Mar 2026 12:45:00 GMT")))
                .isEqualTo(Duration.ofMinutes(15));
        assertThat(of(Map.of("expires", "Thu, 01 Jan 1970 00:00:00 GMT"))).isZero();
    }

    @Test
    void asksForNothingWhenTheServerDoesNot() {
        assertThat(of(Map.of())).isNull();
        assertThat(of(Map.of("expires", "0"))).isNull();
        assertThat(of(Map.of("cache-control", "no-cache, max-age=1800"))).isNull();
    }

    private static @Nullable Duration of(Map<String, String> headers) {
        return Freshness.of(
                new WebResponse(200, URI.create("https://example.org/"), null, null, headers, new byte[0]), NOW);
    }
}
