package io.dateline.enrich.code;

import io.dateline.schemas.record.Coded;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** What the stage counts. The names are public API. */
final class CodeMetrics {

    private final MeterRegistry registry;
    private final Counter unchanged;
    private final Counter summaries;
    private final Counter mentions;
    private final Counter retracted;
    private final Timer coding;

    CodeMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.unchanged = Counter.builder("dateline.code.unchanged")
                .description("Articles dropped because their content was known")
                .register(registry);
        this.summaries = Counter.builder("dateline.code.summaries")
                .description("Feed summaries dropped because the article's text was known")
                .register(registry);
        this.mentions = Counter.builder("dateline.code.mentions")
                .description("Mentions coded")
                .register(registry);
        this.retracted = Counter.builder("dateline.code.retracted")
                .description("Mentions that a later revision no longer makes")
                .register(registry);
        this.coding = Timer.builder("dateline.code.articles")
                .description("Time to code an article")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
    }

    <T> T time(Supplier<T> work) {
        return coding.record(work);
    }

    void unchanged() {
        unchanged.increment();
    }

    void summary() {
        summaries.increment();
    }

    /** Counts the sentences that were parsed, and those that were not by their reason. */
    void sentences(int parsed, Map<String, Integer> skipped) {
        sentences("parsed", parsed);
        skipped.forEach(this::sentences);
    }

    private void sentences(String result, int count) {
        if (count > 0) {
            registry.counter("dateline.code.sentences", "result", result).increment(count);
        }
    }

    void coded(Coded coded) {
        mentions.increment(coded.getMentions().size());
        retracted.increment(coded.getRetracted().size());
        String reason = coded.getReason() == null ? "" : coded.getReason();
        registry.counter(
                        "dateline.code.outcomes",
                        "outcome",
                        coded.getOutcome().name().toLowerCase(Locale.ROOT),
                        "reason",
                        reason)
                .increment();
    }
}
