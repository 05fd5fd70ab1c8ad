package io.dateline.console.api;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request. Lists are repeated parameters or commas; an empty value is as good as none, because a form sends its empty
 * fields too. What is not understood ends the request with status 400, which names parameter, value and what would do.
 */
record Parameters(Map<String, List<String>> query) {

    private static final int LONGEST_TEXT = 200;

    /** Refuses parameters that are not known here. */
    void known(List<String> names) {
        query.forEach((name, values) -> {
            if (!names.contains(name)) {
                throw ProblemException.unknownParameter(name, String.join(",", values), names);
            }
        });
    }

    /** Values as they were given, of which one may be several. */
    List<String> given(String name) {
        return query.getOrDefault(name, List.of());
    }

    /** Every value, read. */
    <T> Set<T> each(String name, Function<String, T> read) {
        Set<T> values = new LinkedHashSet<>();
        for (String given : given(name)) {
            for (String part : given.split(",", -1)) {
                if (!part.isBlank()) {
                    values.add(read.apply(part.strip()));
                }
            }
        }
        return values;
    }

    /** The value; null when there is none. */
    @Nullable
    String single(String name) {
        List<String> values = given(name).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        if (values.size() > 1) {
            throw ProblemException.badValue(name, String.join(" and ", values), "it once", List.of());
        }
        return values.isEmpty() ? null : values.get(0);
    }

    /** Words, not too many. */
    @Nullable
    String text(String name) {
        String value = single(name);
        if (value != null && (value.length() > LONGEST_TEXT || value.indexOf('\0') >= 0)) {
            throw ProblemException.badValue(name, value, "at most " + LONGEST_TEXT + " plain characters", List.of());
        }
        return value;
    }

    /** {@code limit}, from 1. */
    int limit(int byDefault, int most) {
        String value = single("limit");
        if (value == null) {
            return byDefault;
        }
        int limit = number(value);
        if (limit < 1 || limit > most) {
            throw ProblemException.badValue("limit", value, "a number from 1 to " + most, List.of("1.." + most));
        }
        return limit;
    }

    /** 0 for what is no number. */
    private static int number(String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
