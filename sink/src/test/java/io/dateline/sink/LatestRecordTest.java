package io.dateline.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.dateline.schemas.record.FeedState;
import io.dateline.schemas.serde.AvroRecordDeserializer;
import io.dateline.schemas.serde.AvroRecordSerializer;
import io.dateline.store.Keyed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LatestRecordTest {

    private static final String TOPIC = "t.feed-states";

    private final MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
    private final AvroRecordSerializer<FeedState> serializer = new AvroRecordSerializer<>(registry, true);
    private final Map<String, Long> table = new HashMap<>();
    private final List<Integer> writes = new ArrayList<>();
    private final LatestRecord<FeedState> destination = new LatestRecord<>(
            TOPIC, false, new AvroRecordDeserializer<>(FeedState.class, registry), (any, rows) -> take(rows));

    /** A write to the topic: no articles stand for a record without a value. */
    record Put(String key, int partition, @Nullable Integer articles) {}

    @Provide
    Arbitrary<List<Put>> histories() {
        Arbitrary<Put> puts = Combinators.combine(
                        Arbitraries.of("a", "b", "c"),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, 99).injectNull(0.3))
                .as(Put::new);
        return puts.list().ofMinSize(1).ofMaxSize(30);
    }

    @Property(tries = 200)
    void any_part_and_then_a_replay_from_anywhere_before_give_the_same_table(
            @ForAll("histories") List<Put> history,
            @ForAll @IntRange(max = 30) int read,
            @ForAll @IntRange(max = 30) int from,
            @ForAll @IntRange(min = 1, max = 7) int batch) {
        table.clear();
        List<ConsumerRecord<byte[], byte[]>> records = records(history);
        int end = Math.min(read, records.size());
        int again = Math.min(from, end);

        inBatches(records.subList(0, end), batch);
        inBatches(records.subList(again, records.size()), batch);

        Map<String, Long> expected = new HashMap<>();
        history.forEach(put -> {
            String row = put.key() + put.partition();
            if (put.articles() == null) {
                expected.remove(row);
            } else {
                expected.put(row, put.articles().longValue());
            }
        });
        assertThat(table).isEqualTo(expected);
    }

    @Test
    void a_key_that_was_written_often_is_one_row_of_a_batch() {
        List<Put> polls =
                IntStream.range(0, 100).mapToObj(i -> new Put("a", 0, i)).toList();

        inBatches(records(polls), 100);

        assertThat(writes).containsExactly(1);
        assertThat(table).containsExactly(Map.entry("a0", 99L));
    }

    @Test
    void a_record_that_is_none_leaves_the_one_before_it() {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>(records(List.of(new Put("a", 0, 1))));
        records.add(new ConsumerRecord<>(TOPIC, 0, 1, "a".getBytes(), "no record".getBytes()));
        records.add(new ConsumerRecord<>(TOPIC, 0, 2, null, null));
        List<Batch.Rejected> unreadable = new ArrayList<>();

        destination.rows(records, unreadable::add).write(null);

        assertThat(table).containsExactly(Map.entry("a0", 1L));
        assertThat(unreadable).extracting(letter -> letter.record().offset()).containsExactly(1L, 2L);
    }

    private void inBatches(List<ConsumerRecord<byte[], byte[]>> records, int size) {
        for (int i = 0; i < records.size(); i += size) {
            List<ConsumerRecord<byte[], byte[]>> batch = records.subList(i, Math.min(records.size(), i + size));
            destination.rows(batch, letter -> assertThat(letter).isNull()).write(null);
        }
    }

    private void take(Collection<Keyed<FeedState>> rows) {
        assertThat(rows)
                .extracting(row -> row.key() + row.partition())
                .as("rows of one write")
                .doesNotHaveDuplicates();
        writes.add(rows.size());
        rows.forEach(row -> {
            if (row.value() == null) {
                table.remove(row.key() + row.partition());
            } else {
                table.put(row.key() + row.partition(), row.value().getArticles());
            }
        });
    }

    private List<ConsumerRecord<byte[], byte[]>> records(List<Put> history) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (Put put : history) {
            byte[] value = put.articles() == null
                    ? null
                    : serializer.serialize(
                            TOPIC,
                            Samples.feedState(put.key())
                                    .setArticles(put.articles())
                                    .build());
            records.add(new ConsumerRecord<>(
                    TOPIC, put.partition(), records.size(), put.key().getBytes(), value));
        }
        return records;
    }
}
