package io.dateline.enrich.merge;

import io.dateline.enrich.RecordSerdes;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/**
 * What the topology is made from.
 *
 * @param prefix of all topics
 * @param horizon how long after its last report an event can be joined
 */
public record MergeConfig(String prefix, RecordSerdes serdes, Duration horizon, MeterRegistry meters) {}
