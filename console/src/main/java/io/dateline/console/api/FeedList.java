package io.dateline.console.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of feeds.
 *
 * @param states how many feeds the other conditions leave in each state
 */
public record FeedList(
        List<FeedView> feeds,
        Map<String, Long> states,
        @Nullable String next) {}
