package io.dateline.app;

import io.dateline.app.config.Settings;
import io.dateline.schemas.RecordJson;
import io.dateline.schemas.record.Event;
import io.dateline.schemas.record.Mention;
import io.dateline.schemas.topic.Topic;
import io.dateline.schemas.topic.Topics;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Subscribes to a topic and prints it. */
@Command(
        name = "tail",
        mixinStandardHelpOptions = true,
        description = "Subscribes to a topic and prints its records as they arrive, until interrupted.",
        footer = {"", "Example: dateline tail events --type PROTEST,ASSAULT --country SDN --from-beginning"})
final class TailCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOptions configuration;

    @Parameters(
            arity = "0..1",
            defaultValue = "events",
            description = "Topic without prefix; default: ${DEFAULT-VALUE}.")
    private String topic;

    @Option(names = "--from-beginning", description = "Start with the oldest record kept, not with the next one.")
    private boolean fromBeginning;

    @Option(names = "--type", split = ",", paramLabel = "TYPE", description = "Only events of these PLOVER types.")
    private List<String> types = List.of();

    @Option(
            names = "--country",
            split = ",",
            paramLabel = "ISO3",
            description = "Only events with a party or place of these countries.")
    private List<String> countries = List.of();

    @Option(
            names = "--status",
            split = ",",
            paramLabel = "STATUS",
            description = "Only events of these statuses: asserted, future, …")
    private List<String> statuses = List.of();

    @Option(names = "--json", description = "Print one JSON object a line.")
    private boolean json;

    @Option(
            names = {"-n", "--max"},
            paramLabel = "N",
            description = "Stop after N records; 0, the default, never stops.")
    private int max;

    @Override
    public Integer call() {
        Logging.quiet();
        Settings settings = configuration.load();
        Topic<?> chosen = Topics.named(topic);
        if (chosen == null || chosen.value() == null) {
            throw new UsageException("no topic of records is called " + topic + "; there are: "
                    + Topics.withSchema().map(Topic::name).collect(Collectors.joining(", ")));
        }
        follow(chosen, settings);
        return Dateline.DONE;
    }

    private <T extends SpecificRecord> void follow(Topic<T> chosen, Settings settings) {
        TailFilter filter = new TailFilter(types, countries, statuses);
        PrintWriter out = spec.commandLine().getOut();
        try (TopicReader<T> reader = TopicReader.open(chosen, Wiring.kafka(settings), fromBeginning)) {
            Interrupt.run(reader::stop, () -> {
                int[] printed = {0};
                reader.follow(record -> {
                    T value = record.value();
                    if (value == null) {
                        if (json) {
                            out.println("{\"deleted\":\"" + record.key() + "\"}");
                        }
                        return true;
                    }
                    if (filter.accepts(value)) {
                        out.println(json ? RecordJson.write(value) : line(record.key(), value));
                        printed[0]++;
                    }
                    return max == 0 || printed[0] < max;
                });
            });
        }
    }

    private static String line(@Nullable String key, SpecificRecord value) {
        if (value instanceof Event event) {
            return EventLine.of(
                    event.getCoding(),
                    event.getEvidence(),
                    event.getSources() == 1 ? ", 1 source" : ", " + event.getSources() + " sources");
        }
        if (value instanceof Mention mention) {
            return EventLine.of(mention.getCoding(), mention.getSentence(), "");
        }
        return key + " " + RecordJson.write(value);
    }
}
