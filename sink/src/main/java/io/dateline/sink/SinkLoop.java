package io.dateline.sink;

import io.dateline.schemas.Health;
import io.dateline.schemas.Outage;
import io.dateline.schemas.topic.Assignments;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Poll, write, move on; when the environment fails, go back to where the database says we stand, wait, and try again.
 *
 * <p>Waiting is polling with all partitions paused: the sink stays in its group during an outage of the database.
 */
final class SinkLoop implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(SinkLoop.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Consumer<byte[], byte[]> consumer;
    private final Collection<Destination> destinations;
    private final Positions positions;
    private final BatchWriter writer;
    private final SinkMetrics metrics;
    private final Backoff backoff;

    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean askedForMissing;
    private final Outage outage = new Outage();

    private volatile boolean closing;
    private volatile Health health = Health.starting("joining the group");

    SinkLoop(
            Consumer<byte[], byte[]> consumer,
            Collection<Destination> destinations,
            Positions positions,
            BatchWriter writer,
            SinkMetrics metrics,
            Backoff backoff) {
        this.consumer = consumer;
        this.destinations = List.copyOf(destinations);
        this.positions = positions;
        this.writer = writer;
        this.metrics = metrics;
        this.backoff = backoff;
    }

    Health health() {
        return health;
    }

    /** Ends the loop after the work in hand. */
    void close() {
        closing = true;
        closed.countDown();
        consumer.wakeup();
    }

    @Override
    public void run() {
        try (consumer) {
            consumer.subscribe(destinations.stream().map(Destination::topic).toList(), positions);
            while (!closing) {
                turn();
            }
            health = Health.failed("closed");
        } catch (WakeupException e) {
            health = Health.failed("closed");
        } catch (RuntimeException | Error e) {
            // An error is not tried again, but told: a thread that ends in silence would look ready for ever.
            health = Health.failed("stopped: " + e);
            log.atError().setCause(e).log("sink stopped");
        }
    }

    private void turn() {
        try {
            if (positions.assigned() && !askedForMissing) {
                askedForMissing = true;
                Assignments.askForMissing(consumer);
            }
            positions.settle();
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            if (positions.isTopicMadeAnew(records)) {
                log.atWarn().log("a topic was made anew and is read from its beginning");
                positions.unsettle();
            } else if (!records.isEmpty()) {
                write(records);
            }
            backoff.reset();
            if (outage.ends()) {
                log.atInfo().log("sink goes on");
            }
            health = Health.ready("in step with " + consumer.assignment().size() + " partitions");
        } catch (WakeupException | FencedInstanceIdException e) {
            // The second: another process of the same name took our place. To fight for it would only alternate the
            // two.
            throw e;
        } catch (RuntimeException e) {
            waitAndRetry(e);
        }
    }

    private void write(ConsumerRecords<byte[], byte[]> records) {
        Batch batch = new Batch(records, destinations);
        List<Batch.Rejected> rejected = metrics.time(() -> writer.write(batch, positions.settled()));
        positions.advance(batch.ends());
        metrics.written(records, rejected);
        rejected.forEach(letter -> log.atWarn()
                .addKeyValue("topic", letter.record().topic())
                .addKeyValue("partition", letter.record().partition())
                .addKeyValue("offset", letter.record().offset())
                .addKeyValue("kind", letter.kind())
                .log("record given up"));
        tellGroup(batch.ends());
    }

    /** For those who watch the lag; nothing depends on it. */
    private void tellGroup(Map<TopicPartition, Long> ends) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        ends.forEach((partition, end) -> offsets.put(partition, new OffsetAndMetadata(end)));
        consumer.commitAsync(offsets, (told, error) -> {
            if (error != null) {
                log.atDebug().setCause(error).log("group not told of the position");
            }
        });
    }

    private void waitAndRetry(RuntimeException cause) {
        Duration wait = backoff.next();
        health = Health.starting("waiting for the environment: " + cause.getMessage());
        metrics.retried();
        log.atLevel(outage.isNews(cause) ? Level.WARN : Level.DEBUG)
                .addKeyValue("retryAfter", wait)
                .addKeyValue("error", cause.toString())
                .log("sink cannot go on and tries again until it can");
        positions.unsettle();
        long end = System.nanoTime() + wait.toNanos();
        while (!closing && System.nanoTime() < end) {
            pollPaused(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
        }
    }

    private void pollPaused(Duration wait) {
        try {
            consumer.poll(wait);
        } catch (WakeupException | FencedInstanceIdException e) {
            throw e;
        } catch (RuntimeException e) {
            // The broker refuses even to be waited for, at once perhaps: do not spin.
            log.atDebug().setCause(e).log("poll failed while waiting");
            pause(wait);
        }
    }

    private void pause(Duration wait) {
        try {
            closed.await(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing = true;
        }
    }
}
