package io.dateline.coder.parse;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Function;

/**
 * Prints start time, heap and speed of the parser. Run with the test class path; the argument {@code original} measures NLP4J
 * as it comes from its jars (needs {@code -Xmx4g}):
 *
 * <pre>java -Xmx1g -cp target/test-classes:target/classes:... io.dateline.coder.parse.ParserMeasurement [original]</pre>
 *
 * <p>Speed is per second of processor time of one thread, which a busy machine does not distort as much as the clock.
 */
final class ParserMeasurement {
    private static final int ROUNDS = 5;
    private static final int TIMES = 40;

    private ParserMeasurement() {}

    public static void main(String[] arguments) {
        boolean original = arguments.length > 0 && arguments[0].equals("original");
        long opened = System.nanoTime();
        LexicaCache cache = LexicaCache.open(System.out::println);
        System.out.printf("cache open after %d ms%n", (System.nanoTime() - opened) / 1_000_000);

        long start = System.nanoTime();
        Parser parser = original ? new Nlp4jParser(OriginalPipeline.load()) : Nlp4jParser.open(cache);
        parser.parse("Two boats sank near Malta.");
        System.out.printf(
                "%s: first sentence parsed after %d ms (%d ms of processor)%n",
                original ? "original" : "converted",
                (System.nanoTime() - start) / 1_000_000,
                processorTime() / 1_000_000);

        for (int round = 0; round < ROUNDS; round++) {
            System.out.printf("parse %.0f tokens/s, tag %.0f tokens/s%n", speed(parser::parse), speed(parser::tag));
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf("heap in use %d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    private static double speed(Function<String, Parse> work) {
        List<String> sentences = TestSentences.all();
        long start = processorTime();
        long tokens = 0;
        for (int i = 0; i < TIMES; i++) {
            for (String sentence : sentences) {
                tokens += work.apply(sentence).tokens().size();
            }
        }
        return tokens * 1e9 / (processorTime() - start);
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
