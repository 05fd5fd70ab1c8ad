package io.dateline.app;

import io.dateline.app.config.ConfigurationReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What can be configured. */
@Command(name = "config", mixinStandardHelpOptions = true, description = "Says what can be configured.")
final class ConfigCommand {

    @Spec
    private CommandSpec spec;

    @Command(
            mixinStandardHelpOptions = true,
            description = "Prints every key with default and meaning (docs/configuration.md).")
    int reference() {
        spec.commandLine().getOut().print(ConfigurationReference.markdown());
        spec.commandLine().getOut().flush();
        return Dateline.DONE;
    }
}
