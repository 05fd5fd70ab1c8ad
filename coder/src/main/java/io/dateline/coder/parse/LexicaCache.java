package io.dateline.coder.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of NLP4J's lexica and models in a form that is mapped into memory instead of deserialised: a start of a second
 * instead of forty, and 130 MB of heap, nearly all of it the models' weights, instead of two gigabytes.
 *
 * <p>The conversion runs once for each version of models and format, in a child JVM with 3 GB of heap. Processes that need it
 * at the same time wait for the one that came first. A folder appears complete, by a rename, or not at all. Once it is there, the
 * originals, a jar of 260 MB, may be left out of the class path. Thread-safe.
 */
public final class LexicaCache {
    private static final Object ONE_IN_THIS_PROCESS = new Object();

    private final Path folder;

    private LexicaCache(Path folder) {
        this.folder = folder;
    }

    /** The cache in the {@linkplain #defaultParent default place}. */
    public static LexicaCache open(ProgressListener listener) {
        return open(defaultParent(), listener);
    }

    /**
     * The cache below this folder, which is created if missing; converts if the converted files are missing, of another
     * version or damaged.
     *
     * @param parent holds one folder {@code lexica-VERSION} for each version (about 360 MB) and its lock file
     * @param listener told of each lexicon as its conversion starts; never called when nothing is to be done
     * @throws UncheckedIOException if the folder cannot be written or the conversion fails
     */
    public static LexicaCache open(Path parent, ProgressListener listener) {
        try {
            Path folder = Manifest.folder(parent, Part.areOriginalsThere());
            if (!Manifest.isComplete(folder)) {
                synchronized (ONE_IN_THIS_PROCESS) {
                    buildLocked(parent, folder, listener);
                }
            }
            return new LexicaCache(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare the lexica below " + parent + ": " + e.getMessage(), e);
        }
    }

    /**
     * {@code dateline.cache} (system property), else {@code DATELINE_CACHE} (environment), else
     * {@code ${XDG_CACHE_HOME:-~/.cache}/dateline}.
     */
    public static Path defaultParent() {
        String property = System.getProperty("dateline.cache", System.getenv("DATELINE_CACHE"));
        if (property != null && !property.isBlank()) {
            return Path.of(property);
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path caches = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return caches.resolve("dateline");
    }

    /** Whether the converted files of this version are there and whole below this folder. */
    public static boolean isConverted(Path parent) {
        try {
            return Manifest.isComplete(Manifest.folder(parent, Part.areOriginalsThere()));
        } catch (IOException e) {
            return false;
        }
    }

    /** Where the converted files are. */
    public Path folder() {
        return folder;
    }

    Pipeline load() {
        try {
            return ConvertedPipeline.load(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the lexica in " + folder + ": " + e.getMessage(), e);
        }
    }

    private static void buildLocked(Path parent, Path folder, ProgressListener listener) throws IOException {
        Files.createDirectories(parent);
        Path lockFile = parent.resolve(folder.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !Manifest.isComplete(folder)) {
                build(parent, folder, listener);
            }
        }
    }

    private static void build(Path parent, Path folder, ProgressListener listener) throws IOException {
        // We hold the lock: what lies here is of a process that died.
        String temporaryPrefix = folder.getFileName() + ".tmp-";
        try (Stream<Path> siblings = Files.list(parent)) {
            for (Path old : siblings.filter(
                            path -> path.getFileName().toString().startsWith(temporaryPrefix))
                    .toList()) {
                delete(old);
            }
        }
        // Not createTempDirectory: its folders are closed to other users, and a cache may be built by one for another.
        Path temporary = Files.createDirectory(
                parent.resolve(temporaryPrefix + ProcessHandle.current().pid()));
        try {
            ConversionProcess.run(temporary, listener);
            Manifest.write(temporary);
            delete(folder);
            Files.move(temporary, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the lexica were converted", e);
        } finally {
            delete(temporary);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> deepestFirst;
            try (Stream<Path> paths = Files.walk(folder)) {
                deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
