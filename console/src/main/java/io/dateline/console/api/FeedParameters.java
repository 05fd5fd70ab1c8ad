package io.dateline.console.api;

import io.dateline.schemas.feed.FeedCondition;
import io.dateline.store.FeedFilter;
import io.dateline.store.FeedSort;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The parameters that choose feeds, the same for the API and the page. */
public final class FeedParameters {

    public static final List<String> ALL = List.of("state", "host", "q", "sort", "order", "limit", "cursor");

    /** The states, those first that somebody should look at. */
    public static final List<String> STATES =
            FeedCondition.BY_URGENCY.stream().map(FeedCondition::word).toList();

    public static final List<String> SORTS =
            Arrays.stream(FeedSort.values()).map(FeedSort::word).toList();

    public static final List<String> ORDERS = List.of("asc", "desc");

    private FeedParameters() {}

    /**
     * Reads filter, order, limit and cursor.
     *
     * @throws ProblemException with status 400 that names parameter, value and what would do
     */
    public static FeedFilter paged(Map<String, List<String>> query, int defaultLimit) {
        Parameters parameters = new Parameters(query);
        parameters.known(ALL);
        FeedSort sort = sort(parameters);
        FeedFilter filter = FeedFilter.ALL
                .conditions(parameters.each("state", FeedParameters::state))
                .host(parameters.text("host"))
                .text(parameters.text("q"))
                .sorted(sort, descending(parameters, sort));
        int limit = parameters.limit(defaultLimit, FeedFilter.MOST);
        String cursor = parameters.single("cursor");
        try {
            return filter.page(limit, cursor);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badValue(
                    "cursor", String.valueOf(cursor), "\"next\" of an earlier page of the same order", List.of());
        }
    }

    private static FeedCondition state(String word) {
        return FeedCondition.named(word)
                .orElseThrow(() -> ProblemException.badValue("state", word, "one of the states", STATES));
    }

    private static FeedSort sort(Parameters parameters) {
        String word = parameters.single("sort");
        return word == null
                ? FeedSort.URGENCY
                : FeedSort.named(word)
                        .orElseThrow(() -> ProblemException.badValue("sort", word, "what to order feeds by", SORTS));
    }

    private static boolean descending(Parameters parameters, FeedSort sort) {
        String order = parameters.single("order");
        if (order == null) {
            return sort.descending();
        }
        if (!ORDERS.contains(order)) {
            throw ProblemException.badValue("order", order, "asc or desc", ORDERS);
        }
        return order.equals("desc");
    }
}
