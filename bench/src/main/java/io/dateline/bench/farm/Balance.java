package io.dateline.bench.farm;

import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.record.Article;
import io.dateline.schemas.serde.AvroSerdes;
import io.dateline.schemas.topic.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What was published against what is on {@code articles}, as a subscriber that reads committed records sees it.
 *
 * @param published articles that the farm published
 * @param found different articles, by address
 * @param lost published and not found
 * @param twice records whose article id and content hash an earlier record had
 * @param fromFeed articles with the feed's text, because the page could not be had
 */
record Balance(long published, long found, long lost, long twice, long fromFeed) {

    static Balance of(Farm farm, KafkaSettings kafka) {
        Set<String> expected = new HashSet<>();
        for (FarmFeed feed : farm.feeds()) {
            for (int i = 1; i <= farm.published(feed); i++) {
                expected.add(farm.url(feed, i));
            }
        }
        Map<String, String> found = new HashMap<>();
        long[] counts = new long[2];
        String topic = Topics.ARTICLES.name(kafka.topicPrefix());
        var articles = AvroSerdes.deserializer(Article.class, kafka);
        read(kafka, topic, value -> {
            Article article = articles.deserialize(topic, value);
            String before = found.put(article.getUrl(), article.getContentHash());
            counts[0] += article.getContentHash().equals(before) ? 1 : 0;
            counts[1] += article.getFullText() ? 0 : 1;
        });
        long lost = expected.stream().filter(url -> !found.containsKey(url)).count();
        return new Balance(expected.size(), found.size(), lost, counts[0], counts[1]);
    }

    private static void read(KafkaSettings kafka, String topic, java.util.function.Consumer<byte[]> values) {
        Map<String, Object> settings = kafka.client();
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.accept(record.value()));
            }
        }
    }

    boolean settled() {
        return lost == 0;
    }

    @Override
    public String toString() {
        return "published " + published + ", found " + found + ", lost " + lost + ", twice " + twice
                + ", with the feed's text " + fromFeed;
    }
}
