package io.dateline.coder.when;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which of the words that rules need a sentence holds; each is sought once. Not thread-safe. */
final class SoughtWords {
    private final String sentence;
    private final boolean digit;
    private final Map<String, Boolean> sought = new HashMap<>();

    SoughtWords(String sentence) {
        this.sentence = sentence.toLowerCase(Locale.ROOT);
        this.digit = sentence.chars().anyMatch(Character::isDigit);
    }

    /** Whether one of them is there; null asks for nothing. */
    boolean holdsOneOf(@Nullable Set<String> words) {
        if (words == null) {
            return true;
        }
        for (String word : words) {
            if (word.equals(Literals.DIGIT) ? digit : sought.computeIfAbsent(word, sentence::contains)) {
                return true;
            }
        }
        return false;
    }
}
