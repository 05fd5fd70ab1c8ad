package io.dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.Channel;
import io.dateline.schemas.record.TimeBasis;
import io.dateline.schemas.record.TimePrecision;
import io.dateline.schemas.topic.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class ArticleLogTest {

    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
    private final ArticleLog log = new ArticleLog(producer, (topic, article) -> new byte[] {7}, "t");
    private final ConsumerRecord<String, byte[]> original =
            new ConsumerRecord<>("t.fetches", 2, 41, "example.org", new byte[] {1, 2});

    @Test
    void buriesAnArticleThatTheTopicDoesNotTake() {
        original.headers().add("trace", new byte[] {9});
        log.send(original, article());
        producer.errorNext(new RecordTooLargeException("9 MB"));

        assertThat(log.acknowledged()).isEmpty();
        producer.completeNext();

        assertThat(log.acknowledged()).singleElement().satisfies(sent -> {
            assertThat(sent.original()).isSameAs(original);
            assertThat(sent.article()).isNull();
            assertThat(sent.reason()).isEqualTo("article_too_large");
        });
        ProducerRecord<String, byte[]> letter = producer.history().get(1);
        assertThat(letter.topic()).isEqualTo("t.ingest.dlq");
        assertThat(letter.key()).isEqualTo("example.org");
        assertThat(letter.value()).containsExactly(1, 2);
        assertThat(letter.headers().lastHeader("trace").value()).containsExactly(9);
        assertThat(header(letter, DeadLetter.KIND)).isEqualTo("TOO_LARGE");
        assertThat(header(letter, DeadLetter.PARTITION)).isEqualTo("2");
        assertThat(header(letter, DeadLetter.OFFSET)).isEqualTo("41");
    }

    @Test
    void failsWhenTheBrokerIsOutOfReach() {
        log.send(original, article());
        producer.errorNext(new TimeoutException("no broker"));

        assertThatThrownBy(log::acknowledged).isInstanceOf(KafkaException.class);
    }

    private static String header(ProducerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static Article article() {
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
                .build();
    }
}
