package io.dateline.enrich;

import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.Coded;
import io.dateline.schemas.record.Event;
import io.dateline.schemas.record.Mention;
import io.dateline.schemas.serde.AvroSerdes;
import org.apache.kafka.common.serialization.Serde;

/** Serdes of the public topics that the stages read and write. */
public record RecordSerdes(Serde<Article> articles, Serde<Coded> coded, Serde<Mention> mentions, Serde<Event> events) {

    /** Serdes on the registry of the settings. */
    public static RecordSerdes of(KafkaSettings kafka) {
        return new RecordSerdes(
                AvroSerdes.of(Article.class, kafka),
                AvroSerdes.of(Coded.class, kafka),
                AvroSerdes.of(Mention.class, kafka),
                AvroSerdes.of(Event.class, kafka));
    }
}
