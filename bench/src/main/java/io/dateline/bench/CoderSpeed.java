package io.dateline.bench;

import io.dateline.coder.ArticleText;
import io.dateline.coder.CodedArticle;
import io.dateline.coder.Coder;
import io.dateline.coder.CoderConfig;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Prints how long the coder takes to open, how many articles it codes in a second of one thread's CPU time, and the heap in use.
 *
 * <p>{@code java -Xmx1g -cp 'bench/target/*:bench/target/lib/*' io.dateline.bench.CoderSpeed [ROUNDS]}; 5 rounds by default, the first
 * two of which warm up. CPU time, not wall time, so that a busy machine says the same.
 */
public final class CoderSpeed {

    private static final int ROUNDS = 5;
    private static final int WARM_UP = 2;
    private static final long MEBIBYTE = 1024L * 1024;

    private CoderSpeed() {}

    public static void main(String[] args) {
        int rounds = args.length == 0 ? ROUNDS : Integer.parseInt(args[0]);
        measure(rounds, System.out);
    }

    static void measure(int rounds, PrintStream out) {
        long begin = System.nanoTime();
        try (Coder coder = Coder.open(CoderConfig.defaults(), out::println)) {
            out.printf(Locale.ROOT, "open: %.2f s%n", (System.nanoTime() - begin) / 1e9);
            List<ArticleText> articles = Corpus.articles();
            long words = Corpus.words(articles);
            out.printf(Locale.ROOT, "corpus: %d articles, %d words%n", articles.size(), words);
            for (int round = 1; round <= rounds; round++) {
                round(coder, articles, words, round <= WARM_UP ? "warm-up" : "round " + round, out);
            }
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
                "%s: %.1f articles/s, %.0f words/s of CPU; %d of %d sentences parsed, %d events%n",
                name,
                articles.size() / seconds,
                words / seconds,
                parsed,
                sentences,
                events);
    }
}
