package io.dateline.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of feeds.
 *
 * @param next cursor of the page after this one; null when this is the last
 */
public record FeedPage(List<FeedRow> feeds, @Nullable String next) {}
