package io.dateline.app;

import io.dateline.app.config.Settings;
import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.topic.Change;
import io.dateline.schemas.topic.TopicAdministration;
import io.dateline.schemas.topic.TopicLayout;
import io.dateline.schemas.topic.TopicsReference;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Topics and schemas: what should be, what is, and how to get there. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        description = "Plans, applies and verifies topics and schemas on a broker and a registry.")
final class TopicsCommand {

    @Spec
    private CommandSpec spec;

    @Command(mixinStandardHelpOptions = true, description = "Shows what 'apply' would do. Changes nothing.")
    int plan(@Mixin ConfigurationOptions configuration) {
        List<Change> changes = with(configuration, TopicAdministration::plan);
        changes.forEach(change -> out().println((change.applicable() ? "+ " : "! ") + change.describe()));
        out().println(changes.isEmpty() ? "nothing to do" : changes.size() + " changes");
        return Dateline.DONE;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Creates topics, sets their settings, registers schemas. May be repeated.")
    int apply(@Mixin ConfigurationOptions configuration) {
        List<Change> changes = with(configuration, TopicAdministration::apply);
        changes.forEach(change -> out().println("done: " + change.describe()));
        out().println(changes.isEmpty() ? "nothing to do" : changes.size() + " changes applied");
        return Dateline.DONE;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Fails (exit status 1) when anything differs from the catalogue.")
    int verify(@Mixin ConfigurationOptions configuration) {
        List<Change> changes = with(configuration, TopicAdministration::plan);
        changes.forEach(change -> out().println("differs: " + change.describe()));
        out().println(changes.isEmpty() ? "all as it should be" : "run 'dateline topics apply'");
        return changes.isEmpty() ? Dateline.DONE : Dateline.FAILED;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Prints the reference of topics and records (docs/topics.md).")
    int reference() {
        out().print(TopicsReference.markdown());
        out().flush();
        return Dateline.DONE;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static List<Change> with(
            ConfigurationOptions configuration, Function<TopicAdministration, List<Change>> action) {
        Settings settings = configuration.load();
        KafkaSettings kafka = Wiring.kafka(settings);
        TopicLayout layout = new TopicLayout(
                settings.topics().partitions(), settings.topics().replication());
        try (TopicAdministration administration = TopicAdministration.connect(kafka, layout)) {
            return action.apply(administration);
        }
    }
}
