package io.dateline.enrich.merge;

import io.dateline.enrich.StreamsDefaults;
import io.dateline.enrich.state.StateSerde;
import io.dateline.schemas.record.Coded;
import io.dateline.schemas.record.Mention;
import io.dateline.schemas.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.Stores;

/**
 * <pre>
 *   coded → split-mentions → by-merge-key (repartition) → merge-mentions → mentions
 *                                                          (remembers)   → events
 * </pre>
 *
 * Reports of one event come from articles in any partition; they meet by {@link MergeKey}.
 */
public final class MergeTopology {

    static final String OPEN_EVENTS = "open-events";
    static final String MERGED_MENTIONS = "merged-mentions";
    static final String EVENT_MEMBERS = "event-members";

    private MergeTopology() {}

    public static Topology build(MergeConfig config) {
        StreamsBuilder builder = StreamsDefaults.builder();
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(OPEN_EVENTS), Serdes.String(), StateSerde.EVENTS.serde()));
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(MERGED_MENTIONS), Serdes.String(), StateSerde.MERGED.serde()));
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(EVENT_MEMBERS), Serdes.String(), Serdes.Integer()));

        KStream<String, Merged> merged = builder.stream(
                        Topics.CODED.name(config.prefix()),
                        Consumed.with(Serdes.String(), config.serdes().coded()).withName("coded"))
                .flatMap((articleId, coded) -> split(coded), Named.as("split-mentions"))
                .repartition(Repartitioned.with(Serdes.String(), StateSerde.MENTIONS.serde())
                        .withName("by-merge-key"))
                .process(
                        () -> new MentionProcessor(config),
                        Named.as("merge-mentions"),
                        OPEN_EVENTS,
                        MERGED_MENTIONS,
                        EVENT_MEMBERS);

        merged.filter((id, of) -> of.mention() != null, Named.as("only-mentions"))
                .mapValues(of -> Objects.requireNonNull(of.mention()), Named.as("to-mention"))
                .to(
                        Topics.MENTIONS.name(config.prefix()),
                        Produced.with(Serdes.String(), config.serdes().mentions())
                                .withName("mentions"));
        merged.filter((id, of) -> of.event() != null, Named.as("only-events"))
                .mapValues(of -> Objects.requireNonNull(of.event()), Named.as("to-event"))
                .to(
                        Topics.EVENTS.name(config.prefix()),
                        Produced.with(Serdes.String(), config.serdes().events()).withName("events"));
        return builder.build();
    }

    /** New mentions first: an event that loses one report and gains another is never without. */
    private static List<KeyValue<String, Mention>> split(Coded coded) {
        List<KeyValue<String, Mention>> mentions = new ArrayList<>();
        for (List<Mention> of : List.of(coded.getMentions(), coded.getRetracted())) {
            for (Mention mention : of) {
                mentions.add(KeyValue.pair(MergeKey.of(mention.getCoding()), mention));
            }
        }
        return mentions;
    }
}
