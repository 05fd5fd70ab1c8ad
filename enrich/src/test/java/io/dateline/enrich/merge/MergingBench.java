package io.dateline.enrich.merge;

import io.dateline.enrich.Samples;
import io.dateline.enrich.Stage;
import io.dateline.enrich.run.StreamsSettings;
import io.dateline.enrich.state.StateSerde;
import io.dateline.schemas.record.Event;
import io.dateline.schemas.record.Mention;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/** Merging on stores in memory, with the serdes of the real ones. */
final class MergingBench {

    private final MockProcessorContext<String, Merged> context = new MockProcessorContext<>(settings());
    private final Map<String, Event> events = new LinkedHashMap<>();
    final Merging merging = new Merging(
            new OpenEvents(store(MergeTopology.OPEN_EVENTS, StateSerde.EVENTS.serde())),
            store(MergeTopology.MERGED_MENTIONS, StateSerde.MERGED.serde()),
            new EventMembers(store(MergeTopology.EVENT_MEMBERS, Serdes.Integer())),
            new MergeMetrics(new SimpleMeterRegistry()));

    Merging.Result merge(Mention mention) {
        Merging.Result result = merging.merge(MergeKey.of(mention.getCoding()), mention, Samples.NOW);
        if (result.event() != null) {
            events.put(result.event().getId(), result.event());
        }
        return result;
    }

    MergingBench mergeAll(List<Mention> mentions) {
        mentions.forEach(this::merge);
        return this;
    }

    /** Events in their latest state. */
    List<Event> events() {
        return List.copyOf(events.values());
    }

    private static Properties settings() {
        Properties settings = StreamsSettings.common(Stage.MERGE, "t", new SimpleMeterRegistry());
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:0");
        return settings;
    }

    private <V> KeyValueStore<String, V> store(String name, Serde<V> serde) {
        KeyValueStore<String, V> store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(name), Serdes.String(), serde)
                .withLoggingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        return store;
    }
}
