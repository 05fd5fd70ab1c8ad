package io.dateline.ingest.poll;

import io.dateline.ingest.http.WebResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** For how long a response says that it stays fresh (RFC 9111, section 4.2.1): asking again within that time is in vain. */
final class Freshness {

    private static final Pattern MAX_AGE = Pattern.compile("(?<![\\w-])max-age\\s*=\\s*\"?(\\d{1,9})");
    private static final Pattern NONE = Pattern.compile("(?<![\\w-])(?:no-cache|no-store)(?![\\w-])");

    private Freshness() {}

    /** The time left, by Cache-Control, else by Expires; null when the response says nothing. Never negative. */
    static @Nullable Duration of(WebResponse response, Instant now) {
        String written = response.header("cache-control");
        String control = written == null ? "" : written.toLowerCase(Locale.ROOT);
        if (NONE.matcher(control).find()) {
            return null;
        }
        Matcher maxAge = MAX_AGE.matcher(control);
        if (maxAge.find()) {
            return atLeastZero(Duration.ofSeconds(Long.parseLong(maxAge.group(1)) - age(response)));
        }
        Instant expires = date(response.header("expires"));
        if (expires == null) {
            return null;
        }
        // Both by the server's clock, which may be wrong.
        Instant sent = date(response.header("date"));
        return atLeastZero(Duration.between(sent == null ? now : sent, expires));
    }

    /** Seconds that a cache between us and the server has held the response. */
    private static long age(WebResponse response) {
        String age = response.header("age");
        return age != null && age.strip().matches("\\d{1,9}") ? Long.parseLong(age.strip()) : 0;
    }

    private static @Nullable Instant date(@Nullable String header) {
        try {
            return header == null
                    ? null
                    : ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
        } catch (DateTimeException e) {
            // "0" and the like: expired, which asks for no wait.
            return null;
        }
    }

    private static Duration atLeastZero(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
