package io.dateline.app;

import io.dateline.ingest.Feeds;
import io.dateline.ingest.Feeds.Listed;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import io.dateline.schemas.record.WebSub;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The subscriptions with what their last polls left, hubs included. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the subscriptions and how their last polls went.")
final class FeedsListCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOptions configuration;

    @Override
    public Integer call() {
        List<Listed> feeds = FeedsCommand.with(configuration.load(), Feeds::list);
        PrintWriter out = spec.commandLine().getOut();
        feeds.forEach(listed -> out.println(line(listed)));
        out.println(feeds.size() == 1 ? "1 feed" : feeds.size() + " feeds");
        return Dateline.DONE;
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
}
