package io.dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.ingest.page.ArticleLog.Settled;
import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.Channel;
import io.dateline.schemas.record.TimeBasis;
import io.dateline.schemas.record.TimePrecision;
import io.dateline.schemas.topic.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class ArticleLogTest {

    private static final Map<TopicPartition, OffsetAndMetadata> PLACES =
            Map.of(new TopicPartition("t.fetches", 2), new OffsetAndMetadata(42));
    private static final ConsumerGroupMetadata GROUP = new ConsumerGroupMetadata("t-fetch");

    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final ArticleLog log = new ArticleLog(
            producer, (topic, article) -> new byte[article.getWordCount()], (topic, fetch) -> new byte[1], "t");
    private final ConsumerRecord<String, byte[]> original =
            new ConsumerRecord<>("t.fetches", 2, 41, "example.org", new byte[] {1, 2});

    @Test
    void writesAnArticleWithTheMarkOfItsPage() {
        log.open();
        log.add(original, article(7));

        List<Settled> written = log.write(PLACES, GROUP);

        assertThat(written).singleElement().satisfies(settled -> assertThat(settled.original())
                .isSameAs(original));
        assertThat(producer.history()).singleElement().satisfies(record -> assertThat(record.key())
                .isEqualTo("a"));
        assertThat(producer.consumerGroupOffsetsHistory())
                .singleElement()
                .satisfies(places -> assertThat(places.get("t-fetch")).isEqualTo(PLACES));
        assertThat(log.settled()).isEmpty();
    }

    @Test
    void buriesAnArticleThatTheTopicDoesNotTake() {
        log.open();
        original.headers().add("trace", new byte[] {9});
        log.add(original, article(9_000_000));

        assertThat(log.write(PLACES, GROUP)).singleElement().satisfies(settled -> {
            assertThat(settled.article()).isNull();
            assertThat(settled.dead()).isEqualTo("article_too_large");
        });

        ProducerRecord<String, byte[]> letter = producer.history().get(0);
        assertThat(letter.topic()).isEqualTo("t.ingest.dlq");
        assertThat(letter.key()).isEqualTo("example.org");
        assertThat(letter.value()).containsExactly(1, 2);
        assertThat(letter.headers().lastHeader("trace").value()).containsExactly(9);
        assertThat(header(letter, DeadLetter.KIND)).isEqualTo("TOO_LARGE");
        assertThat(header(letter, DeadLetter.PARTITION)).isEqualTo("2");
        assertThat(header(letter, DeadLetter.OFFSET)).isEqualTo("41");
    }

    @Test
    void dropsWhatWaitsOfSomePartitionsOnly() {
        log.open();
        log.add(original, article(7));
        ConsumerRecord<String, byte[]> other = new ConsumerRecord<>("t.fetches", 3, 8, "example.org", new byte[1]);
        log.addKept(other);
        log.drop(List.of(new TopicPartition("t.fetches", 2)));

        assertThat(log.write(PLACES, GROUP)).singleElement().satisfies(settled -> assertThat(settled.original())
                .isSameAs(other));
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void writesNothingWhenTheBrokerIsOutOfReach() {
        log.open();
        log.add(original, article(7));
        producer.commitTransactionException = new TimeoutException("no broker");

        assertThatThrownBy(() -> log.write(PLACES, GROUP)).isInstanceOf(KafkaException.class);

        assertThat(producer.history()).isEmpty();
        assertThat(log.settled()).isEmpty();
    }

    private static String header(ProducerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static Article article(int bytes) {
        return Article.newBuilder()
                .setId("a")
                .setContentHash("h")
                .setUrl("https://example.org/1")
                .setCanonicalUrl("https://example.org/1")
                .setText("The ferry came.")
                .setArrivedAt(Instant.EPOCH)
                .setChannel(Channel.FEED)
                .setPublishedPrecision(TimePrecision.UNKNOWN)
                .setPublishedBasis(TimeBasis.UNKNOWN)
                .setTraceId("t")
                .setWordCount(bytes)
                .build();
    }
}
