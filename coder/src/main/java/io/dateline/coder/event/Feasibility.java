package io.dateline.coder.event;

import io.dateline.coder.parse.Lemmas;
import io.dateline.coder.parse.Token;
import io.dateline.schemas.record.EventType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which patterns could fire with the words of a sentence, whatever its syntax: the trigger and a word for each condition are there. What
 * could not fire is never coded, so that nothing is lost by not parsing it. Thread-safe.
 */
final class Feasibility {
    static final String OPERATOR = "OPERATOR";

    private static final int MOST_SPECIFIC = 3;
    private static final Set<String> DUTY = Set.of("must", "should", "ought");

    private final Map<String, Uses> uses = new HashMap<>();
    private final Map<Condition, Integer> numbers = new HashMap<>();

    /** What a pattern asks of the words. */
    private record Needs(String type, String typeAndSpecificity, boolean carried, int[] conditions) {}

    /** What patterns use a lemma for. There is one for each lemma. */
    static final class Uses {
        private final String lemma;
        private final List<Needs> verbs = new ArrayList<>(2);
        private final List<Needs> nouns = new ArrayList<>(2);
        /** Numbers of the conditions that it meets alone. */
        private final BitSet alone = new BitSet();
        /** By the word before it, those that both meet. */
        private final Map<Uses, BitSet> after = new HashMap<>(2);

        private boolean carrier;

        private Uses(String lemma) {
            this.lemma = lemma;
        }

        String lemma() {
            return lemma;
        }
    }

    Feasibility(PatternBook book, WordClasses classes, CodeTables tables) {
        for (Pattern pattern : book.all()) {
            if (pattern.code() != null || pattern.operator() != null) {
                Uses trigger = of(pattern.lemma());
                (pattern.kind() == Pattern.Kind.VERB ? trigger.verbs : trigger.nouns).add(needs(pattern, tables));
            }
        }
        for (String name : List.of("LIGHT", "OCCUR", "CARRY")) {
            classes.named(name).forEach(lemma -> of(lemma).carrier = true);
        }
        // "took part in talks"
        of("part").carrier = true;
    }

    private Uses of(String lemma) {
        return uses.computeIfAbsent(lemma, Uses::new);
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
            Uses last = of(word.substring(space + 1));
            BitSet met = space < 0
                    ? last.alone
                    : last.after.computeIfAbsent(of(word.substring(0, space)), any -> new BitSet());
            met.set(number);
        }
        return number;
    }

    /** What patterns use the lemma for; null when they do not name it. */
    @Nullable
    Uses uses(String lemma) {
        return uses.get(lemma);
    }

    /** For each pattern that these lemmas could meet, its type and its type with its specificity. */
    Set<String> hints(Set<Uses> lemmas) {
        BitSet met = met(lemmas);
        boolean carried = lemmas.stream().anyMatch(lemma -> lemma.carrier);
        Set<String> hints = new HashSet<>();
        for (Uses lemma : lemmas) {
            add(lemma.verbs, met, true, hints);
            add(lemma.nouns, met, carried, hints);
        }
        return hints;
    }

    /** Whether any pattern could fire on these words, each with its tag: verbs trigger as verbs, nouns as nouns. */
    boolean couldFire(List<Token> tokens) {
        Set<Uses> lemmas = new LinkedHashSet<>();
        for (Token token : tokens) {
            add(token.lemma(), lemmas);
            if (Lemmas.isVerbal(token)) {
                add(token.form().toLowerCase(Locale.ROOT), lemmas);
            }
        }
        BitSet met = met(lemmas);
        boolean carried = lemmas.stream().anyMatch(lemma -> lemma.carrier);
        for (Token token : tokens) {
            boolean couldFire = token.isVerb()
                    ? couldFireAsVerb(token, met)
                            || Lemmas.isVerbal(token)
                                    && couldFireAsNoun(token.form().toLowerCase(Locale.ROOT), met, carried)
                    : token.isNoun() && couldFireAsNoun(token.lemma(), met, carried);
            if (couldFire) {
                return true;
            }
        }
        return false;
    }

    private void add(String lemma, Set<Uses> lemmas) {
        Uses named = uses.get(lemma);
        if (named != null) {
            lemmas.add(named);
        }
    }

    private boolean couldFireAsVerb(Token token, BitSet met) {
        for (String lemma : Matches.lemmas(token)) {
            Uses named = uses.get(lemma);
            if (named != null && couldFire(named.verbs, met, true)) {
                return true;
            }
        }
        return false;
    }

    private boolean couldFireAsNoun(String lemma, BitSet met, boolean carried) {
        Uses named = uses.get(lemma);
        return named != null && couldFire(named.nouns, met, carried);
    }

    private static boolean couldFire(List<Needs> patterns, BitSet met, boolean carried) {
        for (Needs pattern : patterns) {
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

    private BitSet met(Set<Uses> lemmas) {
        BitSet met = new BitSet(numbers.size());
        for (Uses lemma : lemmas) {
            met.or(lemma.alone);
            if (!lemma.after.isEmpty()) {
                lemma.after.forEach((first, conditions) -> {
                    if (lemmas.contains(first)) {
                        met.or(conditions);
                    }
                });
            }
        }
        return met;
    }
}
