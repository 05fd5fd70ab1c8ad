package io.dateline.enrich;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyConfig;

/** What holds for every topology, however it is run. */
public final class StreamsDefaults {

    private StreamsDefaults() {}

    /** Settings that shape a topology, or that its builder asks for. They must not change once a stage has state. */
    public static Map<String, Object> topology() {
        return Map.of(
                StreamsConfig.TOPOLOGY_OPTIMIZATION_CONFIG,
                StreamsConfig.NO_OPTIMIZATION,
                // A store without a name of its own would get a number, and lose its state when an operator is added
                // before it.
                StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG,
                true,
                // Or Streams warns, once for each thread, of what will be the default.
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_GLOBAL_ENABLED_CONFIG,
                true);
    }

    /** A builder that refuses unnamed stores and repartitions. */
    public static StreamsBuilder builder() {
        Map<String, Object> settings = new HashMap<>(topology());
        // Required by the type, used by nothing that a builder does.
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "topology");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:0");
        return new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings)));
    }
}
