package io.dateline.bench;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Looks at what a thread does, every few milliseconds, and tells the share of each package of the coder. */
final class StackSampler implements AutoCloseable {

    private static final String CODER = "io.dateline.coder.";
    private static final long PAUSE_MILLIS = 5;

    private final Thread observed;
    private final Map<String, Integer> samples = new HashMap<>();
    private final Thread sampler = new Thread(this::run, "stack-sampler");

    private StackSampler(Thread observed) {
        this.observed = observed;
        sampler.setDaemon(true);
    }

    static StackSampler of(Thread observed) {
        StackSampler sampler = new StackSampler(observed);
        sampler.sampler.start();
        return sampler;
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(PAUSE_MILLIS);
                samples.merge(part(observed.getStackTrace()), 1, Integer::sum);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The innermost package of the coder that is at work: what it calls of libraries is its own. */
    private static String part(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            String name = frame.getClassName();
            if (name.startsWith(CODER)) {
                int end = name.indexOf('.', CODER.length());
                return end < 0 ? "sentence by sentence" : name.substring(CODER.length(), end);
            }
        }
        return "other";
    }

    /** Prints the shares, largest first; call after {@link #close}. */
    void print(PrintStream out) {
        int all = samples.values().stream().mapToInt(Integer::intValue).sum();
        out.println("where the time goes, of " + all + " samples:");
        samples.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(part ->
                        out.printf(Locale.ROOT, "  %-22s %5.1f %%%n", part.getKey(), 100.0 * part.getValue() / all));
    }

    @Override
    public void close() {
        sampler.interrupt();
        try {
            sampler.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
