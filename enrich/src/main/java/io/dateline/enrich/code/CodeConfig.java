package io.dateline.enrich.code;

import io.dateline.enrich.RecordSerdes;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/**
 * What the topology is made from.
 *
 * @param prefix of all topics
 * @param coder shared by all threads
 * @param horizon how long an article's last revision is remembered
 */
public record CodeConfig(
        String prefix, RecordSerdes serdes, ArticleCoder coder, Duration horizon, MeterRegistry meters) {}
