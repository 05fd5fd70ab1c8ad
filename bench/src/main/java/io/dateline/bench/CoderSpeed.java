package io.dateline.bench;

import io.dateline.coder.ArticleText;
import io.dateline.coder.CodedArticle;
import io.dateline.coder.Coder;
import io.dateline.coder.CoderConfig;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Prints how long the coder takes to open, how many articles it codes in a second of one thread's CPU time, where that time goes, and the
 * heap in use.
 *
 * <p>{@code java -Xmx1g -cp 'bench/target/*:bench/target/lib/*' io.dateline.bench.CoderSpeed [FILE [ODDS]]}: 5 rounds, the first two
 * of which warm up, over the demo's articles or those of a file with one JSON object a line (fields {@code title} and {@code text}); ODDS
 * is {@code enrich.scan-odds}. CPU time, not wall time,
 * so that a busy machine says the same.
 */
public final class CoderSpeed {

    private static final int ROUNDS = 5;
    private static final int WARM_UP = 2;
    private static final long MEBIBYTE = 1024L * 1024;

    private CoderSpeed() {}

    public static void main(String[] args) throws IOException {
        double odds = args.length > 1 ? Double.parseDouble(args[1]) : CoderConfig.DEFAULT_LEAST_ODDS;
        measure(args.length == 0 ? Corpus.articles() : Corpus.read(Path.of(args[0])), odds, System.out);
    }

    private static void measure(List<ArticleText> articles, double odds, PrintStream out) {
        long begin = System.nanoTime();
        try (Coder coder = Coder.open(new CoderConfig(null, List.of(), odds), out::println)) {
            out.printf(Locale.ROOT, "open: %.2f s%n", (System.nanoTime() - begin) / 1e9);
            long words = Corpus.words(articles);
            out.printf(Locale.ROOT, "corpus: %d articles, %d words%n", articles.size(), words);
            for (int round = 1; round <= WARM_UP; round++) {
                round(coder, articles, words, "warm-up", out);
            }
            StackSampler sampler = StackSampler.of(Thread.currentThread());
            try (sampler) {
                for (int round = WARM_UP + 1; round <= ROUNDS; round++) {
                    round(coder, articles, words, "round " + round, out);
                }
            }
            sampler.print(out);
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        out.printf(Locale.ROOT, "heap in use: %d MiB%n", (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE);
    }

    private static void round(Coder coder, List<ArticleText> articles, long words, String name, PrintStream out) {
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        int sentences = 0;
        int parsed = 0;
        int events = 0;
        for (ArticleText article : articles) {
            CodedArticle coded = coder.code(article);
            sentences += coded.sentences();
            parsed += coded.parsed();
            events += coded.events().size();
        }
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu)
                / (double) TimeUnit.SECONDS.toNanos(1);
        out.printf(
                Locale.ROOT,
                "%s: %.1f articles/s, %.0f words/s of CPU; %d of %d sentences (%.1f %%) parsed, %d events%n",
                name,
                articles.size() / seconds,
                words / seconds,
                parsed,
                sentences,
                100.0 * parsed / Math.max(1, sentences),
                events);
    }
}
