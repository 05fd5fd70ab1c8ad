package io.dateline.coder.linear;

import io.dateline.schemas.record.EventType;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
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

    /** Whether the sentence is kept from training, to measure with: every tenth, by its checksum, whatever the order of the files. */
    boolean isTest() {
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return checksum.getValue() % FOLDS == 0;
    }
}
