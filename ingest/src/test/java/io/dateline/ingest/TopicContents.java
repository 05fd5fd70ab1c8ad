package io.dateline.ingest;

import io.dateline.ingest.kafka.Clients;
import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.serde.AvroSerdes;
import io.dateline.schemas.topic.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** What topics hold now. */
public final class TopicContents {

    private TopicContents() {}

    /** The records of a topic that are committed; tombstones left out. */
    public static <T extends SpecificRecord> List<T> values(KafkaSettings kafka, Topic<T> topic) {
        var deserializer = AvroSerdes.deserializer(Objects.requireNonNull(topic.value()), kafka);
        String name = topic.name(kafka.topicPrefix());
        return records(kafka, topic).stream()
                .filter(record -> record.value() != null)
                .map(record -> deserializer.deserialize(name, record.value()))
                .toList();
    }

    public static List<ConsumerRecord<String, byte[]>> records(KafkaSettings kafka, Topic<?> topic) {
        String name = topic.name(kafka.topicPrefix());
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
        try (Consumer<String, byte[]> reader = new Clients(kafka, "test").reader()) {
            List<TopicPartition> partitions = reader.partitionsFor(name).stream()
                    .map(info -> new TopicPartition(name, info.partition()))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            var ends = reader.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
                reader.poll(Duration.ofMillis(100)).forEach(all::add);
            }
        }
        return all;
    }
}
