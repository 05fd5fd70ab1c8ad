package io.dateline.app;

import io.dateline.app.config.Settings;
import io.dateline.schemas.Health;
import io.dateline.schemas.topic.Change;
import io.dateline.schemas.topic.TopicAdministration;
import io.dateline.schemas.topic.TopicWatch;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One stage as a process of its own: checks topics, starts, serves health and metrics, and waits to be asked to stop. */
final class StageProcess {

    private static final Logger log = LoggerFactory.getLogger(StageProcess.class);

    private StageProcess() {}

    /** Puts the stage's components into the process. */
    interface Parts {
        void start(Lifecycle lifecycle, PrometheusMeterRegistry meters, ManagementServer management);
    }

    /** Runs until SIGTERM or Ctrl-C. */
    static void run(Settings settings, boolean needsTopics, Parts parts) {
        PrometheusMeterRegistry meters = meters();
        CountDownLatch asked = new CountDownLatch(1);
        AtomicBoolean started = new AtomicBoolean();
        TopicsAtStart topics = new TopicsAtStart(() -> plan(settings));
        try (Lifecycle lifecycle = new Lifecycle()) {
            // First, so that a probe sees a process that starts.
            ManagementServer management = new ManagementServer(
                    settings.management().host(),
                    settings.management().port(),
                    () -> health(lifecycle, started.get(), topics.waitsFor()),
                    meters);
            lifecycle.start("management", management);
            Runnable stop = () -> {
                lifecycle.stop();
                topics.stop();
                asked.countDown();
            };
            Interrupt.run(stop, () -> {
                // Closed in here: the process ends as soon as this has returned.
                try (lifecycle) {
                    if (needsTopics) {
                        topics.require();
                        lifecycle.start("topics", new TopicWatch(Wiring.kafka(settings)));
                    }
                    parts.start(lifecycle, meters, management);
                    started.set(true);
                    log.atInfo().log("running");
                    String failed = lifecycle.awaitFailure(asked);
                    log.atInfo().log("stopping");
                    if (failed != null) {
                        throw new CommandException(failed);
                    }
                } catch (StoppedException e) {
                    log.atInfo().log("stopped before it had started");
                }
            });
        }
    }

    /** Not ready before all parts have started: until then only the parts that have can be asked. */
    private static Map<String, Health> health(Lifecycle lifecycle, boolean started, String waitsFor) {
        Map<String, Health> health = lifecycle.check();
        health.put(
                "stage",
                started
                        ? Health.ready("started")
                        : Health.starting(waitsFor.isEmpty() ? "starting" : "starting: " + waitsFor));
        return health;
    }

    /** Metrics of the JVM and a registry for our own. */
    static PrometheusMeterRegistry meters() {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(meters);
        new JvmThreadMetrics().bindTo(meters);
        new ProcessorMetrics().bindTo(meters);
        // Lives as long as the process.
        new JvmGcMetrics().bindTo(meters);
        return meters;
    }

    private static List<Change> plan(Settings settings) {
        try (TopicAdministration administration =
                TopicAdministration.connect(Wiring.kafka(settings), Wiring.layout(settings))) {
            return administration.plan();
        }
    }

    static void awaitQuietly(CountDownLatch asked) {
        try {
            asked.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
