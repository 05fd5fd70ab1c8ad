package io.dateline.ingest.poll;

import io.dateline.schemas.HostPartitioner;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Feeds that go to another partition. A feed belongs where the host is that it is asked at, because that partition's owner holds the host's
 * budget: so it goes when a permanent redirect has led to another host, and when that address is given up again.
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

    /** @param partitions how many the feeds have */
    Relocation(StateLog log, IntSupplier partitions) {
        this.log = log;
        this.partitions = partitions;
    }

    /** The partition that the feed goes to, or null when it stays. */
    @Nullable
    Integer target(PollOutcome outcome) {
        String host = Subscription.host(outcome.state());
        // An address that cannot be read says nothing of where it belongs.
        int home = host.isEmpty()
                ? outcome.subscription().partition()
                : HostPartitioner.partition(host, partitions.getAsInt());
        return home == outcome.subscription().partition() ? null : home;
    }

    /** What an outcome is on the topics; see {@link StateLog#records}. */
    List<ProducerRecord<String, byte[]>> records(PollOutcome outcome) {
        Integer target = target(outcome);
        if (target == null) {
            return log.records(outcome);
        }
        Subscription before = outcome.subscription();
        Feed feed = before.feed();
        // Where a hub calls names the partition: it is asked anew by the next owner.
        FeedState state =
                FeedState.newBuilder(outcome.state()).setWebSub(null).build();
        Subscription after = new Subscription(target, feed, state);
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>(log.records(outcome.of(after)));
        records.add(log.feed(after));
        records.addAll(log.tombstones(before));
        return records;
    }
}
