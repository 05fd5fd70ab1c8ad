package io.dateline.app;

import io.dateline.app.FeedLookup.Choice;
import io.dateline.app.config.Settings;
import io.dateline.ingest.Feeds;
import io.dateline.schemas.record.Feed;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

/** Subscribes: to the feeds that are found at the addresses, with the settings that the options give. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = {
            "Subscribes to feeds: RSS, Atom, JSON Feed, news sitemaps.",
            "The address of a page will do: its feeds are looked for, and the best is taken."
        })
final class FeedsAddCommand implements Callable<Integer> {

    private static final Duration LEAST_INTERVAL = Duration.ofSeconds(10);
    private static final Duration MOST_INTERVAL = Duration.ofDays(30);

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOptions configuration;

    @Parameters(arity = "1..*", paramLabel = "URL", description = "Addresses of feeds or pages.")
    private List<String> urls = List.of();

    @Option(names = "--all", description = "Of a page take every feed that is found.")
    private boolean all;

    @Option(names = "--look", description = "Say what is found, and subscribe to nothing.")
    private boolean look;

    @Option(names = "--as-is", description = "Take the addresses as they are, without a look at them.")
    private boolean asIs;

    @Option(names = "--title", paramLabel = "TEXT", description = "Name for the list and the articles.")
    private @Nullable String title;

    @Option(
            names = "--interval",
            paramLabel = "DURATION",
            description = "Least time between polls, such as PT10M; PT10S to P30D.")
    private @Nullable Duration interval;

    @Option(names = "--no-pages", description = "Take the feed's own text; do not get the pages.")
    private boolean noPages;

    @Mixin
    private FeedHeaders headers;

    @Override
    public Integer call() {
        Logging.quiet();
        Settings settings = configuration.load();
        requireInterval(interval);
        // Refused before anybody is asked for anything.
        urls.forEach(FeedsAddCommand::feed);
        Map<String, String> secrets = headers.apply(Map.of());
        PrintWriter out = spec.commandLine().getOut();
        List<Choice> found = asIs
                ? urls.stream().map(Choice::asTyped).toList()
                : new FeedLookup(settings, out, all, look).feeds(urls, secrets);
        // With 'look' nothing is asked of the broker.
        if (!look) {
            List<Feed> asked = found.stream().map(choice -> feed(choice.url())).toList();
            int changed = subscribe(settings, asked, trusted(found, !secrets.isEmpty(), out));
            out.println(changed + " added or changed, " + (asked.size() - changed) + " known already");
        }
        return found.isEmpty() ? Dateline.FAILED : Dateline.DONE;
    }

    private int subscribe(Settings settings, List<Feed> asked, Set<String> trusted) {
        return FeedsCommand.with(settings, client -> {
            Map<String, Feed> known = FeedsCommand.known(client);
            return client.putAll(asked.stream()
                    .map(feed -> changed(
                            known.getOrDefault(feed.getId(), feed),
                            trusted.contains(feed.getId()) ? headers : new FeedHeaders()))
                    .toList());
        });
    }

    /** Ids of the feeds that get the headers; says which are added without. */
    private static Set<String> trusted(List<Choice> found, boolean secrets, PrintWriter out) {
        Set<String> trusted = found.stream()
                .filter(Choice::mayKnowSecrets)
                .map(choice -> feed(choice.url()).getId())
                .collect(Collectors.toSet());
        for (Choice choice : found) {
            if (secrets && !trusted.contains(feed(choice.url()).getId())) {
                out.println(choice.url() + " is of another site than " + choice.typed()
                        + ": added without its credentials and headers; give its own address for them");
            }
        }
        return trusted;
    }

    /** Refuses what would ask a server all the time, or hardly ever. */
    static void requireInterval(@Nullable Duration interval) {
        if (interval != null && (interval.compareTo(LEAST_INTERVAL) < 0 || interval.compareTo(MOST_INTERVAL) > 0)) {
            throw new UsageException("--interval is " + interval + ": give PT10S to P30D");
        }
    }

    /** What the options do not name stays as it is. */
    private Feed changed(Feed feed, FeedHeaders secret) {
        Feed.Builder changed = Feed.newBuilder(feed).setHeaders(secret.apply(feed.getHeaders()));
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

    private static Feed feed(String url) {
        try {
            return Feeds.feed(url, Instant.now());
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }
}
