package io.dateline.console.page;

import io.dateline.console.api.EventParameters;
import io.dateline.console.codes.Countries;
import io.dateline.store.EventFilter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The form above the list, filled from the address of the page. */
public final class FilterForm {

    private final Map<String, String> values = new LinkedHashMap<>();

    FilterForm(EventFilter filter) {
        put("type", filter.types());
        put("country", filter.countries());
        put("actor", filter.actors());
        put("recipient", filter.recipients());
        put("status", lower(filter.statuses()));
        put("from", filter.from());
        put("to", filter.to());
        put("q", filter.text());
        put("place", filter.place());
    }

    private static List<String> lower(Collection<String> values) {
        return values.stream().map(value -> value.toLowerCase(Locale.ROOT)).toList();
    }

    /** Value of a field, empty when it is not set. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Whether a field of the second row is set, which is folded away otherwise. */
    public boolean hasMore() {
        return values.containsKey("actor") || values.containsKey("recipient") || values.containsKey("place");
    }

    public List<Option> types() {
        return options("type", EventParameters.TYPES, Text::type);
    }

    public List<Option> statuses() {
        return options("status", EventParameters.STATUSES, Text::capitalised);
    }

    public List<Option> countries() {
        return options("country", Countries.all().keySet(), Countries::name);
    }

    /** The filter as a query string without question mark. */
    public String query() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** The filter, and one parameter more. */
    String queryWith(String name, String value) {
        String more = name + "=" + encode(value);
        return isEmpty() ? more : query() + "&" + more;
    }

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Addresses may ask for several values where the form offers one: these become a choice of their own. */
    private List<Option> options(String name, Collection<String> all, UnaryOperator<String> label) {
        String chosen = value(name);
        List<Option> options = new ArrayList<>();
        if (chosen.contains(",")) {
            String labels = List.of(chosen.split(",")).stream().map(label).collect(Collectors.joining(" or "));
            options.add(new Option(chosen, labels, true));
        }
        all.forEach(value -> options.add(new Option(value, label.apply(value), value.equals(chosen))));
        return options;
    }

    private void put(String name, Collection<String> list) {
        if (!list.isEmpty()) {
            values.put(name, list.stream().sorted().collect(Collectors.joining(",")));
        }
    }

    private void put(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }

    /** One choice of a list. */
    public record Option(String value, String label, boolean chosen) {}
}
