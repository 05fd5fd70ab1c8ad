package io.dateline.enrich.run;

import io.dateline.schemas.Component;
import io.dateline.schemas.Health;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.Topology;
import org.jspecify.annotations.Nullable;

/** Runs one topology: starts it, replaces what fails, says how it is, stops it. */
public final class StreamsRunner implements Component {

    private static final Duration CLOSE = Duration.ofSeconds(30);

    private final String name;
    private final Topology topology;
    private final Properties settings;
    private final MeterRegistry meters;
    private final Restarts restarts;

    private @Nullable KafkaStreams streams;
    private @Nullable KafkaStreamsMetrics metrics;

    /** @param name of the stage, for logs, metrics and health */
    public StreamsRunner(String name, Topology topology, Properties settings, MeterRegistry meters) {
        this.name = name;
        this.topology = topology;
        this.settings = settings;
        this.meters = meters;
        this.restarts = new Restarts(name, meters, System::nanoTime);
    }

    /** Returns at once; {@link #check} tells when it works. */
    @Override
    public void start() {
        KafkaStreams started = new KafkaStreams(topology, settings);
        started.setUncaughtExceptionHandler(restarts);
        KafkaStreamsMetrics bound = new KafkaStreamsMetrics(started);
        bound.bindTo(meters);
        metrics = bound;
        streams = started;
        started.start();
    }

    /**
     * Alive but not ready while it restores its state or waits for the environment; only a state from which it does not come back by
     * itself is a failure.
     */
    @Override
    public Health check() {
        if (streams == null) {
            return Health.starting(name + ": not started");
        }
        String problem = restarts.problem();
        if (problem != null) {
            return Health.starting(name + ": waits to try again after: " + problem);
        }
        State state = streams.state();
        return switch (state) {
            case RUNNING -> Health.ready(name + ": running");
            case CREATED, REBALANCING -> Health.starting(name + ": " + state);
            case PENDING_SHUTDOWN, PENDING_ERROR, NOT_RUNNING, ERROR -> Health.failed(name + ": " + state);
        };
    }

    @Override
    public void close() {
        restarts.close();
        if (metrics != null) {
            metrics.close();
        }
        if (streams != null) {
            streams.close(CLOSE);
        }
    }
}
