package io.dateline.app;

import io.dateline.app.OneMachine.Running;
import io.dateline.ingest.metrics.IngestProgress;
import io.dateline.store.Summary;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Tells how far the demo has come, and notices when everything went through. */
final class DemoProgress {

    private static final Duration STEP = Duration.ofMillis(500);
    private static final int STEPS_BETWEEN_LINES = 6;

    private final Running running;
    private final int articles;
    private final PrintWriter out;
    private final long begin = System.nanoTime();

    DemoProgress(Running running, int articles, PrintWriter out) {
        this.running = running;
        this.articles = articles;
        this.out = out;
    }

    /** Waits until every article is stored with its events; false when asked to stop or out of patience. */
    boolean watch(CountDownLatch asked, Duration patience) {
        for (long step = 0; step * STEP.toMillis() < patience.toMillis(); step++) {
            Summary summary = running.store().summaries().now();
            if (summary.articles() >= articles && summary.settled()) {
                return true;
            }
            if (step % STEPS_BETWEEN_LINES == 0) {
                out.println(line(summary));
            }
            if (waited(asked)) {
                return false;
            }
        }
        return false;
    }

    private String line(Summary summary) {
        IngestProgress ingest = running.ingest().progress();
        return String.format(
                Locale.ROOT,
                "-- %3d s  polls %d  pages %d  articles %d of %d  coded %d  mentions %d  events %d",
                seconds(),
                ingest.polls(),
                ingest.pages(),
                summary.articles(),
                articles,
                summary.coded(),
                summary.mentions(),
                summary.events());
    }

    /** The end in some lines. */
    String summary(int printed) {
        Summary summary = running.store().summaries().now();
        return String.format(
                Locale.ROOT,
                "%nAfter %d s: %d articles (%s), %d mentions, %d events; %d lines about events were printed.%n  by type:   %s%n  by status: %s",
                seconds(),
                summary.articles(),
                counts(summary.outcomes()),
                summary.mentions(),
                summary.events(),
                printed,
                counts(summary.eventsByType()),
                counts(summary.eventsByStatus()));
    }

    private static String counts(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private long seconds() {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
    }

    private static boolean waited(CountDownLatch asked) {
        try {
            return asked.await(STEP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
