package io.dateline.coder.scan;

import io.dateline.coder.CoderConfig;
import io.dateline.coder.Skipped;
import io.dateline.coder.actor.Mentions;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.scan.Scan.Promise;
import io.dateline.coder.text.Sentence;
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
    private Promise last = Promise.NONE;

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

    /** Why the words of the next sentence do not make it worth a parse, or null when they do. */
    public @Nullable Refusal refuses(Sentence sentence) {
        last = scan.promise(sentence.text());
        double wanted = wanted(sentence);
        hear(last.odds());
        if (!last.codable()) {
            return refusal(Skipped.NO_PATTERN, wanted);
        }
        return last.odds() >= wanted ? null : refusal(Skipped.LITTLE_PROMISE, wanted);
    }

    /** The refusal for another reason of the sentence last asked about. */
    public Refusal refusal(Skipped reason) {
        return refusal(reason, least);
    }

    private Refusal refusal(Skipped reason, double wanted) {
        return new Refusal(reason, last.odds(), wanted);
    }

    /**
     * Whether tags give the sentence last asked about anything to code: a pattern could fire, or two countries are named, between which
     * the linear model may guess. A line without an end is not judged: in a headline a verb may be tagged as a noun.
     */
    public boolean couldBeCoded(Parse tagged) {
        String text = tagged.text().stripTrailing();
        boolean open = !text.isEmpty() && Character.isLetterOrDigit(text.charAt(text.length() - 1));
        return open || last.mentions().countries().size() > 1 || scan.couldFire(tagged);
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

    /** Whom the sentence last asked about names. */
    public Mentions mentions() {
        return last.mentions();
    }
}
