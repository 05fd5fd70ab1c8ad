package io.dateline.coder.event;

import io.dateline.coder.data.Line;
import io.dateline.coder.data.ResourceFile;
import io.dateline.coder.parse.Lemmas;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The base forms that a word may have, without a tagger: rather one too many than one too few. Immutable. */
final class PossibleLemmas {
    private static final List<String> ENDINGS = List.of("s", "es", "ed", "d", "ing", "e", "er", "r", "est");

    private final Map<String, Set<String>> irregular = new HashMap<>();

    private PossibleLemmas() {}

    /** Reads {@code irregular.txt}. */
    static PossibleLemmas load() {
        PossibleLemmas lemmas = new PossibleLemmas();
        for (Line line : ResourceFile.of(PossibleLemmas.class, "irregular.txt").lines()) {
            List<String> words = List.of(line.text().trim().split("\\s+"));
            for (String form : words.subList(1, words.size())) {
                lemmas.irregular.computeIfAbsent(form, any -> new HashSet<>()).add(words.get(0));
            }
        }
        return lemmas;
    }

    /** What this word, in lower case, and its parts between hyphens may be forms of, themselves included. */
    Set<String> of(String word) {
        Set<String> lemmas = new HashSet<>();
        add(word, lemmas);
        String joined = Lemmas.joined(word);
        if (joined != null) {
            lemmas.add(joined);
        }
        if (word.indexOf('-') >= 0) {
            for (String part : word.split("-")) {
                add(part, lemmas);
            }
        }
        for (String lemma : List.copyOf(lemmas)) {
            lemmas.add(Lemmas.spelling(lemma));
        }
        return lemmas;
    }

    private void add(String word, Set<String> lemmas) {
        lemmas.add(word);
        lemmas.addAll(irregular.getOrDefault(word, Set.of()));
        int length = word.length();
        if (word.endsWith("men")) {
            lemmas.add(word.substring(0, length - 2) + "an");
        }
        if (word.endsWith("ies") || word.endsWith("ied")) {
            lemmas.add(word.substring(0, length - 3) + "y");
        }
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && length > ending.length() + 2) {
                String stem = word.substring(0, length - ending.length());
                lemmas.add(stem);
                lemmas.add(stem + "e");
                lemmas.add(undoubled(stem));
            }
        }
    }

    /** "expell" to "expel". */
    private static String undoubled(String stem) {
        int last = stem.length() - 1;
        return last > 2 && stem.charAt(last) == stem.charAt(last - 1) ? stem.substring(0, last) : stem;
    }
}
