package io.dateline.console.page;

import io.dateline.schemas.feed.FeedCondition;
import io.dateline.store.FeedFilter;
import io.dateline.store.FeedPage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the page of all feeds shows.
 *
 * @param states each state with its number, those first that somebody should look at
 * @param all feeds in any state
 * @param next address of the next page, null on the last
 * @param first whether this is the first page
 */
public record FeedsPage(
        Assets assets,
        FeedForm form,
        List<State> states,
        State all,
        List<FeedLine> feeds,
        @Nullable String next,
        boolean first,
        Instant now) {

    /**
     * How many feeds are in a state.
     *
     * @param link to them
     * @param chosen whether the page shows them alone
     */
    public record State(String word, String tone, long feeds, String link, boolean chosen) {}

    static FeedsPage of(Assets assets, FeedForm form, Map<FeedCondition, Long> counts, FeedPage page, Instant now) {
        FeedFilter filter = form.filter();
        List<State> states = FeedCondition.BY_URGENCY.stream()
                .map(condition -> new State(
                        condition.word(),
                        FeedLine.tone(condition),
                        counts.getOrDefault(condition, 0L),
                        form.inState(condition),
                        filter.conditions().equals(Set.of(condition))))
                .toList();
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        return new FeedsPage(
                assets,
                form,
                states,
                new State(
                        "all",
                        "q0",
                        total,
                        form.inAnyState(),
                        filter.conditions().isEmpty()),
                page.feeds().stream().map(feed -> FeedLine.of(feed, now)).toList(),
                page.next() == null ? null : form.next(page.next()),
                filter.after() == null,
                now);
    }
}
