package io.dateline.app.doctor;

import io.dateline.schemas.KafkaSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeProducersResult.PartitionProducerState;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * Transactions that nobody will end: open in a partition, but not known to any coordinator. Readers of committed records
 * stand still in front of one for good. A cluster of one broker that is killed amid a commit can leave one.
 */
public final class TransactionChecks {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Set<TransactionState> OPEN = Set.of(
            TransactionState.ONGOING,
            TransactionState.PREPARE_COMMIT,
            TransactionState.PREPARE_ABORT,
            TransactionState.PREPARE_EPOCH_FENCE);

    private TransactionChecks() {}

    /** Where an open transaction begins, and whose it is. */
    record Open(TopicPartition partition, long producer, long from) {

        String at(String bootstrapServers) {
            return "kafka-transactions.sh --bootstrap-server %s abort --topic %s --partition %d --start-offset %d"
                    .formatted(bootstrapServers, partition.topic(), partition.partition(), from);
        }
    }

    /** To be asked only when the broker is well. Looks at all that Dateline's stages read: their topics, inner ones and the groups' offsets. */
    public static Finding hanging(KafkaSettings kafka) {
        try (Admin admin = Admin.create(kafka.client())) {
            List<TopicPartition> partitions = partitions(admin, kafka.topicPrefix());
            Set<Open> before = open(answer(admin.describeProducers(partitions).all()));
            Set<Long> known =
                    answer(admin.listTransactions(new ListTransactionsOptions().filterStates(OPEN))
                                    .all())
                            .stream()
                            .map(TransactionListing::producerId)
                            .collect(Collectors.toSet());
            // What was open before and is no more was ended meanwhile, as it should be.
            Set<Open> after = open(answer(admin.describeProducers(partitions).all()));
            return finding(before, known, after, kafka.bootstrapServers());
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            return Finding.note("transactions", "not known: " + e, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.note("transactions", "interrupted", "");
        }
    }

    static Finding finding(Set<Open> before, Set<Long> known, Set<Open> after, String bootstrapServers) {
        List<Open> hanging = before.stream()
                .filter(after::contains)
                .filter(open -> !known.contains(open.producer()))
                .toList();
        if (hanging.isEmpty()) {
            return Finding.good("transactions", "none hangs");
        }
        String places =
                hanging.stream().map(open -> open.partition().toString()).collect(Collectors.joining(", "));
        String commands =
                hanging.stream().map(open -> open.at(bootstrapServers)).collect(Collectors.joining("; "));
        return Finding.bad(
                "transactions",
                "readers stand still for good at " + places,
                "abort; what they hold is lost to readers, so import or poll that time again: " + commands);
    }

    static Set<Open> open(Map<TopicPartition, PartitionProducerState> partitions) {
        Set<Open> open = new LinkedHashSet<>();
        partitions.forEach((partition, state) -> state.activeProducers()
                .forEach(producer -> producer.currentTransactionStartOffset()
                        .ifPresent(from -> open.add(new Open(partition, producer.producerId(), from)))));
        return open;
    }

    private static List<TopicPartition> partitions(Admin admin, String prefix)
            throws ExecutionException, InterruptedException, TimeoutException {
        List<String> read = answer(admin.listTopics(new ListTopicsOptions().listInternal(true))
                        .names())
                .stream()
                .filter(name -> name.startsWith(prefix) || name.equals("__consumer_offsets"))
                .toList();
        List<TopicPartition> partitions = new ArrayList<>();
        for (TopicDescription topic :
                answer(admin.describeTopics(read).allTopicNames()).values()) {
            topic.partitions().forEach(info -> partitions.add(new TopicPartition(topic.name(), info.partition())));
        }
        return partitions;
    }

    private static <T> T answer(KafkaFuture<T> asked)
            throws ExecutionException, InterruptedException, TimeoutException {
        return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
