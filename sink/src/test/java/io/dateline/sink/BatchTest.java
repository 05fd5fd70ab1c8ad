package io.dateline.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.dateline.schemas.record.Event;
import io.dateline.schemas.serde.AvroRecordDeserializer;
import io.dateline.schemas.serde.AvroRecordSerializer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class BatchTest {

    private static final String TOPIC = "t.events";

    private final MockSchemaRegistryClient registry = new MockSchemaRegistryClient();

    @Test
    void no_round_holds_an_id_twice_whatever_the_keys_and_the_order_stays() {
        List<List<String>> rounds = new ArrayList<>();
        Destination destination = new EachRecord<>(
                TOPIC,
                new AvroRecordDeserializer<>(Event.class, registry),
                Event::getId,
                (writes, events) -> rounds.add(events.stream()
                        .map(event -> event.getId() + event.getRevision())
                        .toList()));
        Batch batch = new Batch(
                records(Samples.event("a", 1), Samples.event("b", 1), Samples.event("a", 2), Samples.event("a", 3)),
                List.of(destination));

        batch.write(null);

        assertThat(rounds).containsExactly(List.of("a1", "b1"), List.of("a2"), List.of("a3"));
    }

    private ConsumerRecords<byte[], byte[]> records(Event... events) {
        AvroRecordSerializer<Event> serializer = new AvroRecordSerializer<>(registry, true);
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (Event event : events) {
            // A key of its own for each.
            byte[] key = {(byte) records.size()};
            records.add(new ConsumerRecord<>(TOPIC, 0, records.size(), key, serializer.serialize(TOPIC, event)));
        }
        return new ConsumerRecords<>(Map.of(new TopicPartition(TOPIC, 0), records), Map.of());
    }
}
