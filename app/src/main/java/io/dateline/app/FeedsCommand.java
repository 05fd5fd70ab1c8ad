package io.dateline.app;

import io.dateline.app.FeedLookup.Choice;
import io.dateline.app.config.Settings;
import io.dateline.ingest.Feeds;
import io.dateline.ingest.Feeds.Listed;
import io.dateline.reader.feed.FeedException;
import io.dateline.reader.feed.Opml;
import io.dateline.reader.url.Urls;
import io.dateline.schemas.Ids;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import io.dateline.schemas.record.WebSub;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The subscriptions. */
@Command(
        name = "feeds",
        mixinStandardHelpOptions = true,
        subcommands = FeedsStatusCommand.class,
        description = "Adds, lists, pauses and removes subscriptions, shows how they are; reads and writes OPML.")
final class FeedsCommand {

    private static final Duration LEAST_INTERVAL = Duration.ofSeconds(10);
    private static final Duration MOST_INTERVAL = Duration.ofDays(30);

    @Spec
    private CommandSpec spec;

    @Command(
            mixinStandardHelpOptions = true,
            description = {
                "Subscribes to feeds: RSS, Atom, JSON Feed, news sitemaps.",
                "The address of a page will do: its feeds are looked for, and the best is taken."
            })
    int add(
            @Mixin ConfigurationOptions configuration,
            @Parameters(arity = "1..*", paramLabel = "URL", description = "Addresses of feeds or pages.")
                    List<String> urls,
            @Option(names = "--all", description = "Of a page take every feed that is found.") boolean all,
            @Option(names = "--look", description = "Say what is found, and subscribe to nothing.") boolean look,
            @Option(names = "--as-is", description = "Take the addresses as they are, without a look at them.")
                    boolean asIs,
            @Option(names = "--title", paramLabel = "TEXT", description = "Name for the list and the articles.")
                    @Nullable
                    String title,
            @Option(
                            names = "--interval",
                            paramLabel = "DURATION",
                            description = "Least time between polls, such as PT10M; PT10S to P30D.")
                    @Nullable
                    Duration interval,
            @Option(names = "--no-pages", description = "Take the feed's own text; do not get the pages.")
                    boolean noPages,
            @Mixin FeedHeaders headers) {
        Logging.quiet();
        Settings settings = configuration.load();
        requireInterval(interval);
        // Refused before anybody is asked for anything.
        urls.forEach(FeedsCommand::feed);
        Map<String, String> secrets = headers.apply(Map.of());
        List<Choice> found = asIs
                ? urls.stream().map(Choice::asTyped).toList()
                : new FeedLookup(settings, out(), all, look).feeds(urls, secrets);
        if (look) {
            // Nothing was asked of the broker.
            return found.isEmpty() ? Dateline.FAILED : Dateline.DONE;
        }
        List<Feed> asked = found.stream().map(choice -> feed(choice.url())).toList();
        Set<String> trusted = trusted(found, !secrets.isEmpty());
        int changed = with(configuration, client -> {
            Map<String, Feed> known = known(client);
            return client.putAll(asked.stream()
                    .map(feed -> changed(
                            known.getOrDefault(feed.getId(), feed),
                            title,
                            interval,
                            noPages,
                            trusted.contains(feed.getId()) ? headers : new FeedHeaders()))
                    .toList());
        });
        out().println(changed + " added or changed, " + (asked.size() - changed) + " known already");
        return found.isEmpty() ? Dateline.FAILED : Dateline.DONE;
    }

    @Command(mixinStandardHelpOptions = true, description = "Lists the subscriptions and how their last polls went.")
    int list(@Mixin ConfigurationOptions configuration) {
        List<Listed> feeds = with(configuration, Feeds::list);
        feeds.forEach(listed -> out().println(line(listed)));
        out().println(feeds.size() + " feeds");
        return Dateline.DONE;
    }

    @Command(mixinStandardHelpOptions = true, description = "Ends subscriptions. Articles that they brought stay.")
    int remove(
            @Mixin ConfigurationOptions configuration,
            @Parameters(arity = "1..*", paramLabel = "URL|ID", description = "Addresses or ids, as 'list' gives them.")
                    List<String> feeds) {
        List<String> unknown = with(configuration, client -> feeds.stream()
                .filter(feed -> client.remove(feed).isEmpty())
                .toList());
        out().println((feeds.size() - unknown.size()) + " removed");
        if (!unknown.isEmpty()) {
            throw new CommandException("no such feed: " + String.join(", ", unknown) + "; see 'dateline feeds list'");
        }
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
        int changed = with(configuration, client -> {
            Map<String, Feed> known = known(client);
            List<Feed> found = new ArrayList<>();
            for (String one : wanted) {
                Feed byId = known.get(one);
                Feed feed = byId == null ? known.get(Ids.feed(String.valueOf(Urls.toFetch(one)))) : byId;
                if (feed == null) {
                    unknown.add(one);
                } else {
                    found.add(Feed.newBuilder(feed).setEnabled(enabled).build());
                }
            }
            return client.putAll(found);
        });
        out().println(changed + (enabled ? " resumed" : " paused"));
        if (!unknown.isEmpty()) {
            throw new CommandException("no such feed: " + String.join(", ", unknown) + "; see 'dateline feeds list'");
        }
        return Dateline.DONE;
    }

    @Command(name = "import", mixinStandardHelpOptions = true, description = "Subscribes to all feeds of an OPML file.")
    int importOpml(
            @Mixin ConfigurationOptions configuration,
            @Parameters(paramLabel = "FILE", description = "OPML, as feed readers export it.") Path file) {
        List<String> refused = new ArrayList<>();
        Collection<Feed> feeds = subscriptions(read(file), refused);
        int added = with(configuration, client -> {
            Map<String, Feed> known = known(client);
            return client.putAll(feeds.stream()
                    .filter(feed -> !known.containsKey(feed.getId()))
                    .toList());
        });
        out().println(added + " added, " + (feeds.size() - added) + " known already, " + refused.size() + " refused");
        refused.forEach(reason -> out().println("  refused: " + reason));
        return feeds.isEmpty() && !refused.isEmpty() ? Dateline.FAILED : Dateline.DONE;
    }

    /** Each feed once, whatever spellings of its address the list has: with its first title, and the tags of all. */
    static Collection<Feed> subscriptions(List<Opml.Outline> outlines, List<String> refused) {
        Map<String, Feed> feeds = new LinkedHashMap<>();
        for (Opml.Outline outline : outlines) {
            try {
                Feed feed = Feed.newBuilder(Feeds.feed(outline.url(), Instant.now()))
                        .setTitle(outline.title())
                        .setTags(outline.tags())
                        .build();
                feeds.merge(feed.getId(), feed, FeedsCommand::both);
            } catch (IllegalArgumentException e) {
                refused.add(String.valueOf(e.getMessage()));
            }
        }
        return feeds.values();
    }

    private static Feed both(Feed first, Feed second) {
        Set<String> tags = new LinkedHashSet<>(first.getTags());
        tags.addAll(second.getTags());
        return Feed.newBuilder(first)
                .setTitle(first.getTitle() == null ? second.getTitle() : first.getTitle())
                .setTags(List.copyOf(tags))
                .build();
    }

    @Command(name = "export", mixinStandardHelpOptions = true, description = "Writes all subscriptions as OPML.")
    int exportOpml(
            @Mixin ConfigurationOptions configuration,
            @Parameters(arity = "0..1", paramLabel = "FILE", description = "File to write; standard output by default.")
                    @Nullable
                    Path file)
            throws IOException {
        List<Opml.Outline> outlines = with(configuration, Feeds::list).stream()
                .map(listed -> new Opml.Outline(
                        listed.feed().getUrl(),
                        listed.feed().getTitle(),
                        null,
                        listed.feed().getTags()))
                .toList();
        String opml = new Opml("Dateline", outlines).text();
        if (file == null) {
            out().print(opml);
            out().flush();
        } else {
            Files.writeString(file, opml, StandardCharsets.UTF_8);
            out().println(outlines.size() + " feeds written to " + file);
        }
        return Dateline.DONE;
    }

    /** Ids of the feeds that get the headers; says which are added without. */
    private Set<String> trusted(List<Choice> found, boolean secrets) {
        Set<String> trusted = found.stream()
                .filter(Choice::mayKnowSecrets)
                .map(choice -> feed(choice.url()).getId())
                .collect(Collectors.toSet());
        for (Choice choice : found) {
            if (secrets && !trusted.contains(feed(choice.url()).getId())) {
                out().println(choice.url() + " is of another site than " + choice.typed()
                        + ": added without its credentials and headers; give its own address for them");
            }
        }
        return trusted;
    }

    /** Refuses what would ask a server all the time, or hardly ever. */
    static void requireInterval(@Nullable Duration interval) {
        if (interval != null && (interval.compareTo(LEAST_INTERVAL) < 0 || interval.compareTo(MOST_INTERVAL) > 0)) {
            throw new CommandException("--interval is " + interval + ": give PT10S to P30D");
        }
    }

    /** What the options do not name stays as it is. */
    private static Feed changed(
            Feed feed, @Nullable String title, @Nullable Duration interval, boolean noPages, FeedHeaders headers) {
        Feed.Builder changed = Feed.newBuilder(feed).setHeaders(headers.apply(feed.getHeaders()));
        if (title != null) {
            changed.setTitle(title);
        }
        if (interval != null) {
            changed.setIntervalMillis(interval.toMillis());
        }
        if (noPages) {
            changed.setFetchPages(false);
        }
        return changed.build();
    }

    private static Map<String, Feed> known(Feeds client) {
        return client.list().stream().map(Listed::feed).collect(Collectors.toMap(Feed::getId, feed -> feed));
    }

    private static List<Opml.Outline> read(Path file) {
        try {
            return Opml.read(Files.readAllBytes(file)).outlines();
        } catch (IOException | FeedException e) {
            throw new CommandException("cannot read " + file + " as OPML: " + e.getMessage(), e);
        }
    }

    private static Feed feed(String url) {
        try {
            return Feeds.feed(url, Instant.now());
        } catch (IllegalArgumentException e) {
            throw new CommandException(String.valueOf(e.getMessage()), e);
        }
    }

    private static <T> T with(ConfigurationOptions configuration, Function<Feeds, T> work) {
        Logging.quiet();
        var kafka = Wiring.kafka(configuration.load());
        try (Feeds client = Feeds.connect(kafka)) {
            return work.apply(client);
        } catch (KafkaException e) {
            throw Unreachable.broker(kafka, e);
        }
    }

    private static String line(Listed listed) {
        Feed feed = listed.feed();
        FeedState state = listed.state();
        StringBuilder line = new StringBuilder(feed.getId()).append("  ").append(feed.getUrl());
        if (feed.getTitle() != null) {
            line.append("  \"").append(feed.getTitle()).append('"');
        }
        if (state == null) {
            return line.append(System.lineSeparator())
                    .append("    never polled")
                    .toString();
        }
        line.append(System.lineSeparator()).append("    last poll ").append(orNever(state.getLastPollAt()));
        line.append(", next ").append(orNever(state.getNextPollAt()));
        line.append(", every ").append(Duration.ofMillis(state.getIntervalMillis()));
        line.append(", ").append(state.getArticles()).append(" entries");
        if (state.getLastError() != null) {
            line.append(", ")
                    .append(FeedsStatusCommand.failures(state.getFailures()))
                    .append(state.getLastError());
        }
        if (state.getWebSub() != null) {
            line.append(System.lineSeparator()).append("    ").append(hub(state.getWebSub()));
        }
        return line.toString();
    }

    private static String hub(WebSub webSub) {
        StringBuilder line = new StringBuilder("hub ").append(webSub.getHub()).append(": ");
        line.append(webSub.getStatus().name().toLowerCase(Locale.ROOT));
        if (webSub.getLeaseEndsAt() != null) {
            line.append(" until ").append(webSub.getLeaseEndsAt());
        }
        line.append(", ").append(webSub.getPushes()).append(" deliveries");
        if (webSub.getLastError() != null) {
            line.append(", ").append(webSub.getLastError());
        }
        return line.toString();
    }

    private static String orNever(@Nullable Instant time) {
        return time == null ? "never" : time.toString();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
