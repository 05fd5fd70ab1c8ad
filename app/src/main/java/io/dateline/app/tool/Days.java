package io.dateline.app.tool;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** The day of a line: its field {@code date}, or today. */
final class Days {

    private Days() {}

    static LocalDate of(JsonNode line, Clock clock) {
        String date = JsonLines.optional(line, "date");
        if (date == null || date.isBlank()) {
            return LocalDate.now(clock);
        }
        try {
            return LocalDate.parse(date.substring(0, Math.min(10, date.length())));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("the field \"date\" is \"" + date + "\": give a day as YYYY-MM-DD", e);
        }
    }
}
