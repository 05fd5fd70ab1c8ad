package io.dateline.ingest.kafka;

import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Where records stand. */
public final class Partitions {

    private Partitions() {}

    public static TopicPartition of(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    /**
     * All partitions of a topic.
     *
     * @throws UnknownTopicOrPartitionException when the broker has no such topic, with what to do
     */
    public static List<TopicPartition> of(Consumer<?, ?> reader, String topic) {
        List<TopicPartition> partitions = reader.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new UnknownTopicOrPartitionException(
                    "the broker has no topic " + topic + ": 'dateline topics apply' makes it");
        }
        return partitions;
    }
}
