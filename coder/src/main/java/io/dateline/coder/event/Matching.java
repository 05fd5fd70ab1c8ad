package io.dateline.coder.event;

import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tests a pattern's conditions at one trigger. */
final class Matching {
    private static final Set<String> INFINITIVE = Set.of("to");
    /** Prepositions that mostly tell when or where, and are particles right after their verb only. */
    private static final Set<String> WHEN_OR_WHERE = Set.of("in", "on");

    private static final Set<String> DUTY = Set.of("must", "should", "ought");

    private static final Set<String> OBJECT_CONTROL = WordClasses.load().named("OBJECT_CONTROL");

    private final Parse parse;
    private final Syntax syntax;

    Matching(Syntax syntax) {
        this.syntax = syntax;
        this.parse = syntax.parse();
    }

    /** The words that the conditions used, or null when one of them does not hold. */
    @Nullable
    Set<Token> test(Pattern pattern, Token trigger) {
        Set<Token> used = new HashSet<>();
        for (Condition condition : pattern.conditions()) {
            if (!test(condition, trigger, used)) {
                return null;
            }
        }
        return used;
    }

    private boolean test(Condition condition, Token trigger, Set<Token> used) {
        return switch (condition.kind()) {
            case OBJ -> any(objects(trigger), condition, used);
            case NOOBJ -> objects(trigger).isEmpty();
            case SUBJ -> any(syntax.agents(trigger), condition, used);
            case PREP -> preposition(condition, trigger, used);
            case PRT -> any(particles(trigger), condition, used);
            case MOD -> modifier(condition, trigger, used);
            case COMP -> any(completions(trigger), condition, used);
            case DOES -> any(deeds(trigger), condition, used);
            case INF -> any(infinitives(trigger), condition, used);
            case MUST -> any(duties(trigger), condition, used);
            case SUBJUNCTIVE -> completions(trigger).stream().anyMatch(this::isSubjunctive);
            case ADV -> any(adverbs(trigger), condition, used);
            case PEOPLES -> syntax.agents(trigger).stream().anyMatch(this::namesPeoples);
        };
    }

    /** "Japan and India", "French and Egyptian ships": names of peoples or countries coordinated with each other. */
    private boolean namesPeoples(Token subject) {
        List<Token> names = new ArrayList<>(List.of(subject));
        names.addAll(parse.children(subject, "nmod", "amod", "compound"));
        List.copyOf(names).forEach(name -> names.addAll(parse.children(name, "conj")));
        return names.stream().filter(Matching::isPeople).anyMatch(name -> names.stream()
                .anyMatch(other -> isPeople(other) && isBeside(name, other)));
    }

    private static boolean isPeople(Token name) {
        return name.entity().equals("GPE") || name.entity().equals("NORP");
    }

    private boolean isBeside(Token first, Token other) {
        return parse.children(first, "conj").contains(other);
    }

    /** Adverbs and what is said of subject or object: "set free", "was angry". */
    private List<Token> adverbs(Token trigger) {
        List<Token> found = new ArrayList<>(parse.children(trigger, "advmod", "acomp", "oprd", "npadvmod", "attr"));
        for (Token clause : parse.children(trigger, "advcl", "xcomp", "ccomp")) {
            if (clause.tag().startsWith("JJ")) {
                found.add(clause);
            }
        }
        return found;
    }

    private List<Token> objects(Token trigger) {
        if (!trigger.isVerb()) {
            return syntax.under(trigger, "of");
        }
        List<Token> patients = syntax.patients(trigger);
        return patients.isEmpty() && OBJECT_CONTROL.contains(trigger.lemma()) ? whoIsTo(trigger) : patients;
    }

    /** "Wants Chad to pay": the parser often makes the object the subject of the infinitive. */
    private List<Token> whoIsTo(Token trigger) {
        return completions(trigger).stream()
                .filter(verb -> hasAuxiliary(verb, INFINITIVE))
                .flatMap(verb -> parse.children(verb, "nsubj").stream())
                .toList();
    }

    private List<Token> completions(Token trigger) {
        List<Token> found = new ArrayList<>(syntax.complements(trigger));
        found.addAll(parse.children(trigger, "acl"));
        return found;
    }

    /** Particles, and what the parser takes for a preposition after the verb; "in June he gave" and "gave a speech in June" have none. */
    private List<Token> particles(Token trigger) {
        List<Token> found = new ArrayList<>(parse.children(trigger, "prt", "advmod", "prep"));
        found.removeIf(word -> word.relation().equals("prep")
                && (word.index() < trigger.index()
                        || word.index() > trigger.index() + 1
                                && WHEN_OR_WHERE.contains(word.lemma())
                                && parse.child(word, "pobj", "pcomp") != null));
        return found;
    }

    private List<Token> deeds(Token trigger) {
        return completions(trigger).stream()
                .filter(verb -> parse.children(verb, "nsubjpass", "auxpass").isEmpty())
                .toList();
    }

    private List<Token> infinitives(Token trigger) {
        return completions(trigger).stream()
                .filter(verb ->
                        verb.relation().equals("xcomp") || hasAuxiliary(verb, INFINITIVE) || syntax.isOrder(verb))
                .toList();
    }

    private List<Token> duties(Token trigger) {
        return completions(trigger).stream()
                .filter(verb -> hasAuxiliary(verb, DUTY))
                .toList();
    }

    /** "Insisted that Chad withdraw": a clause with its own subject and the bare form of the verb. */
    private boolean isSubjunctive(Token verb) {
        Token first =
                parse.children(verb, "aux", "auxpass").stream().findFirst().orElse(verb);
        return first.tag().equals("VB")
                && verb.relation().equals("ccomp")
                && !parse.children(verb, "nsubj", "nsubjpass").isEmpty();
    }

    private boolean hasAuxiliary(Token verb, Set<String> lemmas) {
        return parse.children(verb, "aux").stream().anyMatch(aux -> lemmas.contains(aux.lemma()));
    }

    private boolean preposition(Condition condition, Token trigger, Set<Token> used) {
        List<Token> found = new ArrayList<>(syntax.under(trigger, condition.name()));
        for (Token object : objects(trigger)) {
            for (Token content : syntax.contents(object)) {
                found.addAll(syntax.under(content, condition.name()));
            }
        }
        // "a strike on Monday" is no strike on anybody
        found.removeIf(token -> token.entity().equals("DATE") || token.entity().equals("TIME"));
        if (found.isEmpty() && condition.words().isEmpty()) {
            return parse.children(trigger, "prep", "prt").stream()
                    .anyMatch(p -> p.lemma().equals(condition.name())
                            && parse.children(p, "pobj", "pcomp").isEmpty());
        }
        return any(found, condition, used);
    }

    private boolean modifier(Condition condition, Token trigger, Set<Token> used) {
        for (Token child :
                parse.children(trigger, "compound", "nmod", "amod", "poss", "npadvmod", "appos", "dep", "advmod")) {
            if (condition.words().contains(child.lemma())) {
                used.add(child);
                return true;
            }
            // "short-range missile test": the modifier of a modifier
            for (Token grandchild : parse.children(child, "compound", "nmod", "amod", "npadvmod", "advmod", "punct")) {
                if (condition.words().contains(grandchild.lemma())) {
                    used.add(grandchild);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean any(List<Token> tokens, Condition condition, Set<Token> used) {
        if (condition.words().isEmpty()) {
            return !tokens.isEmpty();
        }
        for (Token token : tokens) {
            for (Token content : syntax.contents(token)) {
                if (is(content, condition.words(), used)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean is(Token token, Set<String> words, Set<Token> used) {
        for (Token child : parse.children(token, "compound", "nmod", "amod")) {
            if (words.contains(child.lemma() + " " + token.lemma())) {
                used.add(child);
                used.add(token);
                return true;
            }
        }
        return words.contains(token.lemma()) && used.add(token);
    }
}
