package io.dateline.schemas.topic;

import io.dateline.schemas.KafkaSettings;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/**
 * What the broker calls topics: one that was deleted and made again has another id. A consumer does not tell: it goes on at the offset that it
 * had in the old topic, and passes over what the new one holds before it. Thread-safe.
 */
public final class TopicIds implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Admin admin;

    /** Connects when it is first asked. */
    public TopicIds(KafkaSettings kafka) {
        this.admin = Admin.create(kafka.client());
    }

    /**
     * The id of each topic, by name; waits for at most ten seconds.
     *
     * @throws KafkaException when the broker cannot be asked or has no such topic
     */
    public Map<String, String> of(Collection<String> topics) {
        try {
            return ask(topics).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("the broker does not describe " + topics + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** The same, without waiting; ends with an exception when the broker cannot be asked or has no such topic. */
    public CompletableFuture<Map<String, String>> ask(Collection<String> topics) {
        return admin.describeTopics(topics)
                .allTopicNames()
                .toCompletionStage()
                .thenApply(descriptions -> {
                    Map<String, String> ids = new HashMap<>();
                    descriptions.forEach((name, description) ->
                            ids.put(name, description.topicId().toString()));
                    return ids;
                })
                .toCompletableFuture();
    }

    /** Gives up what was asked and not answered: a broker that is away must not hold up the end of a process. */
    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
