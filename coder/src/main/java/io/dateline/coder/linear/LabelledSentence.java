package io.dateline.coder.linear;

import io.dateline.coder.data.Folds;
import io.dateline.schemas.record.EventType;
import org.jspecify.annotations.Nullable;

/**
 * One sentence of the corpus.
 *
 * @param type what kind of event it tells between the parties; null when it tells none
 * @param mode a mode of the type, or null
 * @param text the sentence without marks
 * @param actor who acts; null only in a sentence without an event
 * @param recipient who is acted upon, or null
 */
record LabelledSentence(
        @Nullable EventType type,
        @Nullable String mode,
        String text,
        @Nullable Span actor,
        @Nullable Span recipient) {
    private static final int FOLDS = 10;

    /** Whether the sentence is kept from training, to measure with: every tenth. */
    boolean isTest() {
        return Folds.of(text, FOLDS) == 0;
    }
}
