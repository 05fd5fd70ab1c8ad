package io.dateline.coder.realis;

import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import io.dateline.schemas.record.Status;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a verb's own auxiliaries, adverbs and subjects say: "will meet", "did not meet", "allegedly met", "nobody met". */
final class VerbSigns {
    /** Words between a word and the infinitive that it governs. */
    private static final int NEAR = 6;
    /** The place of the first word of an order, after a quotation mark and "please". */
    private static final int ADDRESS = 3;

    private static final Set<String> QUOTES = Set.of("\"", "“", "”", "``", "''", "'", "‘");

    private final Clause clause;
    private final Parse parse;

    VerbSigns(Clause clause) {
        this.clause = clause;
        this.parse = clause.parse();
    }

    /** The verb of the event itself: "did not question the envoy" is no way to say that one did. */
    void readEvent(Token verb) {
        read(verb, false);
    }

    /** A verb whose own "not" is not that of its clause: "it was not right to expel him". */
    void readAffirmed(Token verb) {
        read(verb, true);
    }

    /** A verb above the event. */
    void read(Token verb) {
        read(verb, isAffirmed(verb));
    }

    private void read(Token verb, boolean affirmed) {
        for (Token child : parse.children(verb)) {
            if (affirmed && isNegation(child)) {
                continue;
            }
            switch (child.relation()) {
                case "neg" -> negation(child);
                case "aux" -> auxiliary(verb, child);
                case "advmod", "npadvmod" -> adverb(verb, child);
                case "mark" -> mark(child);
                case "nsubj", "nsubjpass", "dobj" -> nobody(child);
                case "prep" -> time(child);
                default -> {}
            }
        }
        if (isOrder(verb)) {
            clause.sign(Status.REQUESTED, verb);
        }
        if (isInverted(verb)) {
            clause.sign(Status.HYPOTHETICAL, verb);
        }
        if (isScheduled(verb) || isDated(verb) || isFrom(verb)) {
            clause.sign(Status.FUTURE, verb);
        }
    }

    /** "did not hesitate to attack", "nobody doubts that". */
    boolean isAffirmed(Token verb) {
        return clause.is("UNFAILING", verb) && parse.children(verb).stream().anyMatch(this::isNegation);
    }

    private boolean isNegation(Token child) {
        return switch (child.relation()) {
            case "neg" -> true;
            case "advmod" -> clause.is("NOT_WORD", child);
            case "nsubj" -> isNobody(child);
            default -> false;
        };
    }

    /** What is said of the word that passes a clause on: "did not say whether ..." leaves open what the clause says. */
    void readAsWord(Token verb) {
        for (Token child : parse.children(verb, "neg", "advmod", "nsubj")) {
            if (child.relation().equals("advmod") && clause.is("ALLEGED_WORD", child)) {
                clause.sign(Status.ALLEGED, child);
            } else if (!child.relation().equals("nsubj") && clause.is("NOT_WORD", child)
                    || child.relation().equals("nsubj") && isNobody(child)) {
                clause.sign(Status.HYPOTHETICAL, child);
            }
        }
    }

    private boolean isNobody(Token subject) {
        return clause.is("NOT_WORD", subject)
                || parse.children(subject, "det", "neg").stream().anyMatch(word -> clause.is("NOT_WORD", word));
    }

    /** "The minister flies to Hanoi on Thursday.": a timetable, unless it is a headline, whose present is the past. */
    private boolean isScheduled(Token verb) {
        boolean present = verb.tag().equals("VBZ") || verb.tag().equals("VBP");
        if (!present
                || !clause.is("SCHEDULED", verb)
                || !parse.text().stripTrailing().endsWith(".")) {
            return false;
        }
        boolean adverb = parse.children(verb, "npadvmod", "advmod").stream()
                .anyMatch(word -> clause.is("DAY_TO_COME", word)
                        || parse.children(word).stream().anyMatch(later -> clause.is("LATER", later)));
        boolean on = parse.children(verb, "prep").stream()
                .filter(word -> word.lemma().equals("on"))
                .flatMap(word -> parse.children(word, "pobj").stream())
                .anyMatch(word -> clause.is("DAY_TO_COME", word));
        return adverb || on;
    }

    /** "Starting on Saturday, Croatia bans the import", "as of Monday Kenya is closing the border". */
    private boolean isFrom(Token verb) {
        boolean present = verb.tag().equals("VBZ")
                || verb.tag().equals("VBP")
                || verb.tag().equals("VBG")
                        && parse.children(verb, "aux").stream()
                                .anyMatch(aux ->
                                        aux.tag().equals("VBZ") || aux.tag().equals("VBP"));
        return present
                && parse.children(verb, "advcl", "prep", "advmod").stream()
                        .filter(word -> clause.is("STARTING", word))
                        .flatMap(word -> Stream.concat(Stream.of(word), parse.children(word, "prep").stream()))
                        .flatMap(word -> parse.children(word, "pobj", "npadvmod").stream())
                        .anyMatch(word -> clause.is("TIME_TO_COME", word));
    }

    /** "Release our sailors," the minister told China: a bare verb at the head of a quotation, and a word of saying beside it. */
    private boolean isOrder(Token verb) {
        boolean bare = (verb.tag().equals("VB") || verb.tag().equals("VBP"))
                && parse.child(verb, "nsubj", "nsubjpass", "aux", "auxpass", "expl") == null;
        return bare
                && verb.index() > 0
                && verb.index() <= ADDRESS
                && isQuote(parse.tokens().get(0))
                && parse.tokens().subList(1, verb.index()).stream().noneMatch(VerbSigns::isNominal)
                && isSaid(verb);
    }

    private boolean isSaying(Token verb) {
        return clause.is("SAY", verb) || clause.is("REQUEST", verb);
    }

    private static boolean isNominal(Token token) {
        return token.isNoun() || token.tag().startsWith("PRP");
    }

    private static boolean isQuote(Token token) {
        return QUOTES.contains(token.form());
    }

    private boolean isSaid(Token verb) {
        Token head = parse.head(verb);
        return head != null && isSaying(head)
                || parse.children(verb, "ccomp", "parataxis").stream().anyMatch(this::isSaying);
    }

    /** "called a strike for Friday", "set a meeting for May". */
    private boolean isDated(Token verb) {
        return clause.is("CALL_FOR_A_DAY", verb)
                        && parse.children(verb, "prep").stream().anyMatch(this::isForADay)
                || clause.is("CALL_FOR_A_DAY", verb)
                        && parse.children(verb, "dobj").stream()
                                .flatMap(noun -> parse.children(noun, "prep").stream())
                                .anyMatch(this::isForADay);
    }

    private boolean isForADay(Token preposition) {
        return preposition.lemma().equals("for")
                && parse.children(preposition, "pobj").stream().anyMatch(word -> clause.is("DAY_TO_COME", word));
    }

    /** An auxiliary that a coordinated verb shares: "will meet and sign". */
    void shared(Token first, Token verb) {
        boolean own = parse.child(verb, "nsubj", "nsubjpass") != null;
        if (!own && parse.children(verb, "aux").isEmpty()) {
            parse.children(first, "aux").stream()
                    .filter(aux -> !aux.lemma().equals("to"))
                    .forEach(aux -> auxiliary(first, aux));
        }
    }

    /** "during the dictatorship", "long before independence". */
    private void time(Token preposition) {
        boolean past = clause.is("PERIOD_OF", preposition)
                && parse.children(preposition, "pobj").stream().anyMatch(word -> clause.is("PAST_PERIOD", word));
        // "under the late dictator"
        past |= clause.is("PERIOD_OF", preposition)
                && preposition.lemma().equals("under")
                && parse.children(preposition, "pobj").stream()
                        .flatMap(word -> parse.children(word, "nmod", "amod").stream())
                        .anyMatch(word -> clause.is("BYGONE", word));
        boolean ofOld = clause.is("BEFORE", preposition)
                && parse.children(preposition, "advmod", "npadvmod").stream().anyMatch(word -> clause.is("LONG", word));
        if (past || ofOld) {
            clause.sign(Status.HISTORICAL, preposition);
        }
    }

    private void mark(Token mark) {
        if (clause.is("IF", mark)) {
            clause.sign(Status.HYPOTHETICAL, mark);
        }
    }

    /** "Should rebels seize the town …", "Had they shelled it …": the auxiliary stands before the subject, and no question is asked. */
    private boolean isInverted(Token verb) {
        Token subject = parse.child(verb, "nsubj", "nsubjpass");
        Token first = parse.tokens().get(0);
        boolean question = parse.text().stripTrailing().endsWith("?");
        if (question || !(first.lemma().equals("should") || clause.words().is("INVERTED", first.form()))) {
            return false;
        }
        boolean own = first.head() == verb.index() && subject != null && first.index() < subject.index();
        // The parser may hang the clause on its auxiliary, and the auxiliary on the main clause.
        boolean below = verb.head() == first.index() && first.head() != -1;
        // "Were the Taliban to expel the mission": it hangs the infinitive on the subject.
        boolean infinitive = clause.words().is("INVERTED", first.form())
                && clause.hasTo(verb)
                && parse.upwards(verb).contains(first);
        return own || below || infinitive || first.lemma().equals("should") && first.head() == verb.index();
    }

    /** "No jets attacked", "neither France nor Germany supported". */
    private void nobody(Token child) {
        if (isNotOne(child)) {
            clause.sign(Status.NEGATED, child);
            return;
        }
        Token determiner = parse.child(child, "det", "neg", "preconj");
        Token next = determiner == null ? null : next(determiner);
        if (next != null && clause.is("COUNTED", next) || clause.is("UNHINDERED", child)) {
            return;
        }
        if (determiner != null && clause.is("NOT_WORD", determiner)) {
            clause.sign(Status.NEGATED, determiner);
        } else if (clause.is("NOT_WORD", child)) {
            clause.sign(Status.NEGATED, child);
        }
    }

    /** "not one soldier", "not a single soldier": the parser hangs the "not" elsewhere. */
    private boolean isNotOne(Token noun) {
        int first = parse.subtree(noun).get(0).index();
        List<Token> tokens = parse.tokens();
        boolean not = tokens.get(first).lemma().equals("not");
        Token one = not ? next(tokens.get(first)) : tokens.get(first);
        boolean before = !not && first > 0 && tokens.get(first - 1).lemma().equals("not");
        return (not || before) && one != null && clause.is("ONE", one) && !isButAnother(one);
    }

    /** "not one but two strikes", "not a bridge but a hospital": done, to another. */
    private boolean isButAnother(Token one) {
        return parse.tokens().stream()
                .skip(one.index() + 1L)
                .limit(NEAR)
                .takeWhile(word -> !word.isVerb())
                .anyMatch(word -> word.lemma().equals("but"));
    }

    private void adverb(Token verb, Token child) {
        if (isLongAgo(verb, child)) {
            clause.sign(Status.HISTORICAL, child);
        }
        Token no = parse.child(child, "neg");
        if (no != null && child.lemma().equals("long")) {
            clause.sign(Status.NEGATED, no);
        } else if (child.relation().equals("advmod")
                && clause.is("NOT_WORD", child)
                && !child.lemma().equals("no")) {
            negation(child);
        } else if (clause.is("ALLEGED_WORD", child)) {
            clause.sign(Status.ALLEGED, child);
        } else if (clause.is("SUPPOSE_WORD", child)) {
            clause.sign(Status.HYPOTHETICAL, child);
        }
    }

    /** "once expelled", "a generation ago"; not "once in Paris, he met", "not long ago". */
    private boolean isLongAgo(Token verb, Token adverb) {
        boolean once = clause.is("PAST_ADVERB", adverb)
                && adverb.index() < verb.index()
                && (!adverb.lemma().equals("once") || isBeside(adverb, verb))
                && (verb.tag().equals("VBD") || verb.tag().equals("VBN"))
                && parse.children(verb, "aux").stream()
                        .noneMatch(aux -> aux.lemma().equals("have"));
        boolean ago = adverb.lemma().equals("ago")
                && parse.subtree(adverb).stream().anyMatch(word -> clause.is("LONG_AGO", word))
                && !isNot(parse.subtree(adverb).get(0));
        return once || ago;
    }

    /** The parser hangs the "not" on the verb as often as on the adverb. */
    private boolean isNot(Token first) {
        int before = first.index() - 1;
        return clause.is("NOT_WORD", first)
                || before >= 0 && clause.is("NOT_WORD", parse.tokens().get(before));
    }

    /** Directly before the verb, or with one word between them. */
    private boolean isBeside(Token adverb, Token verb) {
        return verb.index() - adverb.index() <= 2 && parse.children(adverb).isEmpty();
    }

    /** "not only attacked but …" happened. */
    private void negation(Token not) {
        Token next = next(not);
        boolean either = not.index() > 0 && clause.is("OR", parse.tokens().get(not.index() - 1));
        boolean another = next != null && clause.is("ONE", next) && isButAnother(next);
        if (!either && !another && (next == null || !clause.is("ONLY", next))) {
            clause.sign(Status.NEGATED, not);
        }
    }

    private @Nullable Token next(Token token) {
        int after = token.index() + 1;
        return after < parse.tokens().size() ? parse.tokens().get(after) : null;
    }

    private void auxiliary(Token verb, Token aux) {
        if (clause.is("WILL", aux)) {
            clause.sign(Status.FUTURE, aux);
        } else if (clause.is("WOULD", aux)) {
            // After a verb of saying it is the past of "will": "said it would send troops".
            boolean reported = (verb.relation().equals("ccomp")
                            || isContent(verb)
                            || isReportedConjunct(verb)
                            || isReportedBeside(verb))
                    && !isOpinion(parse.head(verb));
            clause.sign(reported ? Status.FUTURE : Status.HYPOTHETICAL, aux);
        } else if (clause.is("MAY", aux)) {
            clause.sign(Status.HYPOTHETICAL, aux);
        } else if (aux.lemma().equals("to")) {
            infinitive(verb, aux);
        }
    }

    /** "is to visit", "is going to visit"; "Xi to visit Paris" of a headline. */
    private void infinitive(Token verb, Token to) {
        boolean be = parse.children(verb, "aux").stream()
                .anyMatch(aux -> aux.lemma().equals("be") || aux.lemma().equals("go"));
        if (be || isHeadline(verb, to)) {
            clause.sign(Status.FUTURE, to);
        } else if (verb.relation().equals("root")) {
            before(to);
        }
    }

    /** "Calls on Israel to end the blockade grew": where the parser makes the infinitive the root, the nearest word before it governs. */
    private void before(Token to) {
        for (int i = to.index() - 1; i >= 0 && to.index() - i <= NEAR; i--) {
            Token word = parse.tokens().get(i);
            if (word.isVerb() && clause.is("REQUEST", word) || word.isNoun() && clause.is("REQUEST_NOUN", word)) {
                clause.sign(Status.REQUESTED, word);
                clause.say(word);
                return;
            }
        }
    }

    private boolean isHeadline(Token verb, Token to) {
        Token head = parse.head(verb);
        boolean root = head == null;
        if (parse.text().stripTrailing().endsWith(".")) {
            return false;
        }
        boolean ofSubject = head != null
                && head.isNoun()
                && verb.relation().equals("acl")
                && parse.head(head) == null
                && head.index() + 1 == to.index();
        return (root || ofSubject) && parse.tokens().get(0).index() < to.index();
    }

    /** "gave notice that it would leave" */
    private boolean isContent(Token verb) {
        return verb.relation().equals("acl")
                && parse.children(verb, "mark").stream()
                        .anyMatch(mark -> mark.lemma().equals("that"));
    }

    /** "would drag in others, the paper argued" is no announcement. */
    private boolean isOpinion(@Nullable Token word) {
        return word != null && clause.is("OPINION", word);
    }

    private boolean isReportedConjunct(Token verb) {
        Token head = parse.head(verb);
        return verb.relation().equals("conj") && head != null && head.relation().equals("ccomp");
    }

    /** "Turkey would join the talks, the minister said": the parser makes one of the two the root. */
    private boolean isReportedBeside(Token verb) {
        return parse.children(verb, "parataxis", "ccomp", "advcl", "dep").stream()
                .anyMatch(child -> clause.is("SAY", child));
    }
}
