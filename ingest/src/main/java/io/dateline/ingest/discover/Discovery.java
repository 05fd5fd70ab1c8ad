package io.dateline.ingest.discover;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a look at an address gave.
 *
 * @param feeds the best first
 * @param problem why there are none, or why the look could not be finished; null when all went well
 * @param reached whether anybody answered at the address: if not, nothing is known of it
 */
public record Discovery(List<FoundFeed> feeds, @Nullable String problem, boolean reached) {

    public Discovery {
        feeds = List.copyOf(feeds);
    }
}
