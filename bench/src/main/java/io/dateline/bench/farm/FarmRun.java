package io.dateline.bench.farm;

import io.dateline.ingest.Feeds;
import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.topic.TopicAdministration;
import io.dateline.schemas.topic.TopicLayout;
import io.dateline.stack.EmbeddedStack;
import io.dateline.stack.Stack;
import io.dateline.stack.StackConfig;
import io.dateline.stack.StackException;
import io.dateline.stack.StackListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Runs {@code dateline ingest} against the farm and prints what came of it. Broker, registry and farm are in this process, ingest in its own.
 *
 * <p>With {@code --kills}, ingest is killed that often at random moments and started again; then publishing stops, and once all is quiet what
 * was published is compared with what is on {@code articles}.
 */
@Command(name = "farm", mixinStandardHelpOptions = true, sortOptions = false)
public final class FarmRun implements Callable<Integer> {

    @Option(names = "--feeds", defaultValue = "10000", description = "Default: ${DEFAULT-VALUE}.")
    private int feeds;

    @Option(names = "--hosts", defaultValue = "5000", description = "Default: ${DEFAULT-VALUE}.")
    private int hosts;

    @Option(names = "--shortest", defaultValue = "PT60S", description = "Shortest interval. Default: ${DEFAULT-VALUE}.")
    private Duration shortest;

    @Option(names = "--longest", defaultValue = "PT180S", description = "Longest interval. Default: ${DEFAULT-VALUE}.")
    private Duration longest;

    @Option(
            names = "--entries",
            defaultValue = "2",
            description = "New entries of a feed an hour, in the mean. Default: ${DEFAULT-VALUE}.")
    private double entries;

    @Option(
            names = "--backlog",
            defaultValue = "1",
            description = "Entries of each at the beginning. Default: ${DEFAULT-VALUE}.")
    private int backlog;

    @Option(names = "--no-pages", description = "Take the feed's own text.")
    private boolean noPages;

    @Option(
            names = "--warm-up",
            defaultValue = "PT240S",
            description =
                    "Until when nothing is measured: all feeds are due at once at first. Default: ${DEFAULT-VALUE}.")
    private Duration warmUp;

    @Option(names = "--for", defaultValue = "PT300S", description = "Time measured. Default: ${DEFAULT-VALUE}.")
    private Duration time;

    @Option(names = "--kills", defaultValue = "0", description = "SIGKILLs in the time measured. Default: none.")
    private int kills;

    @Option(names = "--heap", defaultValue = "600m", description = "Of ingest. Default: ${DEFAULT-VALUE}.")
    private String heap;

    @Option(names = "--set", description = "Further setting of ingest, KEY=VALUE.")
    private Map<String, String> settings = Map.of();

    @Option(names = "--stack", required = true, description = "Folder of the registry program.")
    private Path stackHome;

    @Option(names = "--data", required = true, description = "Empty folder for data and logs.")
    private Path data;

    private final Random random = new Random();
    private final List<Double> starts = new ArrayList<>();

    public static void main(String[] args) {
        System.exit(new CommandLine(new FarmRun()).execute(args));
    }

    @Override
    public Integer call() throws IOException, StackException, InterruptedException {
        Files.createDirectories(data);
        StackListener quiet = StackListener.silent();
        try (Stack stack = EmbeddedStack.start(StackConfig.of(data.resolve("stack"), stackHome), quiet);
                Farm farm = new Farm(feeds, hosts, shortest, longest, backlog, entries)) {
            KafkaSettings kafka = new KafkaSettings(stack.bootstrapServers(), stack.registryUrl(), "dateline");
            subscribe(farm, kafka);
            IngestChild ingest = started(farm, kafka);
            try {
                pause(warmUp);
                ingest = kills == 0 ? measured(farm, ingest) : killed(farm, kafka, ingest);
                if (kills > 0) {
                    balance(farm, kafka);
                }
            } finally {
                ingest.close();
            }
        }
        return 0;
    }

    private void subscribe(Farm farm, KafkaSettings kafka) {
        try (TopicAdministration topics = TopicAdministration.connect(kafka, TopicLayout.ONE_MACHINE)) {
            topics.apply();
        }
        long begin = System.nanoTime();
        try (Feeds client = Feeds.connect(kafka)) {
            client.putAll(farm.feeds().stream()
                    .map(feed -> Feed.newBuilder(Feeds.feed(farm.url(feed), Instant.now()))
                            .setIntervalMillis(feed.interval().toMillis())
                            .setFetchPages(!noPages)
                            .build())
                    .toList());
        }
        say("%d feeds on %d hosts subscribed in %.1f s", feeds, hosts, since(begin));
    }

    /** Starts ingest and waits for its first poll. */
    private IngestChild started(Farm farm, KafkaSettings kafka) throws IOException, InterruptedException {
        long before = asked(farm);
        long begin = System.nanoTime();
        IngestChild ingest = IngestChild.start(kafka, heap, settings, data.resolve("ingest.log"));
        while (asked(farm) == before) {
            if (!ingest.alive()) {
                throw new IllegalStateException("ingest ended: see " + data.resolve("ingest.log"));
            }
            pause(Duration.ofMillis(20));
        }
        starts.add(since(begin));
        say(
                "first poll %.2f s after the start of the process, %.2f s of them CPU",
                since(begin), ingest.cpu().toMillis() / 1e3);
        return ingest;
    }

    private IngestChild measured(Farm farm, IngestChild ingest) throws InterruptedException {
        long from = System.nanoTime();
        Duration cpu = ingest.cpu();
        long asked = asked(farm);
        long pages = farm.pages();
        double most = 0;
        while (since(from) < time.toSeconds()) {
            pause(Duration.ofSeconds(5));
            most = Math.max(most, ingest.heap());
        }
        double seconds = since(from);
        say("%s", Punctuality.of(farm.feeds(), from, System.nanoTime()));
        say(
                "polls/s %.1f, pages/s %.1f, CPU %.2f cores, heap at most %.0f MiB of %s, garbage included",
                (asked(farm) - asked) / seconds,
                (farm.pages() - pages) / seconds,
                ingest.cpu().minus(cpu).toMillis() / 1e3 / seconds,
                most,
                heap);
        ingest.metrics("dateline_ingest_").forEach(line -> say("  %s", line));
        ingest.metrics("jvm_gc_pause").forEach(line -> say("  %s", line));
        return ingest;
    }

    private IngestChild killed(Farm farm, KafkaSettings kafka, IngestChild first)
            throws IOException, InterruptedException {
        IngestChild ingest = first;
        for (int i = 0; i < kills; i++) {
            pause(Duration.ofMillis((long) (2 * random.nextDouble() * time.toMillis() / kills)));
            ingest.kill();
            ingest = started(farm, kafka);
        }
        say(
                "killed %d times; from start to first poll at most %.2f s",
                kills, starts.stream().mapToDouble(Double::doubleValue).max().orElse(0));
        return ingest;
    }

    private void balance(Farm farm, KafkaSettings kafka) throws InterruptedException {
        farm.stopPublishing();
        Instant end = Instant.now().plus(longest.multipliedBy(2)).plusSeconds(60);
        Balance balance = Balance.of(farm, kafka);
        while (!balance.settled() && Instant.now().isBefore(end)) {
            pause(Duration.ofSeconds(5));
            balance = Balance.of(farm, kafka);
        }
        // What is written twice may come after what completes it.
        pause(Duration.ofSeconds(15));
        say("%s; pages asked for %d", Balance.of(farm, kafka), farm.pages());
    }

    private static long asked(Farm farm) {
        return farm.feeds().stream().mapToLong(feed -> feed.asked().size()).sum();
    }

    private static double since(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e9;
    }

    private static void pause(Duration duration) throws InterruptedException {
        Thread.sleep(duration.toMillis());
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
        System.out.flush();
    }
}
