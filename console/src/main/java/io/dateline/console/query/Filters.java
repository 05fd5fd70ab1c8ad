package io.dateline.console.query;

import io.dateline.store.EventFilter;
import org.jspecify.annotations.Nullable;

/** Variations of a filter. */
public final class Filters {

    private Filters() {}

    /** The same question, another page of the answer. */
    public static EventFilter page(EventFilter filter, int limit, @Nullable String after) {
        return with(filter, filter.inactive(), limit, after);
    }

    /** The same question for a listener, who wants to hear of retractions too. */
    public static EventFilter listening(EventFilter filter) {
        return with(filter, true, EventFilter.DEFAULT_LIMIT, null);
    }

    private static EventFilter with(EventFilter filter, boolean inactive, int limit, @Nullable String after) {
        return EventFilter.builder()
                .types(filter.types())
                .countries(filter.countries())
                .actors(filter.actors())
                .recipients(filter.recipients())
                .statuses(filter.statuses())
                .quads(filter.quads())
                .days(filter.from(), filter.to())
                .text(filter.text())
                .place(filter.place())
                .goldstein(filter.minGoldstein(), filter.maxGoldstein())
                .minSources(filter.minSources())
                .minMentions(filter.minMentions())
                .inactive(inactive)
                .limit(limit)
                .after(after)
                .build();
    }
}
