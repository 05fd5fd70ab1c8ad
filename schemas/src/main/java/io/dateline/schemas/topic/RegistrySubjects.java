package io.dateline.schemas.topic;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClientConfig;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.dateline.schemas.KafkaSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** The schemas of the catalogue in a registry. */
final class RegistrySubjects {

    /** Old and new writers and readers may run in any order of upgrade. */
    static final String COMPATIBILITY = "FULL_TRANSITIVE";

    private static final int CACHED_SCHEMAS = 100;

    /** The client waits for a minute, and no interruption ends that: a process that is to stop would stand for as long. */
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private static final Duration ANSWER = Duration.ofSeconds(15);

    private final SchemaRegistryClient client;
    private final String prefix;

    RegistrySubjects(SchemaRegistryClient client, String prefix) {
        this.client = client;
        this.prefix = prefix;
    }

    static RegistrySubjects connect(KafkaSettings kafka) {
        Map<String, Object> client = kafka.client();
        client.putIfAbsent(SchemaRegistryClientConfig.HTTP_CONNECT_TIMEOUT_MS, (int) CONNECT.toMillis());
        client.putIfAbsent(SchemaRegistryClientConfig.HTTP_READ_TIMEOUT_MS, (int) ANSWER.toMillis());
        return new RegistrySubjects(
                new CachedSchemaRegistryClient(List.of(kafka.registryUrl()), CACHED_SCHEMAS, client),
                kafka.topicPrefix());
    }

    List<Change> plan() {
        List<Change> changes = new ArrayList<>();
        Topics.withSchema().forEach(topic -> {
            String subject = topic.subject(prefix);
            Schema schema = Schemas.of(Objects.requireNonNull(topic.value()));
            if (!isRegistered(subject, schema)) {
                String conflict = conflict(subject, schema);
                changes.add(
                        conflict == null
                                ? new Change.RegisterSchema(subject, schema)
                                : new Change.IncompatibleSchema(subject, conflict));
            }
            if (!COMPATIBILITY.equals(compatibility(subject))) {
                changes.add(new Change.SetCompatibility(subject, COMPATIBILITY));
            }
        });
        return changes;
    }

    void apply(List<Change> changes) {
        for (Change change : changes) {
            if (change instanceof Change.RegisterSchema register) {
                ask(
                        "register the schema of " + register.subject(),
                        () -> client.register(register.subject(), new AvroSchema(register.schema())));
            } else if (change instanceof Change.SetCompatibility set) {
                ask(
                        "set the compatibility of " + set.subject(),
                        () -> client.updateCompatibility(set.subject(), set.level()));
            }
        }
    }

    private boolean isRegistered(String subject, Schema schema) {
        return ask("look up the schema of " + subject, () -> client.getId(subject, new AvroSchema(schema))) != null;
    }

    private @Nullable String conflict(String subject, Schema schema) {
        List<String> messages = ask(
                "test the schema of " + subject,
                () -> client.testCompatibilityVerbose(subject, new AvroSchema(schema)));
        return messages == null || messages.isEmpty() ? null : String.join(", ", messages);
    }

    private @Nullable String compatibility(String subject) {
        return ask("read the compatibility of " + subject, () -> client.getCompatibility(subject));
    }

    /** Null when the registry does not know the subject or schema. */
    private static <T> @Nullable T ask(String what, Question<T> question) {
        try {
            return question.ask();
        } catch (RestClientException e) {
            if (e.getStatus() == 404) {
                return null;
            }
            throw new AdministrationException("the registry refused to " + what + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new AdministrationException(
                    "cannot " + what + ": the registry does not answer (" + e.getMessage() + "); check registry.url",
                    e);
        }
    }

    private interface Question<T> {
        T ask() throws IOException, RestClientException;
    }
}
