package io.dateline.coder.parse;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Converts all {@link Part}s into a folder. Needs 3 GB of heap with two threads, and so runs in a process of its own: the
 * program that parses stays within its one gigabyte.
 */
final class Conversion {
    private static final int THREADS = 2;

    private Conversion() {}

    /** Arguments: the folder, which must exist and be empty. Prints one line for each part. */
    public static void main(String[] arguments) throws Exception {
        endWithParent();
        convert(Path.of(arguments[0]), message -> {
            System.out.println(message);
            System.out.flush();
        });
        System.exit(0);
    }

    static void convert(Path folder, ProgressListener listener) throws IOException, InterruptedException {
        AtomicInteger started = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> conversions = new ArrayList<>();
            for (Part part : Part.values()) {
                conversions.add(threads.submit(() -> {
                    listener.progress(String.format(
                            "converting lexica: %s %d/%d",
                            part.name().toLowerCase(Locale.ROOT), started.incrementAndGet(), Part.values().length));
                    convert(part, folder);
                    return null;
                }));
            }
            for (Future<?> conversion : conversions) {
                conversion.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("the lexica could not be converted: " + e.getCause(), e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    @SuppressWarnings("unchecked") // The types are those of NLP4J's own code for these files.
    private static void convert(Part part, Path folder) throws IOException {
        Object original = part.readOriginal();
        Path path = part.in(folder);
        switch (part) {
            case EMBEDDINGS -> LexiconConverter.convertVectors((Map<String, float[]>) original, path);
            case GAZETTEERS -> LexiconConverter.convertNames((PrefixTree<String, Set<String>>) original, path);
            case CLUSTERS, AMBIGUITIES ->
                LexiconConverter.convertWords((Map<String, ? extends Collection<String>>) original, path);
            case TAGS, ENTITIES, DEPENDENCIES -> ModelConverter.convert((OnlineComponent<?, ?>) original, path);
        }
    }

    /** The parent holds our standard input open; its end means that the parent is gone, even by SIGKILL. */
    private static void endWithParent() {
        Thread watcher = new Thread(
                () -> {
                    try {
                        while (System.in.read() >= 0) {
                            // Nothing is ever sent.
                        }
                    } catch (IOException e) {
                        // A broken pipe says the same as its end.
                    }
                    Runtime.getRuntime().halt(1);
                },
                "parent-watch");
        watcher.setDaemon(true);
        watcher.start();
    }
}
