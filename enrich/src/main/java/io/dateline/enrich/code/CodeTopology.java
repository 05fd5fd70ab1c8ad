package io.dateline.enrich.code;

import io.dateline.enrich.StreamsDefaults;
import io.dateline.enrich.state.StateSerde;
import io.dateline.schemas.topic.Topics;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.Stores;

/**
 * {@code articles → code-articles (remembers: last-revisions) → coded}.
 *
 * <p>Keyed by article id from end to end: all revisions of an article pass through one partition in order.
 */
public final class CodeTopology {

    static final String LAST_REVISIONS = "last-revisions";

    private CodeTopology() {}

    public static Topology build(CodeConfig config) {
        StreamsBuilder builder = StreamsDefaults.builder();
        builder.addStateStore(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(LAST_REVISIONS), Serdes.String(), StateSerde.ARTICLES.serde()));
        builder.stream(
                        Topics.ARTICLES.name(config.prefix()),
                        Consumed.with(Serdes.String(), config.serdes().articles())
                                .withName("articles"))
                .process(() -> new ArticleProcessor(config), Named.as("code-articles"), LAST_REVISIONS)
                .to(
                        Topics.CODED.name(config.prefix()),
                        Produced.with(Serdes.String(), config.serdes().coded()).withName("coded"));
        return builder.build();
    }
}
