package io.dateline.schemas;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How to reach the broker and the registry.
 *
 * @param bootstrapServers host:port, separated by commas
 * @param registryUrl root of a Confluent-compatible API, such as {@code http://localhost:8081/apis/ccompat/v7}
 * @param topicPrefix what topic names, consumer groups and application ids start with; {@code dateline} by default
 * @param extra further client settings (security, {@code basic.auth.*}), passed to every Kafka and registry client as they are
 */
public record KafkaSettings(
        String bootstrapServers, String registryUrl, String topicPrefix, Map<String, String> extra) {

    public static final String DEFAULT_PREFIX = "dateline";

    /** How long a consumer that was killed keeps its partitions; a static member that comes back within it takes them up at once. */
    public static final Duration SESSION = Duration.ofSeconds(10);

    public KafkaSettings {
        List<String> errors = new ArrayList<>();
        if (bootstrapServers.isBlank()) {
            errors.add("kafka.bootstrap-servers is empty: give host:port of a broker");
        }
        if (!registryUrl.startsWith("http://") && !registryUrl.startsWith("https://")) {
            errors.add("registry.url is \"" + registryUrl + "\": give an http or https address");
        }
        if (!topicPrefix.matches("[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}")) {
            errors.add("topics.prefix is \"" + topicPrefix + "\": use letters, digits, '.', '_' and '-'");
        }
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", errors));
        }
        extra = Map.copyOf(extra);
    }

    public KafkaSettings(String bootstrapServers, String registryUrl, String topicPrefix) {
        this(bootstrapServers, registryUrl, topicPrefix, Map.of());
    }

    /** Settings that every client starts from, the registry's included. */
    public Map<String, Object> client() {
        Map<String, Object> client = new HashMap<>(extra);
        client.put("bootstrap.servers", bootstrapServers);
        client.put("schema.registry.url", registryUrl);
        return client;
    }
}
