package io.dateline.ingest.poll;

import io.dateline.schemas.HostPartitioner;
import io.dateline.schemas.record.FeedState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Feeds that go to another partition. A feed belongs where the host is that it is asked at, because that partition's owner holds the host's
 * budget: so it goes when a permanent redirect has led to another host, and when the address that was subscribed to gives the feed again.
 *
 * <pre>
 *   old partition   feeds: tombstone                      feed-states: tombstone
 *   new partition   feeds: feed, its state as a header    feed-states: state       all in the transaction of the poll
 * </pre>
 *
 * <p>Who owns the new partition learns of the feed by its record, and reads no states while it runs: hence the header.
 */
final class Relocation {

    private final StateLog log;
    private final IntSupplier partitions;

    /** @param partitions how many the feeds have; 0 while the broker does not know the topic */
    Relocation(StateLog log, IntSupplier partitions) {
        this.log = log;
        this.partitions = partitions;
    }

    /** The partition that the feed goes to by its next state, or null when it stays. */
    @Nullable
    Integer target(Subscription subscription, FeedState next) {
        String host = Subscription.host(next.getUrl());
        // An address that cannot be read says nothing of where it belongs.
        int known = host.isEmpty() ? 0 : partitions.getAsInt();
        int home = known == 0 ? subscription.partition() : HostPartitioner.partition(host, known);
        return home == subscription.partition() ? null : home;
    }

    /**
     * What an outcome is on the topics; see {@link StateLog#records}.
     *
     * @param target as {@link #target} said
     */
    List<ProducerRecord<String, byte[]>> records(PollOutcome outcome, @Nullable Integer target) {
        if (target == null) {
            return log.records(outcome);
        }
        PollOutcome there = moved(outcome, target);
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>(log.records(there));
        records.add(log.feed(there.subscription()));
        records.addAll(log.tombstones(outcome.subscription()));
        return records;
    }

    /**
     * The outcome as the next owner is to know it. Where a hub calls names the partition: the subscription there ends, and the next poll reads
     * the feed whole, validators or not, so that it names its hub again.
     */
    static PollOutcome moved(PollOutcome outcome, int target) {
        FeedState state = FeedState.newBuilder(outcome.state())
                .setWebSub(null)
                .setEtag(null)
                .setLastModified(null)
                .setBodyHash(null)
                .build();
        return outcome.of(new Subscription(target, outcome.subscription().feed(), state));
    }
}
