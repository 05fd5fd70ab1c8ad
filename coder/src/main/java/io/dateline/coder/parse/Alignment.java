package io.dateline.coder.parse;

import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import java.util.List;

/**
 * Gives each of NLP4J's tokens its true place in the sentence. NLP4J's offsets slip when it splits a token late
 * ("gonna", "2014-15"), and evidence that is cut at a wrong character is worthless.
 */
final class Alignment {
    private Alignment() {}

    /** Sets start and end offset of each token; a token that is not found keeps an empty place behind the one before. */
    static void align(String sentence, List<Token> tokens) {
        int cursor = 0;
        for (Token token : tokens) {
            String form = token.getWordForm();
            int start = sentence.startsWith(form, token.getStartOffset()) && token.getStartOffset() >= cursor
                    ? token.getStartOffset()
                    : sentence.indexOf(form, cursor);
            if (start < 0) {
                token.setStartOffset(cursor);
                token.setEndOffset(cursor);
            } else {
                token.setStartOffset(start);
                token.setEndOffset(start + form.length());
                cursor = start + form.length();
            }
        }
    }
}
