package io.dateline.app;

import io.dateline.app.config.Settings;
import io.dateline.ingest.Feeds;
import io.dateline.ingest.Feeds.Listed;
import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.record.Feed;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The subscriptions. What takes more than a few lines is a command of its own. */
@Command(
        name = "feeds",
        mixinStandardHelpOptions = true,
        subcommands = {
            FeedsAddCommand.class,
            FeedsListCommand.class,
            FeedsStatusCommand.class,
            FeedsImportCommand.class,
            FeedsExportCommand.class
        },
        description = "Adds, lists, pauses and removes subscriptions, shows how they are; reads and writes OPML.")
final class FeedsCommand {

    @Spec
    private CommandSpec spec;

    @Command(mixinStandardHelpOptions = true, description = "Ends subscriptions. Articles that they brought stay.")
    int remove(
            @Mixin ConfigurationOptions configuration,
            @Parameters(arity = "1..*", paramLabel = "URL|ID", description = "Addresses or ids, as 'list' gives them.")
                    List<String> feeds) {
        List<String> unknown = with(configuration.load(), client -> feeds.stream()
                .filter(feed -> client.remove(feed).isEmpty())
                .toList());
        out().println((feeds.size() - unknown.size()) + " removed");
        requireKnown(unknown);
        return Dateline.DONE;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Lets subscriptions rest: they are not polled, and go on later where they stopped.")
    int pause(
            @Mixin ConfigurationOptions configuration,
            @Parameters(arity = "1..*", paramLabel = "URL|ID", description = "Addresses or ids, as 'list' gives them.")
                    List<String> feeds) {
        return enable(configuration, feeds, false);
    }

    @Command(mixinStandardHelpOptions = true, description = "Polls subscriptions again that were paused.")
    int resume(
            @Mixin ConfigurationOptions configuration,
            @Parameters(arity = "1..*", paramLabel = "URL|ID", description = "Addresses or ids, as 'list' gives them.")
                    List<String> feeds) {
        return enable(configuration, feeds, true);
    }

    private int enable(ConfigurationOptions configuration, List<String> wanted, boolean enabled) {
        List<String> unknown = new ArrayList<>();
        int changed = with(configuration.load(), client -> {
            Collection<Feed> known = known(client).values();
            List<Feed> found = new ArrayList<>();
            for (String one : wanted) {
                Feeds.Named named = Feeds.Named.of(one);
                known.stream()
                        .filter(feed -> named.is(feed.getId(), feed.getUrl()))
                        .findFirst()
                        .ifPresentOrElse(found::add, () -> unknown.add(one));
            }
            return client.putAll(found.stream()
                    .map(feed -> Feed.newBuilder(feed).setEnabled(enabled).build())
                    .toList());
        });
        out().println(changed + (enabled ? " resumed" : " paused"));
        requireKnown(unknown);
        return Dateline.DONE;
    }

    static void requireKnown(List<String> unknown) {
        if (!unknown.isEmpty()) {
            throw new CommandException("no such feed: " + String.join(", ", unknown) + "; see 'dateline feeds list'");
        }
    }

    /** Works on the topics of the subscriptions, with no word but the command's own. */
    static <T> T with(Settings settings, Function<Feeds, T> work) {
        Logging.quiet();
        KafkaSettings kafka = Wiring.kafka(settings);
        try (Feeds client = Feeds.connect(kafka)) {
            return work.apply(client);
        } catch (KafkaException e) {
            throw Unreachable.broker(kafka, e);
        }
    }

    /** All subscriptions by id. */
    static Map<String, Feed> known(Feeds client) {
        return client.list().stream().map(Listed::feed).collect(Collectors.toMap(Feed::getId, feed -> feed));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
