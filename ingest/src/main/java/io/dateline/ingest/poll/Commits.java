package io.dateline.ingest.poll;

import io.dateline.ingest.kafka.TopicsRead;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes outcomes together with the places up to which the poller has read its topics. Not thread-safe: the poller's thread owns it. */
final class Commits {

    /** Records of one transaction, but for the last feed's: it must end well within its timeout. */
    static final int MOST_RECORDS = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(Commits.class);

    private final StateLog log;
    private final Consumer<String, byte[]> consumer;
    private final TopicsRead topics;
    private final Subscriptions subscriptions;
    private final String pushesTopic;

    Commits(
            StateLog log,
            Consumer<String, byte[]> consumer,
            TopicsRead topics,
            Subscriptions subscriptions,
            String pushesTopic) {
        this.log = log;
        this.consumer = consumer;
        this.topics = topics;
        this.subscriptions = subscriptions;
        this.pushesTopic = pushesTopic;
    }

    /**
     * Writes one transaction.
     *
     * @param outcomes that the records are of
     * @param gone feeds whose state goes, by id, with the partition
     * @param withPushes false while something of them is left to be written: their place stays
     * @return false when the partitions have another owner by now, which will poll these feeds itself; the next look at the topics tells which
     */
    boolean write(
            List<PollOutcome> outcomes,
            List<ProducerRecord<String, byte[]>> records,
            Map<String, Integer> gone,
            boolean withPushes) {
        try {
            log.write(records, gone, places(withPushes), consumer.groupMetadata());
            return true;
        } catch (CommitFailedException e) {
            LOG.atInfo().addKeyValue("feeds", outcomes.size()).log("partitions lost before the write");
            outcomes.forEach(outcome -> subscriptions.schedule(outcome.subscription()));
            return false;
        }
    }

    /** Where the next start goes on. */
    private Map<TopicPartition, OffsetAndMetadata> places(boolean withPushes) {
        Map<TopicPartition, OffsetAndMetadata> places = new HashMap<>();
        for (TopicPartition partition : consumer.assignment()) {
            if (withPushes || !partition.topic().equals(pushesTopic)) {
                places.put(partition, new OffsetAndMetadata(consumer.position(partition)));
            }
        }
        return topics.signed(places);
    }
}
