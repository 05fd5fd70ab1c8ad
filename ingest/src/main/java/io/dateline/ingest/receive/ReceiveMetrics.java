package io.dateline.ingest.receive;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what comes in. No address, source or key becomes a label. Thread-safe. */
public final class ReceiveMetrics implements AutoCloseable {

    private final MeterRegistry registry;
    private final Counter accepted;
    private final Counter repeated;
    private final Counter bytes;
    private final Gauge held;

    public ReceiveMetrics(MeterRegistry registry, ByteBudget budget) {
        this.registry = registry;
        this.accepted = articles("accepted");
        this.repeated = articles("repeated");
        this.bytes = Counter.builder("dateline.receive.bytes")
                .description("Bytes of request bodies as they came")
                .baseUnit("bytes")
                .register(registry);
        this.held = Gauge.builder("dateline.receive.inflight", budget, ByteBudget::held)
                .description("Bytes of requests in hand")
                .baseUnit("bytes")
                .register(registry);
    }

    private Counter articles(String outcome) {
        return Counter.builder("dateline.receive.articles")
                .description("Articles pushed and acknowledged, or answered from memory")
                .tag("outcome", outcome)
                .register(registry);
    }

    void accepted() {
        accepted.increment();
    }

    void repeated() {
        repeated.increment();
    }

    void bytes(long number) {
        bytes.increment(number);
    }

    void refused(String reason) {
        Counter.builder("dateline.receive.refused")
                .description("Requests, and articles of bulks, that were refused")
                .tag("reason", reason)
                .register(registry)
                .increment();
    }

    /** What a hub sent: {@code content}, {@code confirmed}, {@code denied}, {@code ended}, or why it was ignored. */
    public void hub(String outcome) {
        Counter.builder("dateline.receive.hub")
                .description("Requests of WebSub hubs")
                .tag("outcome", outcome)
                .register(registry)
                .increment();
    }

    /** Forgets what is in hand: a gauge that is registered looks at its first object for ever. */
    @Override
    public void close() {
        registry.remove(held);
    }
}
