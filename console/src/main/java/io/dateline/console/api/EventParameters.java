package io.dateline.console.api;

import io.dateline.console.codes.Countries;
import io.dateline.console.query.Filters;
import io.dateline.schemas.record.EventType;
import io.dateline.schemas.record.Status;
import io.dateline.store.EventFilter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that choose events, the same for the API, the stream and the page. Lists are repeated parameters or commas;
 * an empty value is as good as none, because a form sends its empty fields too.
 */
public final class EventParameters {

    public static final List<String> FILTERS =
            List.of("type", "country", "actor", "recipient", "status", "from", "to", "q", "place");

    /** PLOVER's types, and the CAMEO root of the statements that have none. */
    public static final List<String> TYPES = Stream.concat(
                    Arrays.stream(EventType.values())
                            .filter(type -> type != EventType.UNKNOWN)
                            .map(EventType::name),
                    Stream.of("01"))
            .toList();

    public static final List<String> STATUSES = Arrays.stream(Status.values())
            .filter(status -> status != Status.UNKNOWN)
            .map(status -> status.name().toLowerCase(Locale.ROOT))
            .toList();

    private static final List<String> PAGED =
            Stream.concat(FILTERS.stream(), Stream.of("limit", "cursor")).toList();
    private static final int LONGEST_TEXT = 200;

    private EventParameters() {}

    /**
     * Reads filter, limit and cursor.
     *
     * @throws ProblemException with status 400 that names parameter, value and what would do
     */
    public static EventFilter paged(Map<String, List<String>> query, int defaultLimit) {
        refuseUnknown(query, PAGED);
        EventFilter filter = readFilter(query);
        int limit = limit(query, defaultLimit);
        String cursor = single(query, "cursor");
        try {
            return Filters.page(filter, limit, cursor);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badValue("cursor", String.valueOf(cursor), "\"next\" of an earlier page", List.of());
        }
    }

    /** Reads a filter alone, likewise. */
    public static EventFilter filter(Map<String, List<String>> query) {
        refuseUnknown(query, FILTERS);
        return readFilter(query);
    }

    private static EventFilter readFilter(Map<String, List<String>> query) {
        LocalDate from = day(query, "from");
        LocalDate to = day(query, "to");
        if (from != null && to != null && to.isBefore(from)) {
            throw ProblemException.badValue("to", to.toString(), "a day on or after from (" + from + ")", List.of());
        }
        return EventFilter.builder()
                .types(each(query, "type", EventParameters::type))
                .countries(each(query, "country", EventParameters::country))
                .actors(one(text(query, "actor")))
                .recipients(one(text(query, "recipient")))
                .statuses(each(query, "status", EventParameters::status))
                .days(from, to)
                .text(text(query, "q"))
                .place(text(query, "place"))
                .build();
    }

    private static Set<String> one(@Nullable String value) {
        // a country may be named; the store knows parties by its code
        return value == null ? Set.of() : Set.of(Countries.code(value).orElse(value));
    }

    private static void refuseUnknown(Map<String, List<String>> query, List<String> known) {
        query.forEach((name, values) -> {
            if (!known.contains(name)) {
                throw ProblemException.unknownParameter(name, String.join(",", values), known);
            }
        });
    }

    private static String type(String value) {
        String name = value.toUpperCase(Locale.ROOT);
        if (!TYPES.contains(name)) {
            throw ProblemException.badValue("type", value, "a PLOVER event type", TYPES);
        }
        return name;
    }

    private static String status(String value) {
        String name = value.toLowerCase(Locale.ROOT);
        if (!STATUSES.contains(name)) {
            throw ProblemException.badValue("status", value, "one of the statuses", STATUSES);
        }
        return name;
    }

    private static String country(String value) {
        return Countries.code(value)
                .orElseThrow(() -> ProblemException.badValue(
                        "country",
                        value,
                        "an ISO 3166-1 alpha-3 code or an English country name",
                        List.copyOf(Countries.all().keySet())));
    }

    private static Set<String> each(Map<String, List<String>> query, String name, UnaryOperator<String> read) {
        Set<String> values = new LinkedHashSet<>();
        for (String given : query.getOrDefault(name, List.of())) {
            // "Congo, Democratic Republic of the" is one name: commas part values only where they are no name
            boolean whole = Countries.code(given).isPresent();
            for (String part : whole ? List.of(given) : List.of(given.split(",", -1))) {
                if (!part.isBlank()) {
                    values.add(read.apply(part.strip()));
                }
            }
        }
        return values;
    }

    private static int limit(Map<String, List<String>> query, int defaultLimit) {
        String value = single(query, "limit");
        if (value == null) {
            return defaultLimit;
        }
        int most = EventFilter.MOST;
        String want = "a number from 1 to " + most;
        try {
            int limit = Integer.parseInt(value);
            if (limit >= 1 && limit <= most) {
                return limit;
            }
        } catch (NumberFormatException e) {
            throw ProblemException.badValue("limit", value, want, List.of("1.." + most));
        }
        throw ProblemException.badValue("limit", value, want, List.of("1.." + most));
    }

    private static @Nullable LocalDate day(Map<String, List<String>> query, String name) {
        String value = single(query, name);
        if (value == null) {
            return null;
        }
        String want = "a day such as 2026-11-22";
        try {
            LocalDate day = LocalDate.parse(value);
            if (day.getYear() >= 1 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw ProblemException.badValue(name, value, want, List.of("YYYY-MM-DD"));
        }
        throw ProblemException.badValue(name, value, want, List.of("YYYY-MM-DD"));
    }

    private static @Nullable String text(Map<String, List<String>> query, String name) {
        String value = single(query, name);
        if (value != null && (value.length() > LONGEST_TEXT || value.indexOf('\0') >= 0)) {
            throw ProblemException.badValue(name, value, "at most " + LONGEST_TEXT + " plain characters", List.of());
        }
        return value;
    }

    private static @Nullable String single(Map<String, List<String>> query, String name) {
        List<String> values = query.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        if (values.size() > 1) {
            throw ProblemException.badValue(name, String.join(" and ", values), "it once", List.of());
        }
        return values.isEmpty() ? null : values.get(0);
    }
}
