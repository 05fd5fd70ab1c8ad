package io.dateline.app;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.TypeConversionException;

/** Durations as people say them: the two largest units. */
final class Durations {

    private Durations() {}

    /** An option's value, in ISO 8601. */
    static Duration parse(String written) {
        try {
            return Duration.parse(written);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("\"" + written + "\" is no duration: write it like PT10M or P1D");
        }
    }

    /** Such as {@code 2 d 3 h}, {@code 15 min} or {@code 4 s}. */
    static String text(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds >= 86_400) {
            return seconds / 86_400 + " d" + rest(seconds % 86_400 / 3_600, " h");
        }
        if (seconds >= 3_600) {
            return seconds / 3_600 + " h" + rest(seconds % 3_600 / 60, " min");
        }
        return seconds >= 60 ? seconds / 60 + " min" + rest(seconds % 60, " s") : seconds + " s";
    }

    private static String rest(long number, String unit) {
        return number == 0 ? "" : " " + number + unit;
    }
}
