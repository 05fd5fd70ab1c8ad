package io.dateline.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of events, newest first.
 *
 * @param next cursor of the page after this one; null when this is the last
 */
public record EventPage(List<EventRow> events, @Nullable String next) {}
