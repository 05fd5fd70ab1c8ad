package io.dateline.app.config;

import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Loads the settings: options first, then the environment ({@code DATELINE_KAFKA_BOOTSTRAP_SERVERS}), then the file, then defaults.
 *
 * <p>Unknown keys of options and file are refused with the nearest known one; all faults are told at once.
 */
public final class SettingsLoader {

    private static final String PREFIX = "dateline.";
    private static final int OPTIONS = 500;
    private static final int ENVIRONMENT = 400;
    private static final int FILE = 300;
    /** Above the library's own, whose priority is 1. */
    private static final int OWN_CONVERTER = 200;

    private SettingsLoader() {}

    /**
     * Loads them.
     *
     * @param file a properties file, or null for none
     * @param options key to value, keys with or without the leading {@code dateline.}
     * @throws ConfigurationException naming every fault
     */
    public static Settings load(@Nullable Path file, Map<String, String> environment, Map<String, String> options) {
        Map<String, String> fromOptions = new HashMap<>();
        options.forEach((key, value) -> fromOptions.put(key.startsWith(PREFIX) ? key : PREFIX + key, value));
        Map<String, String> fromFile = file == null ? Map.of() : read(file);
        List<String> faults = new ArrayList<>();
        faults.addAll(KnownKeys.faults("option", fromOptions.keySet()));
        faults.addAll(KnownKeys.faults(String.valueOf(file), fromFile.keySet()));
        if (!faults.isEmpty()) {
            throw new ConfigurationException(faults);
        }
        try {
            return new SmallRyeConfigBuilder()
                    .addDefaultInterceptors()
                    .withSources(
                            new PropertiesConfigSource(fromOptions, "options", OPTIONS),
                            new EnvConfigSource(environment, ENVIRONMENT),
                            new PropertiesConfigSource(fromFile, "file", FILE))
                    .withConverter(Boolean.class, OWN_CONVERTER, new YesOrNo())
                    .withMapping(Settings.class)
                    // Variables such as DATELINE_JAVA_OPTS are for the launcher; unknown keys were refused above.
                    .withMappingIgnore("dateline.**")
                    .build()
                    .getConfigMapping(Settings.class);
        } catch (ConfigValidationException e) {
            for (int i = 0; i < e.getProblemCount(); i++) {
                faults.add(BadValue.told(String.valueOf(e.getProblem(i).getMessage())));
            }
            throw new ConfigurationException(faults);
        }
    }

    private static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new ConfigurationException(
                    List.of("cannot read the configuration file " + file + ": " + FileProblem.of(file, e)));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    List.of("cannot read the configuration file " + file + ": " + e.getMessage()));
        }
        Map<String, String> values = new HashMap<>();
        properties.forEach((key, value) -> values.put(key.toString(), value.toString()));
        return values;
    }

    /** Names of all keys, as in {@code dateline.kafka.bootstrap-servers}. */
    static List<String> keys() {
        return ConfigMappings.getProperties(ConfigClass.configClass(Settings.class, "dateline")).keySet().stream()
                .sorted()
                .toList();
    }
}
