package io.dateline.coder.parse;

import java.nio.file.Path;

/** The folder of NLP4J's converted lexica and models. */
public final class LexicaCache {
    private final Path folder;

    private LexicaCache(Path folder) {
        this.folder = folder;
    }

    /** Opens the cache in this folder. */
    public static LexicaCache open(Path folder, ProgressListener listener) {
        return new LexicaCache(folder);
    }

    /** Opens the cache in the {@linkplain #defaultFolder default folder}. */
    public static LexicaCache open(ProgressListener listener) {
        return open(defaultFolder(), listener);
    }

    /** {@code dateline.cache}, else {@code DATELINE_CACHE}, else {@code ${XDG_CACHE_HOME:-~/.cache}/dateline}. */
    public static Path defaultFolder() {
        return Path.of(System.getProperty("user.home"), ".cache", "dateline");
    }

    public Path folder() {
        return folder;
    }

    Pipeline load(ProgressListener listener) {
        listener.progress("loading NLP4J");
        return OriginalPipeline.load();
    }
}
