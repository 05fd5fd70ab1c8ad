package io.dateline.app;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.app.config.ConfigurationException;
import io.dateline.app.config.Settings;
import io.dateline.app.config.SettingsLoader;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WiringTest {

    @TempDir
    Path data;

    @Test
    void faultsOfAllStagesAreToldAtOnceAndBeforeAnythingStarts() {
        Settings settings = SettingsLoader.load(
                null, Map.of(), Map.of("enrich.scan-odds", "500", "database.max-connections", "1000"));

        assertThatThrownBy(() -> Wiring.requireValid(settings, data))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("enrich.scan-odds: 500.0")
                .hasMessageContaining("database.max-connections");
    }

    @Test
    void aMissingDictionaryIsToldBeforeAnythingStarts() {
        Path missing = data.resolve("none.txt");
        Settings settings = SettingsLoader.load(null, Map.of(), Map.of("enrich.dictionaries", missing.toString()));

        assertThatThrownBy(() -> Wiring.requireValid(settings, data))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("enrich.dictionaries: " + missing);
    }
}
