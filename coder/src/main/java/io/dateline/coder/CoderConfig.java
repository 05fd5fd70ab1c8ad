package io.dateline.coder;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the coder finds what it reads.
 *
 * @param cache folder of the converted parser models; null for the default one of the user
 * @param dictionaries actor dictionaries of the user, read beside ours; a bad line is refused when the coder opens
 */
public record CoderConfig(@Nullable Path cache, List<Path> dictionaries) {

    public CoderConfig {
        dictionaries = List.copyOf(dictionaries);
        for (Path file : dictionaries) {
            if (!java.nio.file.Files.isRegularFile(file)) {
                throw new IllegalArgumentException(
                        "enrich.dictionaries: " + file + " is no file; name an existing actor dictionary");
            }
        }
    }

    /** The default cache and no dictionaries beside ours. */
    public static CoderConfig defaults() {
        return new CoderConfig(null, List.of());
    }
}
