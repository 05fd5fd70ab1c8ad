package io.dateline.console.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of events, and the position from which a stream goes on. */
public record EventList(List<EventView> events, @Nullable String next, String position) {}
