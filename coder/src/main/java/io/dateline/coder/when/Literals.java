package io.dateline.coder.when;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a regular expression of a rule what a text must contain to match: words that can be sought faster than the expression. It knows
 * what rules use of the syntax, and takes all else for something that needs nothing.
 */
final class Literals {
    /** Stands for any digit. */
    static final String DIGIT = "#";

    /** Shorter ones are in every sentence. */
    private static final int SHORTEST = 3;

    private final String form;
    private int at;

    private Literals(String form) {
        this.form = form;
    }

    /** One of these, in lower case, is in every text that matches, whatever its capitals; null when nothing of the kind is known. */
    static @Nullable Set<String> of(String form) {
        Literals literals = new Literals(form);
        Set<String> needed = literals.alternatives();
        return literals.at == form.length() ? needed : null;
    }

    private @Nullable Set<String> alternatives() {
        Set<String> all = new TreeSet<>();
        boolean known = true;
        do {
            Set<String> needed = sequence();
            known &= needed != null;
            all.addAll(needed == null ? Set.of() : needed);
        } while (next('|'));
        return known ? all : null;
    }

    /** Of what must all be there, what is the rarest. */
    private @Nullable Set<String> sequence() {
        List<Set<String>> needed = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        while (at < form.length() && form.charAt(at) != '|' && form.charAt(at) != ')') {
            int begin = at;
            Set<String> inner = null;
            String letters = "";
            if (next('(')) {
                boolean looks = form.startsWith("?=", at) || form.startsWith("?!", at) || form.startsWith("?<", at);
                at += form.startsWith("?:", at) ? 2 : form.startsWith("?i:", at) ? 3 : 0;
                if (looks) {
                    at += form.startsWith("?<", at) ? 3 : 2;
                }
                Set<String> group = alternatives();
                inner = looks ? null : group;
                next(')');
            } else if (form.startsWith("\\Q", at)) {
                int end = form.indexOf("\\E", at);
                letters = form.substring(at + 2, end);
                at = end + 2;
            } else if (form.charAt(at) == '[') {
                letters = bothCases();
            } else if (form.charAt(at) == '\\') {
                inner = form.startsWith("\\d", at) ? Set.of(DIGIT) : null;
                at = form.startsWith("\\p{", at) ? form.indexOf('}', at) + 1 : at + 2;
            } else {
                letters = ".^$".indexOf(form.charAt(at)) >= 0 ? "" : String.valueOf(form.charAt(at));
                at++;
            }
            boolean mayLack = at < form.length() && ("?*".indexOf(form.charAt(at)) >= 0 || form.startsWith("{0", at));
            boolean repeated = quantifier();
            if (!mayLack && inner != null) {
                needed.add(inner);
            }
            if (letters.isEmpty() || mayLack) {
                end(word, needed);
            } else {
                word.append(letters);
                if (repeated) {
                    end(word, needed);
                }
            }
            if (at == begin) {
                throw new IllegalStateException("cannot read " + form);
            }
        }
        end(word, needed);
        return needed.stream().max(RAREST).orElse(null);
    }

    /** A class of characters: the letter of which it holds both cases, else "" for one that is not known. */
    private String bothCases() {
        int end = form.indexOf(']', at + 1);
        String inside = form.substring(at + 1, end).toLowerCase(Locale.ROOT);
        at = end + 1;
        return inside.length() == 2 && inside.charAt(0) == inside.charAt(1) ? inside.substring(1) : "";
    }

    /** Steps over a quantifier; whether there was one. */
    private boolean quantifier() {
        int begin = at;
        if (at < form.length() && form.charAt(at) == '{') {
            at = form.indexOf('}', at) + 1;
        }
        while (at < form.length() && "?*+".indexOf(form.charAt(at)) >= 0) {
            at++;
        }
        return at > begin;
    }

    private static void end(StringBuilder word, List<Set<String>> needed) {
        if (word.length() >= SHORTEST) {
            needed.add(Set.of(word.toString().toLowerCase(Locale.ROOT)));
        }
        word.setLength(0);
    }

    private boolean next(char wanted) {
        boolean there = at < form.length() && form.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    /** The longer the shortest of the words, the rarer; of equals the fewer. A digit is as rare as a longer word. */
    private static final Comparator<Set<String>> RAREST = Comparator.<Set<String>>comparingInt(Literals::shortest)
            .thenComparing(Comparator.<Set<String>>comparingInt(Set::size).reversed());

    private static int shortest(Set<String> words) {
        return words.stream()
                .mapToInt(word -> word.equals(DIGIT) ? 2 * SHORTEST : word.length())
                .min()
                .orElse(0);
    }
}
