package io.dateline.coder.event;

import io.dateline.coder.parse.Lemmas;
import io.dateline.coder.parse.Token;
import io.dateline.schemas.record.EventType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which patterns could fire with the words of a sentence, whatever its syntax: the trigger and a word for each condition are there. What
 * could not fire is never coded, so that nothing is lost by not parsing it. Thread-safe.
 */
final class Feasibility {
    static final String OPERATOR = "OPERATOR";

    private static final int MOST_SPECIFIC = 3;
    private static final Set<String> DUTY = Set.of("must", "should", "ought");

    private final Map<String, List<Needs>> verbs = new HashMap<>();
    private final Map<String, List<Needs>> nouns = new HashMap<>();
    private final Map<Condition, Integer> numbers = new HashMap<>();
    /** Numbers of the conditions that a word alone meets. */
    private final Map<String, BitSet> singles = new HashMap<>();
    /** By the last of two words, the first with the conditions that both meet. */
    private final Map<String, Map<String, BitSet>> pairs = new HashMap<>();

    private final Set<String> firsts = new HashSet<>();
    private final Set<String> carriers = new HashSet<>();

    /** What a pattern asks of the words. */
    private record Needs(String type, String typeAndSpecificity, boolean carried, int[] conditions) {}

    Feasibility(PatternBook book, WordClasses classes, CodeTables tables) {
        for (Pattern pattern : book.all()) {
            if (pattern.code() != null || pattern.operator() != null) {
                boolean verb = pattern.kind() == Pattern.Kind.VERB;
                (verb ? verbs : nouns)
                        .computeIfAbsent(pattern.lemma(), lemma -> new ArrayList<>())
                        .add(needs(pattern, tables));
            }
        }
        for (String name : List.of("LIGHT", "OCCUR", "CARRY")) {
            carriers.addAll(classes.named(name));
        }
        // "took part in talks"
        carriers.add("part");
    }

    private Needs needs(Pattern pattern, CodeTables tables) {
        EventType own = pattern.type();
        EventType type = own != null || pattern.code() == null
                ? own
                : tables.code(pattern.code()).type();
        String name = type == null ? OPERATOR : type.name();
        int[] conditions = pattern.conditions().stream()
                .filter(Feasibility::needsWord)
                .mapToInt(this::number)
                .distinct()
                .toArray();
        return new Needs(
                name,
                name + " " + Math.min(MOST_SPECIFIC, pattern.specificity()),
                pattern.roles().weak(),
                conditions);
    }

    private static boolean needsWord(Condition condition) {
        return !condition.words().isEmpty()
                || condition.kind() == Condition.Kind.PREP
                || condition.kind() == Condition.Kind.MUST;
    }

    private int number(Condition condition) {
        Integer known = numbers.get(condition);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        numbers.put(condition, number);
        Set<String> words = !condition.words().isEmpty()
                ? condition.words()
                : condition.kind() == Condition.Kind.MUST ? DUTY : Set.of(condition.name());
        for (String word : words) {
            int space = word.lastIndexOf(' ');
            if (space < 0) {
                singles.computeIfAbsent(word, any -> new BitSet()).set(number);
            } else {
                firsts.add(word.substring(0, space));
                pairs.computeIfAbsent(word.substring(space + 1), any -> new HashMap<>())
                        .computeIfAbsent(word.substring(0, space), any -> new BitSet())
                        .set(number);
            }
        }
        return number;
    }

    /** Whether any pattern has a use for the lemma. */
    boolean names(String lemma) {
        return verbs.containsKey(lemma)
                || nouns.containsKey(lemma)
                || singles.containsKey(lemma)
                || pairs.containsKey(lemma)
                || firsts.contains(lemma)
                || carriers.contains(lemma);
    }

    /** For each pattern that these lemmas could meet, its type and its type with its specificity. */
    Set<String> hints(Set<String> lemmas) {
        BitSet met = met(lemmas);
        boolean carried = lemmas.stream().anyMatch(carriers::contains);
        Set<String> hints = new HashSet<>();
        for (String lemma : lemmas) {
            add(verbs.getOrDefault(lemma, List.of()), met, true, hints);
            add(nouns.getOrDefault(lemma, List.of()), met, carried, hints);
        }
        return hints;
    }

    /** Whether any pattern could fire on these words, each with its tag: verbs trigger as verbs, nouns as nouns. */
    boolean couldFire(List<Token> tokens) {
        Set<String> lemmas = new HashSet<>();
        for (Token token : tokens) {
            lemmas.add(token.lemma());
            if (Lemmas.isVerbal(token)) {
                lemmas.add(token.form().toLowerCase(Locale.ROOT));
            }
        }
        BitSet met = met(lemmas);
        boolean carried = lemmas.stream().anyMatch(carriers::contains);
        for (Token token : tokens) {
            boolean verbal =
                    Lemmas.isVerbal(token) && couldFire(nouns, token.form().toLowerCase(Locale.ROOT), met, carried);
            if (verbal) {
                return true;
            }
            if (token.isVerb()
                    ? Matches.lemmas(token).stream().anyMatch(lemma -> couldFire(verbs, lemma, met, true))
                    : token.isNoun() && couldFire(nouns, token.lemma(), met, carried)) {
                return true;
            }
        }
        return false;
    }

    private static boolean couldFire(Map<String, List<Needs>> patterns, String lemma, BitSet met, boolean carried) {
        for (Needs pattern : patterns.getOrDefault(lemma, List.of())) {
            if ((carried || !pattern.carried()) && isMet(pattern, met)) {
                return true;
            }
        }
        return false;
    }

    private static void add(List<Needs> patterns, BitSet met, boolean carried, Set<String> hints) {
        for (Needs pattern : patterns) {
            if ((carried || !pattern.carried()) && isMet(pattern, met)) {
                hints.add(pattern.type());
                hints.add(pattern.typeAndSpecificity());
            }
        }
    }

    private static boolean isMet(Needs pattern, BitSet met) {
        for (int number : pattern.conditions()) {
            if (!met.get(number)) {
                return false;
            }
        }
        return true;
    }

    private BitSet met(Set<String> lemmas) {
        BitSet met = new BitSet(numbers.size());
        for (String lemma : lemmas) {
            BitSet alone = singles.get(lemma);
            if (alone != null) {
                met.or(alone);
            }
            Map<String, BitSet> before = pairs.get(lemma);
            if (before != null) {
                before.forEach((first, conditions) -> {
                    if (lemmas.contains(first)) {
                        met.or(conditions);
                    }
                });
            }
        }
        return met;
    }
}
