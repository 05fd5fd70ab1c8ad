package io.dateline.schemas.serde;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks schemas up, once each, and tells an unknown schema from a registry that is out of reach. All serdes of a process that are set alike share
 * one: what one of them has looked up, all know while the registry is away. Thread-safe.
 */
final class Registry {

    private static final Logger LOG = LoggerFactory.getLogger(Registry.class);
    private static final int CACHED_SCHEMAS = 1_000;
    private static final int NOT_FOUND = 404;

    /** By their settings, as words. */
    private static final Map<Map<String, String>, Registry> SHARED = new ConcurrentHashMap<>();

    private final SchemaRegistryClient client;
    private final boolean autoRegister;
    private final Map<String, Map<Schema, Integer>> ids = new ConcurrentHashMap<>();
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

    Registry(SchemaRegistryClient client, boolean autoRegister) {
        this.client = client;
        this.autoRegister = autoRegister;
    }

    /** Takes Confluent's keys: {@code schema.registry.url}, {@code basic.auth.*}, {@code auto.register.schemas}. */
    static Registry configured(Map<String, ?> settings) {
        Object urls = settings.get("schema.registry.url");
        if (urls == null) {
            throw new IllegalArgumentException(
                    "schema.registry.url is missing: give the address of the schema registry");
        }
        Map<String, String> words = new HashMap<>();
        settings.forEach((key, value) -> words.put(key, String.valueOf(value)));
        return SHARED.computeIfAbsent(Map.copyOf(words), unused -> connect(urls.toString(), settings));
    }

    private static Registry connect(String urls, Map<String, ?> settings) {
        List<String> list = Arrays.stream(urls.split(",")).map(String::trim).toList();
        boolean autoRegister = Boolean.parseBoolean(String.valueOf(settings.get("auto.register.schemas")));
        return new Registry(
                new CachedSchemaRegistryClient(list, CACHED_SCHEMAS, new HashMap<>(settings)), autoRegister);
    }

    /** Id of a writer's schema under a subject. */
    int id(String subject, Schema schema) {
        Map<Schema, Integer> known = ids.computeIfAbsent(subject, s -> new ConcurrentHashMap<>());
        Integer id = known.get(schema);
        if (id == null) {
            id = askId(subject, schema);
            known.put(schema, id);
            // What this process writes, it reads without asking.
            schemas.putIfAbsent(id, schema);
        }
        return id;
    }

    private int askId(String subject, Schema schema) {
        return ask("id of the schema of " + subject, () -> {
            AvroSchema parsed = new AvroSchema(schema);
            return autoRegister ? client.register(subject, parsed) : client.getId(subject, parsed);
        });
    }

    /**
     * Asks again for the ids that are known of some subjects: a registry that was restored may have given others, which nobody could read. While it
     * does not answer, they hold.
     *
     * @throws SerializationException when it knows a schema no more
     */
    void refresh(Collection<String> subjects) {
        client.reset();
        for (String subject : subjects) {
            for (Map.Entry<Schema, Integer> known :
                    ids.getOrDefault(subject, Map.of()).entrySet()) {
                int id;
                try {
                    id = askId(subject, known.getKey());
                } catch (RegistryException e) {
                    LOG.atInfo().setCause(e).log("the registry does not answer: the ids of schemas stay as they were");
                    return;
                }
                if (known.setValue(id) != id) {
                    LOG.atWarn().addKeyValue("subject", subject).log("the registry has another id for a schema");
                    schemas.clear();
                }
                schemas.putIfAbsent(id, known.getKey());
            }
        }
    }

    /**
     * The writer's schema of that id.
     *
     * @param subject of the record's topic. A registry that does not know it either is another one, or has lost its data: no fault of
     *     the record's
     */
    Schema schema(String subject, int id) {
        Schema schema = schemas.get(id);
        if (schema == null) {
            schema = ask("schema " + id, () -> {
                try {
                    return (Schema) client.getSchemaById(id).rawSchema();
                } catch (RestClientException e) {
                    if (e.getStatus() == NOT_FOUND) {
                        requireSubject(subject);
                    }
                    throw e;
                }
            });
            schemas.put(id, schema);
        }
        return schema;
    }

    private void requireSubject(String subject) throws IOException, RestClientException {
        try {
            client.getLatestSchemaMetadata(subject);
        } catch (RestClientException e) {
            if (e.getStatus() != NOT_FOUND) {
                throw e;
            }
            throw new RegistryException(
                    "the registry does not know " + subject
                            + ": check registry.url, restore the registry that the topic was"
                            + " written with, or run 'dateline topics apply'",
                    e);
        }
    }

    private static <T> T ask(String what, Question<T> question) {
        try {
            return question.ask();
        } catch (RestClientException e) {
            boolean unknown = e.getStatus() == NOT_FOUND || e.getStatus() == 409 || e.getStatus() == 422;
            if (unknown) {
                throw new SerializationException(
                        "the registry does not know the " + what + " (" + e.getMessage()
                                + "); run 'dateline topics apply' when it was never registered",
                        e);
            }
            throw new RegistryException("the registry refused to give the " + what + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new RegistryException("the registry could not be asked for the " + what + ": " + e.getMessage(), e);
        }
    }

    private interface Question<T> {
        T ask() throws IOException, RestClientException;
    }
}
