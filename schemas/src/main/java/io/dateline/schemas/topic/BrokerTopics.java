package io.dateline.schemas.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The topics of the catalogue on a broker. */
final class BrokerTopics implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Admin admin;
    private final String prefix;
    private final TopicLayout layout;

    BrokerTopics(Admin admin, String prefix, TopicLayout layout) {
        this.admin = admin;
        this.prefix = prefix;
        this.layout = layout;
    }

    List<Change> plan() {
        Set<String> present = await("list topics", admin.listTopics().names());
        List<String> ours = Topics.all().stream()
                .map(topic -> topic.name(prefix))
                .filter(present::contains)
                .toList();
        Map<String, TopicDescription> descriptions =
                await("describe topics", admin.describeTopics(ours).allTopicNames());
        Map<ConfigResource, Config> settings = await(
                "read topic settings",
                admin.describeConfigs(ours.stream().map(BrokerTopics::resource).toList())
                        .all());
        List<Change> changes = new ArrayList<>();
        for (Topic<?> topic : Topics.all()) {
            String name = topic.name(prefix);
            TopicDescription description = descriptions.get(name);
            if (description == null) {
                changes.add(new Change.CreateTopic(name, layout.partitions(), layout.replication(), topic.settings()));
                continue;
            }
            if (description.partitions().size() != layout.partitions()) {
                changes.add(new Change.WrongPartitions(
                        name, description.partitions().size(), layout.partitions()));
            }
            Config config = settings.get(resource(name));
            if (config != null) {
                changes.addAll(differences(topic, name, config));
            }
        }
        return changes;
    }

    /** Names of the catalogue's topics that the broker does not have. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        admin.describeTopics(
                        Topics.all().stream().map(topic -> topic.name(prefix)).toList())
                .topicNameValues()
                .forEach((name, description) -> {
                    try {
                        await("describe topic " + name, description);
                    } catch (AdministrationException e) {
                        if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                            throw e;
                        }
                        missing.add(name);
                    }
                });
        return missing.stream().sorted().toList();
    }

    private static List<Change> differences(Topic<?> topic, String name, Config config) {
        List<Change> changes = new ArrayList<>();
        topic.settings().forEach((key, wanted) -> {
            ConfigEntry entry = config.get(key);
            String actual = entry == null || entry.value() == null ? "" : entry.value();
            if (!sameList(actual, wanted)) {
                changes.add(new Change.ChangeSetting(name, key, actual, wanted));
            }
        });
        return changes;
    }

    /** Brokers may give "delete,compact" for "compact,delete". */
    private static boolean sameList(String a, String b) {
        return Set.of(a.split(",")).equals(Set.of(b.split(",")));
    }

    void apply(List<Change> changes) {
        List<NewTopic> created = new ArrayList<>();
        Map<ConfigResource, Collection<AlterConfigOp>> altered = new HashMap<>();
        for (Change change : changes) {
            if (change instanceof Change.CreateTopic create) {
                created.add(new NewTopic(create.topic(), create.partitions(), create.replication())
                        .configs(create.settings()));
            } else if (change instanceof Change.ChangeSetting set) {
                altered.computeIfAbsent(resource(set.topic()), r -> new ArrayList<>())
                        .add(new AlterConfigOp(new ConfigEntry(set.key(), set.to()), AlterConfigOp.OpType.SET));
            }
        }
        create(created);
        await("change topic settings", admin.incrementalAlterConfigs(altered).all());
    }

    private void create(List<NewTopic> topics) {
        admin.createTopics(topics).values().forEach((name, future) -> {
            try {
                await("create topic " + name, future);
            } catch (AdministrationException e) {
                // Two processes may apply the catalogue at once.
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        });
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    private static <T> T await(String what, KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new AdministrationException("cannot " + what + ": " + cause.getMessage(), cause);
        } catch (TimeoutException e) {
            throw new AdministrationException(
                    "cannot " + what + ": no answer from the broker within " + PATIENCE.toSeconds()
                            + " s; check kafka.bootstrap-servers",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AdministrationException("interrupted while trying to " + what, e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
    }
}
