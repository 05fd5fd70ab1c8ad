package io.dateline.app;

import io.dateline.app.config.Settings;
import io.dateline.ingest.Feeds;
import io.dateline.ingest.poll.FeedStatus;
import io.dateline.schemas.feed.FeedCondition;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How the feeds are: read from the topics, so that no ingest needs to run. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Shows how each feed is: state, last and next poll, interval, articles, last error.",
        footer = {
            "",
            "States: new (not polled yet), ok, silent (answers, but nothing new for far longer than is usual with it), failing, held (its server"
                    + " asked to be left alone), gone (410), paused."
        })
final class FeedsStatusCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOptions configuration;

    @Parameters(arity = "0..1", paramLabel = "FEED", description = "Address or id of one feed; all by default.")
    private @Nullable String feed;

    @Option(
            names = "--state",
            split = ",",
            paramLabel = "STATE",
            description = "Only feeds in these states, such as failing,silent.")
    private List<String> states = List.of();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Set<FeedCondition> wanted =
                states.stream().map(FeedsStatusCommand::condition).collect(Collectors.toSet());
        List<FeedStatus> all = all();
        Feeds.Named named = feed == null ? null : Feeds.Named.of(feed);
        List<FeedStatus> shown = all.stream()
                .filter(one -> named == null
                        || named.is(one.id(), one.url())
                        || named.given().equals(one.polledUrl()))
                .filter(one -> wanted.isEmpty() || wanted.contains(one.condition()))
                .sorted(Comparator.comparing(FeedStatus::url))
                .toList();
        if (feed != null && shown.isEmpty() && wanted.isEmpty()) {
            FeedsCommand.requireKnown(List.of(feed));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(FeedStatusJson.write(shown));
            return Dateline.DONE;
        }
        Instant now = Instant.now();
        shown.forEach(one -> out.println(line(one, now)));
        out.println(shown.size() + " of " + all.size() + " feeds");
        return Dateline.DONE;
    }

    private List<FeedStatus> all() {
        Settings settings = configuration.load();
        Instant now = Instant.now();
        return FeedsCommand.with(settings, Feeds::list).stream()
                .map(listed -> FeedStatus.of(
                        listed.feed(), listed.state(), settings.ingest().silence(), now))
                .toList();
    }

    private static FeedCondition condition(String word) {
        return FeedCondition.named(word)
                .orElseThrow(() -> new UsageException(
                        "--state: there is no state \"" + word + "\"; there are: " + FeedCondition.words()));
    }

    private static String line(FeedStatus feed, Instant now) {
        StringBuilder line = new StringBuilder(
                String.format(Locale.ROOT, "%-8s %s  %s", feed.condition().word(), feed.id(), feed.url()));
        if (!feed.polledUrl().equals(feed.url())) {
            line.append(" -> ").append(feed.polledUrl());
        }
        line.append(System.lineSeparator()).append("         ");
        line.append("last poll ").append(ago(feed.lastPollAt(), now));
        line.append(", next ").append(ahead(feed.nextPollAt(), now));
        if (!feed.interval().isZero()) {
            line.append(", every ").append(Durations.text(feed.interval()));
        }
        line.append(", ")
                .append(articles(feed.articles()))
                .append(", the last ")
                .append(ago(feed.lastArticleAt(), now));
        if (feed.error() != null) {
            line.append(System.lineSeparator()).append("         ");
            line.append(failures(feed.failures())).append(feed.error());
        }
        return line.toString();
    }

    /** What went wrong may count for nothing, such as an outage of our own network. */
    static String failures(int number) {
        return switch (number) {
            case 0 -> "put off: ";
            case 1 -> "failed: ";
            default -> "failed " + number + " times in a row: ";
        };
    }

    static String articles(long number) {
        return number == 1 ? "1 article" : number + " articles";
    }

    private static String ago(@Nullable Instant time, Instant now) {
        return time == null ? "never" : Durations.text(Duration.between(time, now)) + " ago";
    }

    private static String ahead(@Nullable Instant time, Instant now) {
        if (time == null) {
            return "never";
        }
        return time.isAfter(now.plus(1, ChronoUnit.SECONDS))
                ? "in " + Durations.text(Duration.between(now, time))
                : "now";
    }
}
