package io.dateline.coder.event;

import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Grammatical roles over a dependency tree: who is the subject and what the object of a verb, with passives, relative and
 * reduced clauses, control and coordination undone.
 */
public final class Syntax {
    private static final int DEEPEST = 12;

    /** Words that stand for what follows their "of": "thousands of protesters", "a series of attacks". */
    private static final Set<String> TRANSPARENT = WordClasses.load().named("TRANSPARENT");

    private static final Set<String> STATE_PARTICIPLE = WordClasses.load().named("STATE_PARTICIPLE");

    private static final Set<String> ORDERING = WordClasses.load().named("ORDERING");

    private final Parse parse;
    private final Subjects subjects;

    public Syntax(Parse parse) {
        this.parse = parse;
        this.subjects = new Subjects(this);
    }

    public Parse parse() {
        return parse;
    }

    /** Whether the verb is passive, participles after nouns and headlines' bare participles with an agent included. */
    public boolean isPassive(Token verb) {
        if (parse.child(verb, "auxpass", "nsubjpass", "agent", "csubjpass") != null) {
            return !isState(verb);
        }
        if (!verb.tag().equals("VBN") && !verb.tag().equals("VBD") || hasPerfect(verb)) {
            return false;
        }
        if (verb.tag().equals("VBN")
                && parse.child(verb, "nsubj") != null
                && parse.child(verb, "aux", "dobj") == null) {
            // "Three parties outlawed in Kenya": headlines leave the auxiliary out.
            return true;
        }
        if (verb.relation().equals("acl") && parse.child(verb, "mark", "nsubj") == null) {
            return verb.tag().equals("VBN") || parse.child(verb, "dobj") == null;
        }
        boolean bare = parse.child(verb, "nsubj", "aux", "dobj") == null;
        if (verb.relation().equals("conj") && bare && verb.tag().equals("VBN")) {
            Token first = parse.head(verb);
            return first != null && first.isVerb() && isPassive(first);
        }
        return verb.tag().equals("VBN")
                && bare
                && (verb.relation().equals("advcl") || verb.relation().equals("oprd"));
    }

    /** "Reports that it had kidnapped children". */
    private boolean hasPerfect(Token verb) {
        return parse.children(verb, "aux").stream().anyMatch(aux -> aux.lemma().equals("have"));
    }

    /** "Is committed to", "were engaged in": said of the subject itself. */
    private boolean isState(Token verb) {
        return STATE_PARTICIPLE.contains(verb.lemma())
                && parse.child(verb, "agent", "dobj") == null
                && parse.children(verb, "prep", "xcomp").stream()
                        .noneMatch(below -> below.lemma().equals("by"));
    }

    /** Who does what the active verb says: subject, or agent of a passive. Empty when nobody is named. */
    public List<Token> agents(Token verb) {
        if (isPassive(verb)) {
            List<Token> agents = new ArrayList<>();
            for (Token by : parse.children(verb, "agent", "prep")) {
                if (by.lemma().equals("by")) {
                    agents.addAll(parse.children(by, "pobj"));
                }
            }
            return agents;
        }
        return subjects.of(verb);
    }

    /** Whom or what the verb is done to: object, or subject of a passive. */
    public List<Token> patients(Token verb) {
        Set<Token> found = new LinkedHashSet<>();
        if (isPassive(verb)) {
            found.addAll(subjects.of(verb));
        }
        for (Token object : parse.children(verb, "dobj", "oprd")) {
            found.add(subjects.antecedent(object, verb));
        }
        if (found.isEmpty() && verb.relation().equals("relcl")) {
            Token gap = gapObject(verb);
            if (gap != null) {
                found.add(gap);
            }
        }
        return List.copyOf(found);
    }

    /** "The town the rebels seized": the noun is the missing object. */
    private @Nullable Token gapObject(Token verb) {
        Token subject = parse.child(verb, "nsubj");
        boolean subjectRelative = subject == null
                || subject.tag().startsWith("W")
                || subject.lemma().equals("that");
        return subjectRelative ? null : parse.head(verb);
    }

    /** What stands under these prepositions of the token, in order of the prepositions' names. */
    public List<Token> under(Token token, String preposition) {
        List<Token> found = new ArrayList<>();
        for (Token child : parse.children(token, "prep", "dative", "agent")) {
            if (child.lemma().equals(preposition)) {
                found.addAll(parse.children(child, "pobj", "pcomp"));
            }
        }
        return found;
    }

    /** The indirect object, with or without "to". */
    public List<Token> datives(Token verb) {
        List<Token> found = new ArrayList<>();
        for (Token child : parse.children(verb, "dative")) {
            List<Token> below = parse.children(child, "pobj");
            found.addAll(below.isEmpty() ? List.of(child) : below);
        }
        return found;
    }

    /** The token, what is coordinated with it, and what words such as "series" or "thousands" of it stand for. */
    public List<Token> contents(Token token) {
        Set<Token> found = new LinkedHashSet<>();
        collect(token, found, 0);
        return List.copyOf(found);
    }

    private void collect(Token token, Set<Token> found, int depth) {
        if (depth > DEEPEST || !found.add(token)) {
            return;
        }
        parse.children(token, "conj").forEach(next -> collect(next, found, depth + 1));
        if (isTransparent(token)) {
            under(token, "of").forEach(next -> collect(next, found, depth + 1));
            parse.children(token, "compound").forEach(next -> collect(next, found, depth + 1));
        }
    }

    /** Whether what counts stands under the word's "of". */
    public boolean isTransparent(Token token) {
        return TRANSPARENT.contains(token.lemma()) || token.tag().equals("CD");
    }

    /** Verbs that complete this one: infinitives, that-clauses, clauses under a preposition. */
    public List<Token> complements(Token governor) {
        List<Token> found = new ArrayList<>(parse.children(governor, "xcomp", "ccomp"));
        // "is prepared to impose": the adjective's clause completes the verb.
        parse.children(governor, "acomp").forEach(state -> found.addAll(parse.children(state, "xcomp", "ccomp")));
        for (Token clause : parse.children(governor, "advcl", "acl")) {
            boolean to = parse.children(clause, "aux").stream()
                    .anyMatch(aux -> aux.lemma().equals("to"));
            Token mark = parse.child(clause, "mark");
            if (to
                    || isOrder(clause)
                    || clause.relation().equals("acl")
                            && mark != null
                            && mark.lemma().equals("that")) {
                found.add(clause);
            }
        }
        for (Token preposition : parse.children(governor, "prep")) {
            found.addAll(parse.children(preposition, "pcomp"));
        }
        return found;
    }

    /** "Leave the valley, Quito tells rebels": what somebody is told to do stands before, as an order. */
    boolean isOrder(Token clause) {
        Token governor = parse.head(clause);
        return governor != null
                && clause.index() < governor.index()
                && (clause.relation().equals("advcl") || clause.relation().equals("ccomp"))
                && (clause.tag().equals("VB") || clause.tag().equals("VBP"))
                && ORDERING.contains(governor.lemma())
                && parse.child(governor, "dobj") != null
                && parse.child(clause, "nsubj", "nsubjpass", "csubj", "mark") == null
                && parse.children(clause, "aux").stream()
                        .allMatch(aux -> aux.lemma().equals("do"));
    }
}
