package io.dateline.enrich.merge;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What the stage counts. The names are public API. */
final class MergeMetrics {

    private final Counter created;
    private final Counter joined;
    private final Counter updated;
    private final Counter retracted;
    private final Counter repeated;

    MergeMetrics(MeterRegistry registry) {
        created = counter(registry, "created");
        joined = counter(registry, "joined");
        updated = counter(registry, "updated");
        retracted = counter(registry, "retracted");
        repeated = counter(registry, "repeated");
    }

    /** The mention is the first of its event. */
    void created() {
        created.increment();
    }

    /** The mention joined an event. */
    void joined() {
        joined.increment();
    }

    /** The mention was in its event already, from an earlier revision. */
    void updated() {
        updated.increment();
    }

    void retracted() {
        retracted.increment();
    }

    /** The mention had been seen as it is, or in a later revision. */
    void repeated() {
        repeated.increment();
    }

    private static Counter counter(MeterRegistry registry, String result) {
        return Counter.builder("dateline.merge.mentions")
                .description("Mentions by what became of them")
                .tag("result", result)
                .register(registry);
    }
}
