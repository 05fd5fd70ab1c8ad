package io.dateline.store;

import org.jspecify.annotations.Nullable;

/**
 * The latest record of a key in a compacted topic.
 *
 * @param partition where it stands: each partition has its own order, so that a key in two of them is two rows
 * @param value null when the record says that there is none any more
 */
public record Keyed<T>(String key, int partition, @Nullable T value) {}
