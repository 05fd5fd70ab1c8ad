package io.dateline.schemas.topic;

import io.dateline.schemas.KafkaSettings;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** Brings a broker and a registry to what the catalogue says: plan, apply, verify. */
public final class TopicAdministration implements AutoCloseable {

    private final BrokerTopics broker;
    private final RegistrySubjects registry;

    private TopicAdministration(BrokerTopics broker, RegistrySubjects registry) {
        this.broker = broker;
        this.registry = registry;
    }

    /**
     * The broker's name is looked up at once; the rest waits for the first question.
     *
     * @throws AdministrationException when that name does not resolve, as it may not while the broker's container is being made
     */
    public static TopicAdministration connect(KafkaSettings kafka, TopicLayout layout) {
        return new TopicAdministration(
                new BrokerTopics(admin(kafka), kafka.topicPrefix(), layout), RegistrySubjects.connect(kafka));
    }

    private static Admin admin(KafkaSettings kafka) {
        try {
            return Admin.create(kafka.client());
        } catch (KafkaException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new AdministrationException(
                    "cannot reach the broker at " + kafka.bootstrapServers() + ": " + cause.getMessage()
                            + "; check kafka.bootstrap-servers",
                    e);
        }
    }

    /**
     * What differs, in the order in which it should be done; empty when all is as it should be.
     *
     * @throws AdministrationException when the broker or the registry cannot be asked
     */
    public List<Change> plan() {
        List<Change> changes = new ArrayList<>(broker.plan());
        changes.addAll(registry.plan());
        return changes;
    }

    /**
     * Does what {@link #plan} says and returns it.
     *
     * @throws AdministrationException when a change cannot be applied; nothing has been done then
     */
    public List<Change> apply() {
        List<Change> changes = plan();
        List<String> blocked = changes.stream()
                .filter(change -> !change.applicable())
                .map(Change::describe)
                .toList();
        if (!blocked.isEmpty()) {
            throw new AdministrationException(String.join("; ", blocked));
        }
        broker.apply(changes);
        registry.apply(changes);
        return changes;
    }

    @Override
    public void close() {
        broker.close();
    }
}
