package io.dateline.coder.actor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a dictionary, with its place for error messages. Missing fields at the end read as empty. */
record Row(String file, int line, List<String> fields) {

    String field(int index) {
        return index < fields.size() ? fields.get(index).strip() : "";
    }

    String required(int index, String name) {
        String value = field(index);
        if (value.isEmpty()) {
            throw error("column " + (index + 1) + " (" + name + ") is empty");
        }
        return value;
    }

    /** The parts between bars; none when the field is empty. */
    List<String> list(int index) {
        return split(index, "\\|");
    }

    List<String> sectors(int index) {
        List<String> sectors = split(index, ",");
        for (String sector : sectors) {
            if (!Codes.SECTORS.contains(sector)) {
                throw error("unknown sector '" + sector + "', known are " + Codes.SECTORS);
            }
        }
        return sectors;
    }

    /** First day of the year, month or day given; null when open. */
    @Nullable
    LocalDate from(int index) {
        return date(index, true);
    }

    /** Last day of the year, month or day given; null when open. */
    @Nullable
    LocalDate to(int index) {
        return date(index, false);
    }

    DictionaryException error(String problem) {
        return new DictionaryException(file, line, problem);
    }

    private List<String> split(int index, String separator) {
        return field(index).isEmpty()
                ? List.of()
                : Arrays.stream(field(index).split(separator))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    private @Nullable LocalDate date(int index, boolean first) {
        String text = field(index);
        try {
            return switch (text.length()) {
                case 0 -> null;
                case 4 -> LocalDate.of(Integer.parseInt(text), first ? 1 : 12, first ? 1 : 31);
                case 7 -> {
                    LocalDate day = YearMonth.parse(text).atDay(1);
                    yield first ? day : day.with(TemporalAdjusters.lastDayOfMonth());
                }
                default -> LocalDate.parse(text);
            };
        } catch (DateTimeException | NumberFormatException e) {
            throw error("'" + text + "' is no date, write YYYY, YYYY-MM or YYYY-MM-DD");
        }
    }
}
