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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that choose events, the same for the API, the stream and the page.
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

    private EventParameters() {}

    /**
     * Reads filter, limit and cursor.
     *
     * @throws ProblemException with status 400 that names parameter, value and what would do
     */
    public static EventFilter paged(Map<String, List<String>> query, int defaultLimit) {
        Parameters parameters = new Parameters(query);
        parameters.known(PAGED);
        EventFilter filter = readFilter(parameters);
        int limit = parameters.limit(defaultLimit, EventFilter.MOST);
        String cursor = parameters.single("cursor");
        try {
            return Filters.page(filter, limit, cursor);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badValue("cursor", String.valueOf(cursor), "\"next\" of an earlier page", List.of());
        }
    }

    /** Reads a filter alone, likewise. */
    public static EventFilter filter(Map<String, List<String>> query) {
        Parameters parameters = new Parameters(query);
        parameters.known(FILTERS);
        return readFilter(parameters);
    }

    private static EventFilter readFilter(Parameters query) {
        LocalDate from = day(query, "from");
        LocalDate to = day(query, "to");
        if (from != null && to != null && to.isBefore(from)) {
            throw ProblemException.badValue("to", to.toString(), "a day on or after from (" + from + ")", List.of());
        }
        return EventFilter.builder()
                .types(query.each("type", EventParameters::type))
                .countries(countries(query))
                .actors(one(query.text("actor")))
                .recipients(one(query.text("recipient")))
                .statuses(query.each("status", EventParameters::status))
                .days(from, to)
                .text(query.text("q"))
                .place(query.text("place"))
                .build();
    }

    private static Set<String> one(@Nullable String value) {
        // a country may be named; the store knows parties by its code
        return value == null ? Set.of() : Set.of(Countries.code(value).orElse(value));
    }

    /** "Congo, Democratic Republic of the" is one name: commas part values only where they are no name. */
    private static Set<String> countries(Parameters query) {
        Set<String> codes = new LinkedHashSet<>();
        for (String given : query.given("country")) {
            Countries.code(given)
                    .ifPresentOrElse(
                            codes::add,
                            () -> codes.addAll(new Parameters(Map.of("country", List.of(given)))
                                    .each("country", EventParameters::country)));
        }
        return codes;
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

    private static @Nullable LocalDate day(Parameters query, String name) {
        String value = query.single(name);
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
}
