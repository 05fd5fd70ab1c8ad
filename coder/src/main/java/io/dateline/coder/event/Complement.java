package io.dateline.coder.event;

import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words that say what an event is about: what depends on its trigger, without who does it and what happened meanwhile. */
final class Complement {
    private static final int DEEPEST = 5;
    private static final Set<String> NOTHING =
            Set.of("punct", "aux", "auxpass", "mark", "cc", "det", "neg", "relcl", "parataxis", "meta", "intj");
    private static final Set<String> DOER = Set.of("nsubj", "csubj", "agent", "poss", "conj");
    private static final Set<String> ARMED = Set.of("arm", "wield", "carry", "use");
    private static final Set<String> MEANWHILE = Set.of(
            "after",
            "as",
            "while",
            "despite",
            "since",
            "when",
            "because",
            "if",
            "although",
            "though",
            "before",
            "until",
            "unless",
            "amid",
            "following");

    private final Parse parse;
    private final List<Token> words;

    private Complement(Parse parse, List<Token> words) {
        this.parse = parse;
        this.words = words;
    }

    static Complement of(Syntax syntax, Token trigger, Token clause) {
        return new Complement(syntax.parse(), nearestFirst(syntax, trigger, clause));
    }

    /** All words of the sentence in their order. */
    static Complement whole(Parse parse) {
        return new Complement(parse, parse.tokens());
    }

    /** With the trigger itself and who does it before: "a suicide bomber killed nine". */
    static Complement withDoer(Syntax syntax, Token trigger, Token clause) {
        Set<Token> all = new LinkedHashSet<>(List.of(trigger));
        if (trigger.isVerb()) {
            all.addAll(syntax.agents(trigger));
        }
        if (clause.isVerb()) {
            all.addAll(syntax.agents(clause));
        }
        List.copyOf(all).forEach(word -> {
            all.addAll(syntax.parse().children(word, "compound", "nmod", "amod"));
            all.addAll(tools(syntax, word));
        });
        all.addAll(nearestFirst(syntax, trigger, clause));
        return new Complement(syntax.parse(), List.copyOf(all));
    }

    /** "Gunmen with rifles", "men armed with machetes". */
    private static List<Token> tools(Syntax syntax, Token doer) {
        List<Token> tools = new ArrayList<>(doer.isNoun() ? syntax.under(doer, "with") : List.of());
        for (Token armed : syntax.parse().children(doer, "acl")) {
            if (ARMED.contains(armed.lemma())) {
                tools.addAll(syntax.under(armed, "with"));
            }
        }
        List.copyOf(tools).forEach(tool -> tools.addAll(syntax.parse().children(tool, "conj")));
        return tools;
    }

    Parse parse() {
        return parse;
    }

    /** Nearest to the trigger first, then in order of the sentence. */
    List<Token> words() {
        return words;
    }

    private static List<Token> nearestFirst(Syntax syntax, Token trigger, Token clause) {
        Parse parse = syntax.parse();
        Map<Token, Integer> depths = new LinkedHashMap<>();
        List<Token> level = new ArrayList<>();
        if (trigger.isVerb()) {
            level.addAll(syntax.patients(trigger));
        }
        level.addAll(below(parse, trigger, true));
        if (!clause.equals(trigger)) {
            below(parse, clause, true).stream()
                    .filter(word -> !word.equals(trigger))
                    .forEach(level::add);
        }
        for (int depth = 1; depth <= DEEPEST && !level.isEmpty(); depth++) {
            List<Token> next = new ArrayList<>();
            for (Token word : level) {
                if (!word.equals(trigger) && !word.equals(clause) && depths.putIfAbsent(word, depth) == null) {
                    next.addAll(below(parse, word, false));
                }
            }
            level = next;
        }
        return List.copyOf(depths.keySet());
    }

    private static List<Token> below(Parse parse, Token word, boolean top) {
        return parse.children(word).stream()
                .filter(child -> !NOTHING.contains(child.relation())
                        && !(top && DOER.contains(child.relation()))
                        && !isMeanwhile(parse, child))
                .toList();
    }

    private static boolean isMeanwhile(Parse parse, Token child) {
        return MEANWHILE.contains(child.lemma())
                || parse.children(child, "mark", "advmod", "case").stream()
                        .anyMatch(mark -> MEANWHILE.contains(mark.lemma()));
    }
}
