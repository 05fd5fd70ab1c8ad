package io.dateline.ingest.discover;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a look at an address gave.
 *
 * @param feeds the best first
 * @param problem why there are none, or why the look could not be finished; null when all went well
 * @param status what the address answered, an HTTP status; 0 when nobody did, so that nothing is known of it
 */
public record Discovery(List<FoundFeed> feeds, @Nullable String problem, int status) {

    public Discovery {
        feeds = List.copyOf(feeds);
    }

    /** Whether anybody answered at the address. */
    public boolean reached() {
        return status != 0;
    }
}
