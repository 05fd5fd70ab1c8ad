package io.dateline.console.page;

import io.dateline.console.api.FeedParameters;
import io.dateline.console.page.FilterForm.Option;
import io.dateline.schemas.feed.FeedCondition;
import io.dateline.store.FeedFilter;
import io.dateline.store.FeedSort;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The form above the feeds, filled from the address of the page, and the addresses of the same feeds in another way.
 *
 * @param filter what the page asks for
 * @param standard feeds on a page when nobody says how many
 */
public record FeedForm(FeedFilter filter, int standard) {

    private static final String PATH = "/feeds";

    public String host() {
        return filter.host() == null ? "" : filter.host();
    }

    public String text() {
        return filter.text() == null ? "" : filter.text();
    }

    /** Whether all feeds are asked for, in whatever order. */
    public boolean isEmpty() {
        return filter.conditions().isEmpty() && filter.host() == null && filter.text() == null;
    }

    public List<Option> states() {
        String chosen = words(filter.conditions());
        List<Option> options = new ArrayList<>();
        if (chosen.contains(",")) {
            // Addresses may ask for several where the form offers one: these become a choice of their own.
            options.add(new Option(chosen, chosen.replace(",", " or "), true));
        }
        FeedParameters.STATES.forEach(word -> options.add(new Option(word, word, word.equals(chosen))));
        return options;
    }

    public List<Option> sorts() {
        return FeedParameters.SORTS.stream()
                .map(word ->
                        new Option(word, label(word), word.equals(filter.sort().word())))
                .toList();
    }

    private static String label(String sort) {
        return switch (FeedSort.named(sort).orElseThrow()) {
            case URGENCY -> "Trouble first";
            case NAME -> "Name";
            case HOST -> "Host";
            case ARTICLES -> "Most articles";
            case FAILURES -> "Most failures";
            case LAST_ARTICLE -> "Newest article";
            case LAST_POLL -> "Last poll";
            case NEXT_POLL -> "Next poll";
        };
    }

    /** These feeds, in one condition alone. */
    String inState(FeedCondition condition) {
        return address(PATH, filter.conditions(Set.of(condition)).page(filter.limit(), null));
    }

    /** These feeds, in any condition. */
    String inAnyState() {
        return address(PATH, filter.conditions(Set.of()).page(filter.limit(), null));
    }

    /** The first page of these feeds by a column; by the column they are ordered by already, the other way round. */
    public String sortedBy(String word) {
        FeedSort sort = FeedSort.named(word).orElseThrow();
        boolean descending = sort == filter.sort() ? !filter.descending() : sort.descending();
        return address(PATH, filter.sorted(sort, descending));
    }

    /** The value of {@code aria-sort}; null for a column that the feeds are not ordered by. */
    public @Nullable String ariaSort(String word) {
        if (!filter.sort().word().equals(word)) {
            return null;
        }
        return filter.descending() ? "descending" : "ascending";
    }

    /** The page after this one. */
    String next(String cursor) {
        return address(PATH, filter.page(filter.limit(), cursor));
    }

    /** The first page. */
    public String first() {
        return address(PATH, filter.page(filter.limit(), null));
    }

    /** The same from the API. */
    public String json() {
        return address("/api/v1/feeds", filter.page(filter.limit(), null));
    }

    private String address(String path, FeedFilter of) {
        List<String> query = new ArrayList<>();
        put(query, "state", words(of.conditions()));
        put(query, "host", of.host() == null ? "" : of.host());
        put(query, "q", of.text() == null ? "" : of.text());
        put(query, "sort", of.sort() == FeedSort.URGENCY ? "" : of.sort().word());
        boolean usual = of.descending() == of.sort().descending();
        put(query, "order", usual ? "" : of.descending() ? "desc" : "asc");
        put(query, "limit", of.limit() == standard ? "" : String.valueOf(of.limit()));
        put(query, "cursor", of.after() == null ? "" : of.after());
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private static void put(List<String> query, String name, String value) {
        if (!value.isEmpty()) {
            query.add(name + "=" + FilterForm.encode(value));
        }
    }

    private static String words(Set<FeedCondition> conditions) {
        return conditions.stream().sorted().map(FeedCondition::word).collect(Collectors.joining(","));
    }
}
