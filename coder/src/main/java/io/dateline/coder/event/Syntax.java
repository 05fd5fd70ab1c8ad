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
    private static final Set<String> SPEAKER = Set.of("it", "he", "she", "they");

    private static final Set<String> TIME = Set.of("after", "before", "when", "while", "since", "until");

    /** Verbs whose object, not subject, does what the infinitive says. */
    private static final Set<String> OBJECT_CONTROL = GrammarWords.named("OBJECT_CONTROL");

    /** Words that stand for what follows their "of": "thousands of protesters", "a series of attacks". */
    private static final Set<String> TRANSPARENT = GrammarWords.named("TRANSPARENT");

    private final Parse parse;

    public Syntax(Parse parse) {
        this.parse = parse;
    }

    public Parse parse() {
        return parse;
    }

    /** Whether the verb is passive, participles after nouns and headlines' bare participles with an agent included. */
    public boolean isPassive(Token verb) {
        if (parse.child(verb, "auxpass", "nsubjpass", "agent", "csubjpass") != null) {
            return true;
        }
        if (!verb.tag().equals("VBN") && !verb.tag().equals("VBD")) {
            return false;
        }
        if (verb.tag().equals("VBN")
                && parse.child(verb, "nsubj") != null
                && parse.child(verb, "aux", "dobj") == null) {
            // "Three parties outlawed in Kenya": headlines leave the auxiliary out.
            return true;
        }
        if (verb.relation().equals("acl")) {
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
        return subjects(verb, 0);
    }

    /** Whom or what the verb is done to: object, or subject of a passive. */
    public List<Token> patients(Token verb) {
        Set<Token> found = new LinkedHashSet<>();
        if (isPassive(verb)) {
            found.addAll(subjects(verb, 0));
        }
        for (Token object : parse.children(verb, "dobj", "oprd")) {
            found.add(antecedent(object, verb));
        }
        if (found.isEmpty() && verb.relation().equals("relcl")) {
            Token gap = gapObject(verb);
            if (gap != null) {
                found.add(gap);
            }
        }
        return List.copyOf(found);
    }

    /** Grammatical subjects, taken from where the clause inherits them. */
    private List<Token> subjects(Token verb, int depth) {
        List<Token> own = parse.children(verb, "nsubj", "nsubjpass");
        List<Token> speakers = speakers(verb, own, depth);
        if (!speakers.isEmpty()) {
            return speakers;
        }
        if (!own.isEmpty()) {
            List<Token> subjects = new ArrayList<>(own.size());
            own.forEach(subject -> subjects.add(antecedent(subject, verb)));
            return subjects;
        }
        Token head = parse.head(verb);
        if (head == null || depth > DEEPEST) {
            return List.of();
        }
        return switch (verb.relation()) {
            case "conj" -> head.isVerb() ? inherited(verb, head, depth) : List.of();
            case "xcomp", "ccomp" -> controller(head, depth);
            case "advcl", "dep", "parataxis" -> head.isVerb() ? logicalSubject(head, depth) : List.of();
            case "acl", "relcl" -> ofNounClause(verb, head, depth);
            case "pcomp" -> ofPrepositionClause(head, depth);
            default -> List.of();
        };
    }

    /** "Syria says it is willing": who speaks, when a pronoun of the third person stands for the speaker. */
    private List<Token> speakers(Token verb, List<Token> own, int depth) {
        Token head = parse.head(verb);
        boolean pronoun = own.size() == 1
                && SPEAKER.contains(own.get(0).lemma())
                && own.get(0).tag().startsWith("PRP");
        if (!pronoun || head == null || depth > DEEPEST) {
            return List.of();
        }
        Token mark = parse.child(verb, "mark");
        String word = mark == null ? "" : mark.lemma();
        Token above = head.isNoun() ? parse.head(head) : head;
        boolean says = verb.relation().equals("ccomp") && head.isVerb();
        // "rejected reports that it had kidnapped children"
        boolean report = verb.relation().equals("acl") && word.equals("that") && above != null && above.isVerb();
        // "met her before he left"; of "because he" nobody can tell.
        boolean time = verb.relation().equals("advcl") && head.isVerb() && TIME.contains(word);
        return above != null && (says || report || time) ? subjects(above, depth + 1) : List.of();
    }

    private List<Token> inherited(Token verb, Token first, int depth) {
        if (isPassive(first) && !isPassive(verb) && parse.child(first, "nsubjpass") == null) {
            return logicalSubject(first, depth + 1);
        }
        return subjects(first, depth + 1);
    }

    /** The one who does it, if the verb is passive too: "was attacked by militiamen, killing nine". */
    private List<Token> logicalSubject(Token verb, int depth) {
        if (isPassive(verb)) {
            return agents(verb);
        }
        return subjects(verb, depth + 1);
    }

    private List<Token> controller(Token governor, int depth) {
        if (!governor.isVerb()) {
            Token above = parse.head(governor);
            return above != null && above.isVerb() ? subjects(above, depth + 1) : List.of();
        }
        if (OBJECT_CONTROL.contains(governor.lemma())) {
            List<Token> objects = parse.children(governor, "dobj", "dative");
            if (!objects.isEmpty()) {
                return objects;
            }
            for (Token preposition : parse.children(governor, "prep")) {
                if (preposition.lemma().equals("on")
                        || preposition.lemma().equals("to")
                        || preposition.lemma().equals("for")) {
                    List<Token> below = parse.children(preposition, "pobj");
                    if (!below.isEmpty()) {
                        return below;
                    }
                }
            }
        }
        return subjects(governor, depth + 1);
    }

    private List<Token> ofNounClause(Token verb, Token noun, int depth) {
        boolean infinitive = verb.tag().equals("VB");
        if (!infinitive) {
            return List.of(noun);
        }
        List<Token> owners = parse.children(noun, "poss");
        if (!owners.isEmpty()) {
            return owners;
        }
        Token above = parse.head(noun);
        if (above != null && above.isVerb()) {
            return noun.relation().equals("nsubj") ? List.of(noun) : logicalSubject(above, depth + 1);
        }
        return List.of();
    }

    private List<Token> ofPrepositionClause(Token preposition, int depth) {
        Token above = parse.head(preposition);
        if (above == null) {
            return List.of();
        }
        if (above.isVerb()) {
            boolean blamed = preposition.lemma().equals("of")
                    || preposition.lemma().equals("for")
                    || preposition.lemma().equals("from")
                    || preposition.lemma().equals("with") && above.lemma().equals("charge");
            List<Token> objects = patients(above);
            if (blamed && !objects.isEmpty()) {
                return objects;
            }
            return logicalSubject(above, depth + 1);
        }
        List<Token> owners = parse.children(above, "poss");
        if (!owners.isEmpty()) {
            return owners;
        }
        Token verb = parse.head(above);
        return verb != null && verb.isVerb() ? logicalSubject(verb, depth + 1) : List.of();
    }

    /** The noun that a relative pronoun stands for, else the token itself. */
    private Token antecedent(Token token, Token verb) {
        boolean relative = token.tag().equals("WP")
                || token.tag().equals("WDT")
                || token.lemma().equals("that") && token.tag().equals("IN");
        if (!relative) {
            return token;
        }
        Token clause = verb;
        for (int depth = 0; clause != null && depth < DEEPEST; depth++) {
            if (clause.relation().equals("relcl") || clause.relation().equals("acl")) {
                Token noun = parse.head(clause);
                return noun == null ? token : noun;
            }
            clause = parse.head(clause);
        }
        return token;
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
        for (Token clause : parse.children(governor, "advcl", "acl")) {
            boolean to = parse.children(clause, "aux").stream()
                    .anyMatch(aux -> aux.lemma().equals("to"));
            Token mark = parse.child(clause, "mark");
            if (to
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
}
