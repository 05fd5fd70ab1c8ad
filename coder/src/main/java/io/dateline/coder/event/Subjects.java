package io.dateline.coder.event;

import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who the subject of a verb is, taken from where its clause inherits it: control, coordination, relative clauses. */
final class Subjects {
    private static final int DEEPEST = 12;
    private static final Set<String> SPEAKER = Set.of("it", "he", "she", "they");

    private static final Set<String> TIME = Set.of("after", "before", "when", "while", "since", "until");

    /** Verbs whose object, not subject, does what the infinitive says. */
    private static final Set<String> OBJECT_CONTROL = WordClasses.load().named("OBJECT_CONTROL");

    /** What a paper says is said by who issues it: "adopted a resolution condemning the raid". */
    private static final Set<String> DOCUMENT = WordClasses.load().named("DOCUMENT");

    /** "The first to", "the only country to". */
    private static final Set<String> RANKS =
            Set.of("first", "second", "third", "fourth", "fifth", "only", "last", "latest", "next");

    private static final Set<String> ISSUE = WordClasses.load().named("ISSUE");

    private final Syntax syntax;
    private final Parse parse;

    Subjects(Syntax syntax) {
        this.syntax = syntax;
        this.parse = syntax.parse();
    }

    List<Token> of(Token verb) {
        return subjects(verb, 0);
    }

    /** Grammatical subjects, taken from where the clause inherits them. */
    private List<Token> subjects(Token verb, int depth) {
        List<Token> own = parse.children(verb, "nsubj", "nsubjpass");
        if (own.isEmpty()) {
            own = called(verb);
        }
        if (own.isEmpty()) {
            own = afterDate(verb);
        }
        List<Token> speakers = speakers(verb, own, depth);
        if (!speakers.isEmpty()) {
            return speakers;
        }
        if (!own.isEmpty()) {
            List<Token> subjects = new ArrayList<>(own.size());
            for (Token subject : own) {
                Token meant = antecedent(subject, verb);
                boolean document = !meant.equals(subject) && DOCUMENT.contains(meant.lemma());
                subjects.addAll(document ? issuers(meant, depth) : List.of(meant));
            }
            return subjects;
        }
        Token head = parse.head(verb);
        if (head == null || depth > DEEPEST) {
            return List.of();
        }
        return switch (verb.relation()) {
            case "conj" -> head.isVerb() ? inherited(verb, head, depth) : List.of();
            case "xcomp", "ccomp" -> controller(head, depth);
            case "advcl", "dep", "parataxis" ->
                !head.isVerb()
                        ? List.of()
                        : syntax.isOrder(verb) ? controller(head, depth) : logicalSubject(head, depth);
            case "acl", "relcl" -> ofNounClause(verb, head, depth);
            case "pcomp" -> ofPrepositionClause(head, depth);
            default -> List.of();
        };
    }

    /** "Chad, Mali sign pact": the parser hears the first of a headline's parties called by name. */
    private List<Token> called(Token verb) {
        return parse.children(verb, "vocative").stream()
                .filter(name -> name.index() < verb.index() && name.tag().startsWith("NNP"))
                .toList();
    }

    /** "In the evening Russian missiles hit the port": without a comma the parser takes the subject into the date. */
    private List<Token> afterDate(Token verb) {
        boolean told = verb.tag().equals("VBD")
                || verb.tag().equals("VBZ")
                || verb.tag().equals("VBP");
        if (!told || verb.index() == 0) {
            return List.of();
        }
        Token before = parse.tokens().get(verb.index() - 1);
        Token preposition = before.relation().equals("pobj") ? parse.head(before) : null;
        boolean date = preposition != null
                && preposition.index() < before.index()
                && verb.equals(parse.head(preposition))
                && !isDate(before)
                && parse.tokens().subList(preposition.index(), before.index()).stream()
                        .anyMatch(Subjects::isDate);
        return date ? List.of(before) : List.of();
    }

    private static boolean isDate(Token token) {
        return token.entity().equals("DATE") || token.entity().equals("TIME");
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
        if (syntax.isPassive(first) && !syntax.isPassive(verb) && parse.child(first, "nsubjpass") == null) {
            return logicalSubject(first, depth + 1);
        }
        return subjects(first, depth + 1);
    }

    /** The one who does it, if the verb is passive too: "was attacked by militiamen, killing nine". */
    private List<Token> logicalSubject(Token verb, int depth) {
        if (syntax.isPassive(verb)) {
            return syntax.agents(verb);
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
        Token who = infinitive ? firstOf(noun) : null;
        if (who != null) {
            return subjects(who, depth + 1);
        }
        boolean document = verb.tag().equals("VBG") && DOCUMENT.contains(noun.lemma());
        if (document) {
            return issuers(noun, depth);
        }
        if (!infinitive) {
            return List.of(noun);
        }
        List<Token> owners = parse.children(noun, "poss");
        if (owners.isEmpty()) {
            // "plans by Tunisia to expel the consul"
            owners = syntax.under(noun, "by");
        }
        if (!owners.isEmpty()) {
            return owners;
        }
        Token above = parse.head(noun);
        if (above != null && above.isVerb()) {
            return noun.relation().equals("nsubj") ? List.of(noun) : logicalSubject(above, depth + 1);
        }
        return List.of();
    }

    /** "Canada became the first country to impose …": the verb whose subject is the first; else null. */
    private @Nullable Token firstOf(Token word) {
        Token noun = word.relation().equals("nmod") ? parse.head(word) : word;
        boolean first = noun != null
                && parse.children(noun, "amod", "nmod", "nummod", "advmod").stream()
                        .anyMatch(rank -> RANKS.contains(rank.lemma()));
        Token above =
                noun != null && (first || !noun.equals(word)) && noun.relation().equals("attr")
                        ? parse.head(noun)
                        : null;
        return above != null && above.isVerb() ? above : null;
    }

    /** Who issues a paper: its owner, or who adopts it; not who rejects it. The paper itself when nobody is named. */
    private List<Token> issuers(Token paper, int depth) {
        List<Token> owners = parse.children(paper, "poss");
        if (!owners.isEmpty()) {
            return owners;
        }
        Token above = parse.head(paper);
        boolean issued = above != null
                && above.isVerb()
                && ISSUE.contains(above.lemma())
                && (paper.relation().equals("dobj") || paper.relation().equals("nsubjpass"));
        List<Token> issuers = above != null && issued ? logicalSubject(above, depth + 1) : List.of();
        return issuers.isEmpty() ? List.of(paper) : issuers;
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
            List<Token> objects = syntax.patients(above);
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
    Token antecedent(Token token, Token verb) {
        boolean relative = token.tag().equals("WP")
                || token.tag().equals("WDT")
                || token.lemma().equals("that") && token.tag().equals("IN");
        if (!relative) {
            return token;
        }
        for (Token clause : parse.upwards(verb)) {
            if (clause.relation().equals("relcl") || clause.relation().equals("acl")) {
                Token noun = parse.head(clause);
                return noun == null ? token : noun;
            }
        }
        return token;
    }
}
