package io.dateline.coder.parse;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts right what NLP4J's lemmatiser does not say as people expect: it hides numbers behind class marks, and its list of
 * exceptions keeps a few regular past forms as they are.
 */
public final class Lemmas {
    private static final Map<String, String> KEPT_PAST_FORMS = Map.of(
            "ended", "end",
            "existed", "exist",
            "followed", "follow",
            "happened", "happen",
            "melded", "meld",
            "performed", "perform",
            "provided", "provide",
            "represented", "represent");

    /** Other spellings of words that patterns name. */
    private static final Map<String, String> SPELLINGS = Map.of("protestor", "protester", "advisor", "adviser");

    /** What the tokeniser takes apart at a hyphen, by the lemma that patterns name. */
    private static final Map<String, String> HYPHENATED = Map.of(
            "cease-fire", "ceasefire",
            "cease-fires", "ceasefire",
            "air-strike", "airstrike",
            "air-strikes", "airstrike",
            "peace-keeper", "peacekeeper",
            "peace-keepers", "peacekeeper",
            "peace-keeping", "peacekeeping",
            "pull-out", "pullout",
            "hand-over", "handover");

    private Lemmas() {}

    /** The lemma, written as patterns write it. */
    public static String spelling(String lemma) {
        return SPELLINGS.getOrDefault(lemma, lemma);
    }

    /** The lemma of this hyphenated word in lower case, where patterns name it in one word; else null. */
    public static @Nullable String joined(String hyphenated) {
        return HYPHENATED.get(hyphenated);
    }

    /** The lemma of a noun that ends in this hyphenated word, or its own. */
    static String ofLast(String hyphenated, String lemma) {
        return HYPHENATED.getOrDefault(hyphenated.toLowerCase(Locale.ROOT), lemma);
    }

    static String of(String form, String tag, String lemma) {
        boolean mark = lemma.startsWith("#") && lemma.endsWith("#") && lemma.length() > 2;
        boolean collapsedDigits = lemma.indexOf('0') >= 0;
        if (mark || collapsedDigits) {
            return form.toLowerCase(Locale.ROOT);
        }
        if (tag.startsWith("NN")) {
            return spelling(lemma);
        }
        return tag.equals("VBD") || tag.equals("VBN") ? KEPT_PAST_FORMS.getOrDefault(lemma, lemma) : lemma;
    }
}
