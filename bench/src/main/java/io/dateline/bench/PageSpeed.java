package io.dateline.bench;

import io.dateline.reader.article.ArticleExtractor;
import io.dateline.reader.text.TextDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;

/**
 * Prints how many pages are read in a second of one thread's CPU time: by jsoup's parse alone, by the article extractor with metadata, and by
 * Readability4J without.
 *
 * <p>{@code java -Xmx1g -cp 'bench/target/*:bench/target/lib/*' io.dateline.bench.PageSpeed FOLDER [ROUNDS]}; FOLDER holds pages as served,
 * gzipped ({@code .gz}) or not; 3 rounds by default, the first of which warms up. CPU time, not wall time, so that a busy machine says the
 * same; reading and decompressing the files is not counted, decoding them is.
 */
public final class PageSpeed {

    private static final URI ADDRESS = URI.create("https://www.example.org/news/page");
    private static final int ROUNDS = 3;

    private PageSpeed() {}

    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            System.err.println("usage: PageSpeed FOLDER [ROUNDS]");
            System.exit(2);
        }
        measure(pages(Path.of(args[0])), args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS, System.out);
    }

    static List<byte[]> pages(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(PageSpeed::read).toList();
        }
    }

    private static byte[] read(Path file) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    static void measure(List<byte[]> pages, int rounds, PrintStream out) {
        report("jsoup's parse alone", pages, rounds, PageSpeed::parse, out);
        report("dateline with metadata", pages, rounds, PageSpeed::extract, out);
        report("Readability4J without metadata", pages, rounds, PageSpeed::readability, out);
    }

    /** The best of the rounds after the first: what else the machine does can only make a round slower. */
    private static void report(String name, List<byte[]> pages, int rounds, Consumer<byte[]> reader, PrintStream out) {
        double best = 0;
        for (int round = 0; round < rounds; round++) {
            long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            pages.forEach(reader);
            long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
            double perSecond = pages.size() * (double) TimeUnit.SECONDS.toNanos(1) / Math.max(1, spent);
            best = round == 0 && rounds > 1 ? best : Math.max(best, perSecond);
        }
        out.printf(Locale.ROOT, "%s: %.0f pages/s of CPU (n %d)%n", name, best, pages.size());
    }

    private static void parse(byte[] page) {
        Jsoup.parse(TextDecoder.html(page, null), ADDRESS.toString());
    }

    private static void extract(byte[] page) {
        ArticleExtractor.extract(page, null, ADDRESS);
    }

    private static void readability(byte[] page) {
        try {
            Readability.extract(ADDRESS.toString(), TextDecoder.html(page, null));
        } catch (RuntimeException e) {
            // A page that it fails on counts as read: it is known to give up on some.
            return;
        }
    }
}
