package io.dateline.ingest.kafka;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    /**
     * Has the group's partitions handed out anew when a member has none of a topic. A static member that comes back is given what it had when it
     * went, which its group's leader takes for all that there is: who went while a topic was missing would never hear that it was made. To be called
     * once in a session, after the first assignment; a member that is one too many asks in vain, and disturbs nobody.
     */
    public static void askForMissing(Consumer<?, ?> member) {
        Set<String> assigned =
                member.assignment().stream().map(TopicPartition::topic).collect(Collectors.toSet());
        if (!assigned.containsAll(member.subscription())) {
            member.enforceRebalance("no partition of a topic is assigned");
        }
    }
}
