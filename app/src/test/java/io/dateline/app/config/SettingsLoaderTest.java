package io.dateline.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsLoaderTest {

    @TempDir
    Path folder;

    @Test
    void defaultsPointToWhatUpStarts() {
        Settings settings = SettingsLoader.load(null, Map.of(), Map.of());

        assertThat(settings.kafka().bootstrapServers())
                .isEqualTo("127.0.0.1:" + settings.stack().brokerPort());
        assertThat(settings.registry().url()).contains(":" + settings.stack().registryPort() + "/");
        assertThat(settings.database().url()).contains(":" + settings.stack().databasePort() + "/");
    }

    @Test
    void optionsBeatTheEnvironmentAndTheEnvironmentBeatsTheFile() throws Exception {
        Path file = Files.writeString(
                folder.resolve("dateline.properties"),
                "dateline.topics.prefix=file\ndateline.topics.partitions=3\ndateline.console.port=1111\n");
        Map<String, String> environment = Map.of("DATELINE_TOPICS_PREFIX", "env", "DATELINE_CONSOLE_PORT", "2222");

        Settings settings = SettingsLoader.load(file, environment, Map.of("topics.prefix", "option"));

        assertThat(settings.topics().prefix()).isEqualTo("option");
        assertThat(settings.console().port()).isEqualTo(2222);
        assertThat(settings.topics().partitions()).isEqualTo(3);
    }

    @Test
    void anUnknownKeyIsRefusedWithTheNearestOne() {
        Map<String, String> options = Map.of("kafka.bootstrap-server", "a:1", "topics.prefx", "x");

        assertThatThrownBy(() -> SettingsLoader.load(null, Map.of(), options))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(
                        "dateline.kafka.bootstrap-server; the nearest known one is dateline.kafka.bootstrap-servers")
                .hasMessageContaining("dateline.topics.prefx; the nearest known one is dateline.topics.prefix");
    }

    @Test
    void allBadValuesAreToldAtOnce() {
        Map<String, String> options = Map.of("topics.partitions", "many", "ingest.host-delay", "soon");

        assertThatThrownBy(() -> SettingsLoader.load(null, Map.of(), options))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("dateline.topics.partitions is \"many\": give a number")
                .hasMessageContaining("dateline.ingest.host-delay is \"soon\": give a duration such as PT30S");
    }

    @Test
    void aWordThatIsNeitherYesNorNoIsNotTakenForNo() {
        Map<String, String> options = Map.of("ingest.receive.enabled", "perhaps", "topics.replication", "many");

        assertThatThrownBy(() -> SettingsLoader.load(null, Map.of(), options))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("dateline.ingest.receive.enabled is \"perhaps\": give true or false")
                .hasMessageContaining("dateline.topics.replication is \"many\": give a number");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "Yes, true", "on, true", "1, true", "FALSE, false", "no, false", "off, false", "0, false"
    })
    void aSettingIsTurnedOnAndOffInSeveralWords(String word, boolean on) {
        Settings settings = SettingsLoader.load(null, Map.of(), Map.of("ingest.receive.enabled", word));

        assertThat(settings.ingest().receive().enabled()).isEqualTo(on);
    }

    @Test
    void aMissingFileIsNamed() {
        Path missing = folder.resolve("nowhere.properties");

        assertThatThrownBy(() -> SettingsLoader.load(missing, Map.of(), Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(missing + ": there is no such file");
    }

    @Test
    void variablesOfTheLauncherAreLeftAlone() {
        Settings settings = SettingsLoader.load(null, Map.of("DATELINE_JAVA_OPTS", "-Xmx1g"), Map.of());

        assertThat(settings.ingest().hostDelay()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void settingsOfKafkaClientsPass() {
        Settings settings = SettingsLoader.load(null, Map.of(), Map.of("kafka.client.\"security.protocol\"", "SSL"));

        assertThat(settings.kafka().client()).containsExactly(Map.entry("security.protocol", "SSL"));
    }

    /** {@code dateline config reference > docs/configuration.md} mends it. */
    @Test
    void referenceIsUpToDate() throws Exception {
        assertThat(Files.readString(Path.of("../docs/configuration.md"))).isEqualTo(ConfigurationReference.markdown());
    }
}
