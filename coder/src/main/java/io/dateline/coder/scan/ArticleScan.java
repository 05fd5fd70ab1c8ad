package io.dateline.coder.scan;

import io.dateline.coder.CoderConfig;
import io.dateline.coder.scan.Scan.Promise;
import io.dateline.coder.text.Sentence;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the sentences of one article that are worth a parse; they must be asked in order. Its lead needs less of a promise than the
 * rest, and an article that has shown itself to be about politics hardly any. Not thread-safe.
 */
public final class ArticleScan {
    /** So short a text is read whole: there is nothing to save. */
    private static final int SHORT = 2;

    private static final int LEAD = 2;
    private static final double LESS_FOR_LEAD = 0.8;
    private static final double LESS_FOR_POLITICS = 3;

    /** A sentence that promises this much is one of politics; two of them, and three of ten, make an article of politics. */
    private static final double CLEAR = 1;

    private static final int CLEAR_SENTENCES = 2;
    private static final double CLEAR_SHARE = 0.3;

    private final Scan scan;
    private final boolean brief;
    private final double least;
    private int heard;
    private int clear;
    private boolean named;

    /**
     * @param sentences how many the article has
     * @param least what a sentence must promise, as the logarithm of the odds that it tells an event;
     *     {@link CoderConfig#EVERY_SENTENCE} asks nothing
     */
    public ArticleScan(Scan scan, String title, int sentences, double least) {
        this.scan = scan;
        this.brief = sentences <= SHORT;
        this.least = least <= CoderConfig.EVERY_SENTENCE ? Double.NEGATIVE_INFINITY : least;
        hear(title.isEmpty() ? Double.NEGATIVE_INFINITY : scan.promise(title).odds());
    }

    /** Why the next sentence is not worth a parse, or null when it is. */
    public @Nullable String refuses(Sentence sentence) {
        Promise promise = scan.promise(sentence.text());
        named = promise.party();
        double wanted = wanted(sentence);
        hear(promise.odds());
        if (!promise.codable()) {
            return "no pattern could fire";
        }
        return promise.odds() >= wanted
                ? null
                : String.format(Locale.ROOT, "its words promise too little (%.1f, least %.1f)", promise.odds(), wanted);
    }

    private double wanted(Sentence sentence) {
        if (brief) {
            return Double.NEGATIVE_INFINITY;
        }
        if (clear >= CLEAR_SENTENCES && clear >= CLEAR_SHARE * heard) {
            return least - LESS_FOR_POLITICS;
        }
        return sentence.number() < LEAD ? least - LESS_FOR_LEAD : least;
    }

    private void hear(double odds) {
        heard++;
        clear += odds >= CLEAR ? 1 : 0;
    }

    /** Whether the sentence last asked about names somebody, whom the next may mean by a pronoun. */
    public boolean namedSomebody() {
        return named;
    }
}
