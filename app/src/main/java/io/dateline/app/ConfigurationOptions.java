package io.dateline.app;

import io.dateline.app.config.Settings;
import io.dateline.app.config.SettingsLoader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options by which a command is configured. */
final class ConfigurationOptions {

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "Properties file; its keys are listed by 'dateline config reference'.")
    private @Nullable Path file;

    @Option(
            names = {"-s", "--set"},
            paramLabel = "KEY=VALUE",
            description = "Sets one key, above file and environment; may be repeated.")
    private Map<String, String> options = new HashMap<>();

    /** The settings as files, environment and options give them. */
    Settings load() {
        return load(Map.of());
    }

    /** The same with defaults of the command, which the user may override by options only. */
    Settings load(Map<String, String> ofCommand) {
        Map<String, String> all = new HashMap<>(ofCommand);
        all.putAll(options);
        return SettingsLoader.load(file, System.getenv(), all);
    }
}
