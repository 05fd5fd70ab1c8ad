package io.dateline.coder.parse;

import io.dateline.coder.data.Line;
import io.dateline.coder.data.ResourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Nouns that the tokeniser takes apart at a hyphen, by the lemma that patterns name. */
    private static final Map<String, String> HYPHENATED = hyphenated();

    private static final Set<String> VERBAL =
            lines("verbal-nouns.txt").stream().map(Line::text).collect(Collectors.toUnmodifiableSet());

    private Lemmas() {}

    private static Map<String, String> hyphenated() {
        Map<String, String> lemmas = new HashMap<>();
        for (Line line : lines("hyphenated.txt")) {
            List<String> cells = line.cells('=', 2);
            for (String form : cells.get(1).split(",")) {
                lemmas.put(form.strip(), cells.get(0));
                lemmas.put(form.strip() + "s", cells.get(0));
            }
        }
        return Map.copyOf(lemmas);
    }

    private static List<Line> lines(String file) {
        return ResourceFile.of(Lemmas.class, file).lines();
    }

    /** Whether the tagger takes it for a participle, and it may be the noun that patterns name: "won backing". */
    public static boolean isVerbal(Token token) {
        return token.tag().equals("VBG") && VERBAL.contains(token.form().toLowerCase(Locale.ROOT));
    }

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
