package io.dateline.app.doctor;

import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.topic.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeProducersResult.PartitionProducerState;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Transactions that nobody will end: open in a partition, but not known to any coordinator. Readers of committed records
 * stand still in front of one for good. A cluster of one broker that is killed amid a commit can leave one.
 */
public final class TransactionChecks {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Between a coordinator's last word and its marker in the log there are seconds at most. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private static final Set<TransactionState> OPEN = Set.of(
            TransactionState.ONGOING,
            TransactionState.PREPARE_COMMIT,
            TransactionState.PREPARE_ABORT,
            TransactionState.PREPARE_EPOCH_FENCE);

    private TransactionChecks() {}

    /** To be asked only when the broker is well. Looks at the partitions of Dateline's topics. */
    public static Finding hanging(KafkaSettings kafka, Clock clock) {
        try (Admin admin = Admin.create(kafka.client())) {
            Map<TopicPartition, PartitionProducerState> producers = admin.describeProducers(partitions(admin, kafka))
                    .all()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            Collection<TransactionListing> known = admin.listTransactions(
                            new ListTransactionsOptions().filterStates(OPEN))
                    .all()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return finding(producers, known, kafka.bootstrapServers(), clock.instant());
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            return Finding.note("transactions", "not known: " + e.getMessage(), "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.note("transactions", "interrupted", "");
        }
    }

    static Finding finding(
            Map<TopicPartition, PartitionProducerState> producers,
            Collection<TransactionListing> known,
            String bootstrapServers,
            Instant now) {
        Set<Long> open = known.stream().map(TransactionListing::producerId).collect(Collectors.toSet());
        List<String> hanging = new ArrayList<>();
        String remedy = "";
        for (Map.Entry<TopicPartition, PartitionProducerState> partition : producers.entrySet()) {
            for (ProducerState producer : partition.getValue().activeProducers()) {
                if (producer.currentTransactionStartOffset().isPresent()
                        && !open.contains(producer.producerId())
                        && Instant.ofEpochMilli(producer.lastTimestamp()).isBefore(now.minus(SETTLED))) {
                    long start = producer.currentTransactionStartOffset().getAsLong();
                    hanging.add(partition.getKey() + " from offset " + start);
                    remedy = ("abort it: kafka-transactions.sh --bootstrap-server %s abort --topic %s --partition %d "
                                    + "--start-offset %d; what it holds is lost to readers, so import or poll that time again")
                            .formatted(
                                    bootstrapServers,
                                    partition.getKey().topic(),
                                    partition.getKey().partition(),
                                    start);
                }
            }
        }
        return hanging.isEmpty()
                ? Finding.good("transactions", "none hangs")
                : Finding.bad(
                        "transactions",
                        "readers stand still for good in %d place(s): %s"
                                .formatted(hanging.size(), String.join(", ", hanging)),
                        remedy);
    }

    private static List<TopicPartition> partitions(Admin admin, KafkaSettings kafka)
            throws ExecutionException, InterruptedException, TimeoutException {
        Set<String> present = admin.listTopics().names().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        List<String> ours = Topics.all().stream()
                .map(topic -> topic.name(kafka.topicPrefix()))
                .filter(present::contains)
                .toList();
        List<TopicPartition> partitions = new ArrayList<>();
        for (TopicDescription topic : admin.describeTopics(ours)
                .allTopicNames()
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .values()) {
            topic.partitions().forEach(info -> partitions.add(new TopicPartition(topic.name(), info.partition())));
        }
        return partitions;
    }
}
