package io.dateline.app;

import io.dateline.app.config.FileProblem;
import io.dateline.ingest.Feeds;
import io.dateline.reader.feed.FeedException;
import io.dateline.reader.feed.Opml;
import io.dateline.schemas.record.Feed;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** From an OPML list to subscriptions. */
@Command(name = "import", mixinStandardHelpOptions = true, description = "Subscribes to all feeds of an OPML file.")
final class FeedsImportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOptions configuration;

    @Parameters(paramLabel = "FILE", description = "OPML, as feed readers export it.")
    private Path file;

    @Override
    public Integer call() {
        List<String> refused = new ArrayList<>();
        Collection<Feed> feeds = subscriptions(read(file), refused);
        int added = FeedsCommand.with(configuration.load(), client -> {
            Map<String, Feed> known = FeedsCommand.known(client);
            return client.putAll(feeds.stream()
                    .filter(feed -> !known.containsKey(feed.getId()))
                    .toList());
        });
        PrintWriter out = spec.commandLine().getOut();
        out.println(added + " added, " + (feeds.size() - added) + " known already, " + refused.size() + " refused");
        refused.forEach(reason -> out.println("  refused: " + reason));
        return feeds.isEmpty() && !refused.isEmpty() ? Dateline.FAILED : Dateline.DONE;
    }

    private static List<Opml.Outline> read(Path file) {
        try {
            return Opml.read(Files.readAllBytes(file)).outlines();
        } catch (IOException e) {
            throw new CommandException("cannot read " + file + ": " + FileProblem.of(file, e), e);
        } catch (FeedException e) {
            throw new CommandException("cannot read " + file + " as OPML: " + e.getMessage(), e);
        }
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
                feeds.merge(feed.getId(), feed, FeedsImportCommand::both);
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
}
