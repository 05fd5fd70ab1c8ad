package io.dateline.ingest.kafka;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Pools of threads that end with the process. */
public final class Workers {

    private Workers() {}

    public static ExecutorService of(String name, int threads) {
        return Executors.newFixedThreadPool(threads, task -> {
            Thread worker = new Thread(task, name);
            worker.setDaemon(true);
            return worker;
        });
    }
}
