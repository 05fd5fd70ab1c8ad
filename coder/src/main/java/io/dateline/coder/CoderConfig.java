package io.dateline.coder;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the coder finds what it reads.
 *
 * @param cache folder of the converted parser models; null for the default one of the user
 * @param dictionaries actor dictionaries of the user, read beside ours; a bad line is refused when the coder opens
 * @param leastOdds what a sentence must promise by its words to be parsed, as the natural logarithm of the odds that it tells an event;
 *     the lower, the more is found and the slower, {@value #EVERY_SENTENCE} parses all that a pattern could code
 */
public record CoderConfig(@Nullable Path cache, List<Path> dictionaries, double leastOdds) {
    /** Keeps 97 of 100 sentences with an event of our corpus, and more in articles that are about politics. */
    public static final double DEFAULT_LEAST_ODDS = -1;

    /** Stands for no bound at all: what a sentence promises is not asked. */
    public static final double EVERY_SENTENCE = -100;

    public CoderConfig {
        dictionaries = List.copyOf(dictionaries);
        if (!(leastOdds >= EVERY_SENTENCE && leastOdds <= -EVERY_SENTENCE)) {
            throw new IllegalArgumentException("enrich.scan-odds: " + leastOdds
                    + " is out of range; name a number from " + EVERY_SENTENCE + " to " + -EVERY_SENTENCE);
        }
        for (Path file : dictionaries) {
            if (!java.nio.file.Files.isRegularFile(file)) {
                throw new IllegalArgumentException(
                        "enrich.dictionaries: " + file + " is no file; name an existing actor dictionary");
            }
        }
    }

    /** The default cache and no dictionaries beside ours. */
    public static CoderConfig defaults() {
        return new CoderConfig(null, List.of(), DEFAULT_LEAST_ODDS);
    }
}
