package io.dateline.enrich;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.dateline.enrich.run.StreamsSettings;
import io.dateline.schemas.topic.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.BiFunction;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/**
 * A stage without a broker. At least once: under exactly once the driver loses dead letters of unreadable records before anyone can
 * read them (Kafka 4.3.1); what a real broker does is seen in {@code EnrichIT}.
 */
public final class StageDriver implements AutoCloseable {

    public static final String PREFIX = "t";

    private final Stage stage;
    private final Path stateDir;
    private final TopologyTestDriver driver;
    private final RecordSerdes serdes = TestSerdes.of(new MockSchemaRegistryClient());
    private final MeterRegistry meters = new SimpleMeterRegistry();

    public StageDriver(Stage stage, BiFunction<RecordSerdes, MeterRegistry, Topology> topology) {
        this.stage = stage;
        try {
            stateDir = Files.createTempDirectory("dateline-stage");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Properties settings = StreamsSettings.common(stage, PREFIX, meters);
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:0");
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        driver = new TopologyTestDriver(topology.apply(serdes, meters), settings, Samples.NOW);
    }

    public RecordSerdes serdes() {
        return serdes;
    }

    public <T> void send(Topic<?> topic, Serde<T> serde, String key, T value) {
        driver.createInputTopic(topic.name(PREFIX), new StringSerializer(), serde.serializer())
                .pipeInput(key, value, Samples.NOW);
    }

    public void sendBytes(Topic<?> topic, String key, byte[] value) {
        Serializer<byte[]> bytes = (name, data) -> data;
        driver.createInputTopic(topic.name(PREFIX), new StringSerializer(), bytes)
                .pipeInput(key, value, Samples.NOW);
    }

    /** What came out since the last call. */
    public <T> List<TestRecord<String, T>> read(Topic<?> topic, Serde<T> serde) {
        return driver.createOutputTopic(topic.name(PREFIX), new StringDeserializer(), serde.deserializer())
                .readRecordsToList();
    }

    public List<TestRecord<byte[], byte[]>> deadLetters() {
        return driver.createOutputTopic(
                        stage.deadLetters().name(PREFIX), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    public double count(String meter, String... tags) {
        return meters.counter(meter, tags).count();
    }

    public static String header(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        driver.close();
    }
}
