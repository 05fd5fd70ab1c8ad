package io.dateline.schemas.topic;

import io.dateline.schemas.KafkaSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.admin.Admin;

/** Brings a broker and a registry to what the catalogue says: plan, apply, verify. */
public final class TopicAdministration implements AutoCloseable {

    private final BrokerTopics broker;
    private final CompletableFuture<RegistrySubjects> registry;

    private TopicAdministration(BrokerTopics broker, CompletableFuture<RegistrySubjects> registry) {
        this.broker = broker;
        this.registry = registry;
    }

    public static TopicAdministration connect(KafkaSettings kafka, TopicLayout layout) {
        // Most of a first look is the loading of classes, of the one client here and of the other there.
        CompletableFuture<RegistrySubjects> registry =
                CompletableFuture.supplyAsync(() -> RegistrySubjects.connect(kafka));
        return new TopicAdministration(
                new BrokerTopics(Admin.create(kafka.client()), kafka.topicPrefix(), layout), registry);
    }

    /**
     * What differs, in the order in which it should be done; empty when all is as it should be.
     *
     * @throws AdministrationException when the broker or the registry cannot be asked
     */
    public List<Change> plan() {
        CompletableFuture<List<Change>> subjects = registry.thenApplyAsync(RegistrySubjects::plan);
        List<Change> changes = new ArrayList<>(broker.plan());
        changes.addAll(result(subjects));
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
        result(registry).apply(changes);
        return changes;
    }

    /** Throws what was thrown there. */
    private static <T> T result(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        broker.close();
    }
}
