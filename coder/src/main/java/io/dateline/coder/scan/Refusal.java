package io.dateline.coder.scan;

import io.dateline.coder.Skipped;
import java.util.Locale;

/**
 * Why a sentence is not worth a parse.
 *
 * @param odds what it promises, as the logarithm of the odds that it tells an event
 * @param least what was wanted of it
 */
public record Refusal(Skipped reason, double odds, double least) {
    /** For explanations: made only when somebody asks. */
    @Override
    public String toString() {
        return reason == Skipped.LITTLE_PROMISE
                ? String.format(Locale.ROOT, "%s (%.1f, least %.1f)", reason.why(), odds, least)
                : reason.why();
    }
}
