package io.dateline.store;

import io.dateline.schemas.feed.FeedCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which feeds to show, in which order. An empty set and nulls ask for nothing in particular; what is given must all hold.
 *
 * @param conditions of which one must be the feed's
 * @param host the feed's host or a domain above it; case does not count
 * @param text part of its title, its addresses, its tags or its last error; case does not count
 * @param descending the greatest first
 * @param limit feeds on a page, 1 to {@value #MOST}
 * @param after the cursor of an earlier page of the same order; null for the first
 */
public record FeedFilter(
        Set<FeedCondition> conditions,
        @Nullable String host,
        @Nullable String text,
        FeedSort sort,
        boolean descending,
        int limit,
        @Nullable String after) {

    public static final int MOST = 500;
    public static final int DEFAULT_LIMIT = 50;

    /** All feeds, those first that somebody should look at. */
    public static final FeedFilter ALL =
            new FeedFilter(Set.of(), null, null, FeedSort.URGENCY, false, DEFAULT_LIMIT, null);

    public FeedFilter {
        List<String> errors = new ArrayList<>();
        if (limit < 1 || limit > MOST) {
            errors.add("limit is " + limit + ": give 1 to " + MOST);
        }
        if (after != null && FeedCursor.parse(after, sort) == null) {
            errors.add("after is \"" + after + "\": give the cursor of a page of the same order, or none");
        }
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", errors));
        }
        conditions = Set.copyOf(conditions);
        host = host == null || host.isBlank() ? null : host.strip().toLowerCase(Locale.ROOT);
        text = text == null || text.isBlank() ? null : text.strip();
    }

    public FeedFilter conditions(Set<FeedCondition> wanted) {
        return new FeedFilter(wanted, host, text, sort, descending, limit, after);
    }

    public FeedFilter host(@Nullable String wanted) {
        return new FeedFilter(conditions, wanted, text, sort, descending, limit, after);
    }

    public FeedFilter text(@Nullable String wanted) {
        return new FeedFilter(conditions, host, wanted, sort, descending, limit, after);
    }

    /** Another order, which begins at its first page. */
    public FeedFilter sorted(FeedSort by, boolean greatestFirst) {
        return new FeedFilter(conditions, host, text, by, greatestFirst, limit, null);
    }

    public FeedFilter page(int most, @Nullable String cursor) {
        return new FeedFilter(conditions, host, text, sort, descending, most, cursor);
    }
}
