package io.dateline.coder.realis;

import io.dateline.coder.parse.Token;
import io.dateline.schemas.record.Status;
import org.jspecify.annotations.Nullable;

/**
 * How real an event is said to be.
 *
 * @param status never null, {@code ASSERTED} when nothing speaks against it
 * @param ahead whether a future tense governs it, whatever else does
 * @param speaker the word that heads who says so, or null when the report itself does
 * @param verb lemma of the verb of saying, or null
 * @param why the word that decided, for explanations
 */
public record Reading(
        Status status,
        boolean ahead,
        @Nullable Token speaker,
        @Nullable String verb,
        String why) {}
