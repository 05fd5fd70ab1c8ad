package io.dateline.bench;

import io.dateline.reader.feed.FeedException;
import io.dateline.reader.feed.FeedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Prints how many feeds one thread reads in a second of its CPU time.
 *
 * <p>{@code java -cp 'bench/target/*:bench/target/lib/*' io.dateline.bench.FeedSpeed FOLDER [ROUNDS]}; the folder holds feeds, gzipped, such
 * as the gold set's real ones; 5 rounds by default, the first two of which warm up. CPU time, not wall time, so that a busy machine says the
 * same.
 */
public final class FeedSpeed {

    private static final int ROUNDS = 5;
    private static final int WARM_UP = 2;
    private static final URI BASE = URI.create("http://localhost/");

    private FeedSpeed() {}

    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            System.err.println("give the folder of the feeds");
            System.exit(2);
        }
        List<byte[]> feeds = feeds(Path.of(args[0]));
        int rounds = args.length < 2 ? ROUNDS : Integer.parseInt(args[1]);
        long bytes = feeds.stream().mapToLong(feed -> feed.length).sum();
        System.out.printf(Locale.ROOT, "%d feeds, %.1f MB%n", feeds.size(), bytes / 1e6);
        for (int round = 1; round <= rounds; round++) {
            round(feeds, bytes, round <= WARM_UP ? "warm-up" : "round " + round, System.out);
        }
    }

    private static List<byte[]> feeds(Path folder) throws IOException {
        List<byte[]> feeds = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".gz")).sorted().toList()) {
                try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                    feeds.add(in.readAllBytes());
                }
            }
        }
        return feeds;
    }

    private static void round(List<byte[]> feeds, long bytes, String name, PrintStream out) {
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        int entries = 0;
        int refused = 0;
        for (byte[] feed : feeds) {
            try {
                entries += FeedReader.read(feed, null, BASE).entries().size();
            } catch (FeedException e) {
                refused++;
            }
        }
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu)
                / (double) TimeUnit.SECONDS.toNanos(1);
        out.printf(
                Locale.ROOT,
                "%s: %.1f feeds/s, %.1f MB/s of CPU; %d entries, %d refused%n",
                name,
                feeds.size() / seconds,
                bytes / 1e6 / seconds,
                entries,
                refused);
    }
}
