package io.dateline.sink;

import io.dateline.schemas.KafkaSettings;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** What the broker calls topics: one that was deleted and made again has another id. */
final class TopicIds implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Admin admin;

    /** Connects when it is first asked. */
    TopicIds(KafkaSettings kafka) {
        this.admin = Admin.create(kafka.client());
    }

    /**
     * The id of each topic, by name.
     *
     * @throws KafkaException when the broker cannot be asked or has no such topic
     */
    Map<String, String> of(Collection<String> topics) {
        try {
            Map<String, String> ids = new HashMap<>();
            admin.describeTopics(topics)
                    .allTopicNames()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .forEach((name, description) ->
                            ids.put(name, description.topicId().toString()));
            return ids;
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("the broker does not describe " + topics + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @Override
    public void close() {
        admin.close(PATIENCE);
    }
}
