package io.dateline.enrich;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How the stages run.
 *
 * @param instance name of this process among those of a prefix, kept over restarts: a process that comes back within ten seconds takes
 *     its work up without a rebalance. Two processes must not share one
 * @param stateDir folder of the state stores, kept over restarts; rebuilt from the broker when it is lost
 * @param codeThreads threads that code articles, at least 1; the number of cores less one by default
 * @param mergeThreads threads that merge, at least 1; 1 by default
 * @param horizon how long after its last report an event can be joined and an article's earlier revision is known, a day at least;
 *     30 days by default
 * @param memory bytes of native memory for the state stores of the process, 16 MiB at least; 128 MiB by default
 */
public record EnrichSettings(
        String instance, Path stateDir, int codeThreads, int mergeThreads, Duration horizon, long memory) {

    public static final Duration DEFAULT_HORIZON = Duration.ofDays(30);
    public static final long DEFAULT_MEMORY = 128L * 1024 * 1024;

    private static final Duration LEAST_HORIZON = Duration.ofDays(1);
    private static final long LEAST_MEMORY = 16L * 1024 * 1024;

    public EnrichSettings {
        List<String> errors = new ArrayList<>();
        if (!instance.matches("[A-Za-z0-9._-]{1,100}")) {
            errors.add("enrich.instance is \"" + instance + "\": use letters, digits, '.', '_' and '-'");
        }
        if (codeThreads < 1) {
            errors.add("enrich.code-threads is " + codeThreads + ": give at least 1");
        }
        if (mergeThreads < 1) {
            errors.add("enrich.merge-threads is " + mergeThreads + ": give at least 1");
        }
        if (horizon.compareTo(LEAST_HORIZON) < 0) {
            errors.add("enrich.horizon is " + horizon + ": give at least " + LEAST_HORIZON);
        }
        if (memory < LEAST_MEMORY) {
            errors.add("enrich.memory is " + memory + " bytes: give at least " + LEAST_MEMORY);
        }
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", errors));
        }
    }

    public EnrichSettings(String instance, Path stateDir) {
        this(
                instance,
                stateDir,
                Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
                1,
                DEFAULT_HORIZON,
                DEFAULT_MEMORY);
    }
}
