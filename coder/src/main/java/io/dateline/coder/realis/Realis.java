package io.dateline.coder.realis;

import io.dateline.coder.event.Syntax;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import io.dateline.schemas.record.Status;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads how real an event is from the words that govern it: its auxiliaries, then every word above it up to the root.
 * Thread-safe.
 */
public final class Realis {
    /** When several hold, the first of these wins: "denied that it would not attack" is denied. */
    private static final List<Status> ORDER = List.of(
            Status.DENIED,
            Status.NEGATED,
            Status.REQUESTED,
            Status.HYPOTHETICAL,
            Status.ALLEGED,
            Status.FUTURE,
            Status.HISTORICAL);

    private static final int HIGHEST = 14;
    private static final Set<String> WILL = Set.of("will", "shall", "'ll", "wo", "’ll");
    private static final Set<String> MAY = Set.of("may", "might", "could", "can", "ca", "should", "ought", "must");

    private final RealisWords words;

    private Realis(RealisWords words) {
        this.words = words;
    }

    public static Realis load() {
        return new Realis(RealisWords.load());
    }

    /**
     * Reads the status of an event.
     *
     * @param trigger the word of the event
     * @param clause the verb that carries it: the trigger itself, or its light verb
     */
    public Reading read(Parse parse, Token trigger, Token clause) {
        Walk walk = new Walk(parse);
        if (!trigger.equals(clause)) {
            walk.noun(trigger);
            if (clause.equals(parse.head(trigger))) {
                walk.above(trigger, clause);
            }
        }
        walk.climb(clause);
        return walk.reading();
    }

    private final class Walk {
        private final Parse parse;
        private final Syntax syntax;
        private final Map<Status, String> signs = new EnumMap<>(Status.class);
        private @Nullable Token speaker;
        private @Nullable String sayVerb;

        Walk(Parse parse) {
            this.parse = parse;
            this.syntax = new Syntax(parse);
        }

        void sign(Status status, Token because) {
            signs.putIfAbsent(status, because.form());
        }

        Reading reading() {
            for (Status status : ORDER) {
                String why = signs.get(status);
                if (why != null) {
                    return new Reading(status, signs.containsKey(Status.FUTURE), speaker, sayVerb, why);
                }
            }
            return new Reading(Status.ASSERTED, false, speaker, sayVerb, "");
        }

        void climb(Token clause) {
            Token token = clause;
            if (token.isVerb()) {
                verb(token);
            } else {
                noun(token);
            }
            for (int height = 0; height < HIGHEST; height++) {
                Token head = parse.head(token);
                if (head == null) {
                    return;
                }
                if (!above(token, head)) {
                    return;
                }
                token = head;
            }
        }

        /** What the verb's own auxiliaries and adverbs say. */
        private void verb(Token verb) {
            for (Token child : parse.children(verb)) {
                String relation = child.relation();
                String lemma = child.lemma();
                if (relation.equals("neg")
                        || relation.equals("advmod") && words.is("NOT_WORD", lemma) && !lemma.equals("no")) {
                    negation(verb, child);
                } else if (relation.equals("aux")) {
                    auxiliary(verb, child);
                } else if (relation.equals("advmod") || relation.equals("npadvmod")) {
                    adverb(child, lemma);
                } else if (relation.equals("mark") && words.is("IF", lemma)) {
                    sign(Status.HYPOTHETICAL, child);
                } else if (relation.equals("nsubj") || relation.equals("nsubjpass") || relation.equals("dobj")) {
                    nobody(child);
                }
            }
            if (verb.relation().equals("root") && parse.children(verb, "aux").isEmpty() && startsInverted(verb)) {
                sign(Status.HYPOTHETICAL, verb);
            }
        }

        private boolean startsInverted(Token verb) {
            Token first = parse.tokens().get(0);
            return first.lemma().equals("should") && first.head() == verb.index();
        }

        private void nobody(Token child) {
            Token determiner = parse.child(child, "det", "neg", "preconj");
            if (determiner != null && words.is("NOT_WORD", determiner.lemma())) {
                sign(Status.NEGATED, determiner);
            } else if (words.is("NOT_WORD", child.lemma())) {
                sign(Status.NEGATED, child);
            }
        }

        private void adverb(Token child, String lemma) {
            Token no = parse.child(child, "neg");
            if (no != null && lemma.equals("long")) {
                sign(Status.NEGATED, no);
            } else if (words.is("ALLEGED_WORD", lemma)) {
                sign(Status.ALLEGED, child);
            } else if (words.is("SUPPOSE_WORD", lemma)) {
                sign(Status.HYPOTHETICAL, child);
            }
        }

        private void negation(Token verb, Token not) {
            // "not only attacked but ..." happened
            Token next =
                    not.index() + 1 < parse.tokens().size() ? parse.tokens().get(not.index() + 1) : null;
            if (next != null && (next.lemma().equals("only") || next.lemma().equals("just"))) {
                return;
            }
            sign(Status.NEGATED, not);
        }

        private void auxiliary(Token verb, Token aux) {
            String lemma = aux.lemma();
            if (WILL.contains(lemma)) {
                sign(Status.FUTURE, aux);
            } else if (lemma.equals("would") || lemma.equals("'d")) {
                // After a verb of saying it is the past of "will": "said it would send troops".
                boolean reported = verb.relation().equals("ccomp") || isReportedConjunct(verb) || reportedBeside(verb);
                sign(reported ? Status.FUTURE : Status.HYPOTHETICAL, aux);
            } else if (MAY.contains(lemma)) {
                sign(Status.HYPOTHETICAL, aux);
            } else if (lemma.equals("be") && !syntax.isPassive(verb) || lemma.equals("to")) {
                toBe(verb);
            }
        }

        /** "is to visit", "is going to visit". */
        private void toBe(Token verb) {
            Token be = null;
            Token to = null;
            Token going = null;
            for (Token aux : parse.children(verb, "aux")) {
                be = aux.lemma().equals("be") ? aux : be;
                to = aux.lemma().equals("to") ? aux : to;
                going = aux.lemma().equals("go") ? aux : going;
            }
            if (to != null && (be != null || going != null)) {
                sign(Status.FUTURE, to);
            }
        }

        private boolean isReportedConjunct(Token verb) {
            Token head = parse.head(verb);
            return verb.relation().equals("conj")
                    && head != null
                    && head.relation().equals("ccomp");
        }

        /** "Turkey would join the talks, the minister said": the parser makes one of the two the root. */
        private boolean reportedBeside(Token verb) {
            for (Token child : parse.children(verb, "parataxis", "ccomp", "advcl", "dep")) {
                if (words.is("SAY", child.lemma())) {
                    return true;
                }
            }
            return false;
        }

        /** What the noun's own modifiers say: "a planned visit", "no talks", "alleged abuses". */
        void noun(Token noun) {
            for (Token child : parse.children(
                    noun, "nmod", "amod", "compound", "det", "neg", "advmod", "acl", "poss", "relcl", "qmod")) {
                String lemma = child.lemma();
                if (child.relation().equals("relcl")
                        || child.relation().equals("acl") && child.index() > noun.index()) {
                    if (child.tag().equals("VBN")
                            && words.is("PLAN_WORD", child.form().toLowerCase(Locale.ROOT))) {
                        sign(Status.FUTURE, child);
                    }
                    continue;
                }
                String form = child.form().toLowerCase(Locale.ROOT);
                if (words.is("NOT_WORD", lemma) || words.is("NOT_WORD", form)) {
                    sign(Status.NEGATED, child);
                } else if (words.is("PLAN_WORD", form)) {
                    sign(Status.FUTURE, child);
                } else if (words.is("ALLEGED_WORD", form)) {
                    sign(Status.ALLEGED, child);
                } else if (words.is("SUPPOSE_WORD", form)) {
                    sign(Status.HYPOTHETICAL, child);
                } else if (words.is("PAST_WORD", form) && !form.equals("last") && !form.equals("then")) {
                    sign(Status.HISTORICAL, child);
                }
            }
        }

        /** What the word above says of the one below. Returns false where the climb ends. */
        private boolean above(Token token, Token head) {
            return switch (token.relation()) {
                case "ccomp", "xcomp", "csubj", "oprd" -> complement(token, head);
                case "conj" -> conjunct(token, head);
                case "advcl" -> adverbial(token, head);
                case "acl", "relcl" -> nounClause(token, head);
                case "pcomp", "pobj" -> true;
                case "prep", "agent", "dative" -> preposition(token, head);
                case "dobj", "nsubj", "nsubjpass", "attr" -> argument(token, head);
                case "parataxis", "dep", "appos", "nmod", "compound", "poss" -> passesUp(token, head);
                default -> false;
            };
        }

        private boolean passesUp(Token token, Token head) {
            if (token.relation().equals("parataxis") || token.relation().equals("dep")) {
                say(token, head);
                return head.isVerb() && words.is("SAY", head.lemma());
            }
            return false;
        }

        private boolean complement(Token token, Token head) {
            String lemma = head.lemma();
            if (!head.isVerb()) {
                adjective(head);
                nounGovernor(head);
                return true;
            }
            boolean infinitive = hasTo(token);
            if (isAhead(token, head)) {
                sign(Status.FUTURE, head);
            } else if (lemma.equals("be") || lemma.equals("stand") || lemma.equals("remain")) {
                Token state = parse.child(head, "acomp", "oprd", "attr");
                if (state != null) {
                    adjective(state);
                }
            } else if (words.is("DENY", lemma)) {
                sign(Status.DENIED, head);
                say(token, head);
            } else if (words.is("NOT", lemma)) {
                sign(Status.NEGATED, head);
            } else if (infinitive && words.is("PASS", lemma)) {
                return passOn(head);
            } else if (infinitive && words.is("REQUEST", lemma) && !isOwnWish(head)) {
                sign(Status.REQUESTED, head);
                say(token, head);
                return false;
            } else if (infinitive && (words.is("PLAN", lemma) || isOwnWish(head))) {
                sign(Status.FUTURE, head);
            } else if (words.is("ALLEGE", lemma)) {
                sign(Status.ALLEGED, head);
                say(token, head);
            } else if (!infinitive && words.is("REQUEST", lemma) && isSubjunctive(token)) {
                sign(Status.REQUESTED, head);
            } else if (!infinitive && words.is("SAY", lemma)) {
                say(token, head);
            } else if (!infinitive && words.is("SUPPOSE", lemma)) {
                sign(Status.HYPOTHETICAL, head);
                say(token, head);
            } else if (!infinitive && words.is("PLAN", lemma)) {
                sign(Status.FUTURE, head);
                say(token, head);
            } else if (infinitive) {
                adjective(head);
            }
            verb(head);
            return true;
        }

        /** "is to visit", "is going to visit". */
        private boolean isAhead(Token token, Token head) {
            boolean to = parse.children(token, "aux").stream()
                    .anyMatch(aux -> aux.lemma().equals("to"));
            boolean is = head.lemma().equals("be") && parse.child(head, "acomp", "oprd", "attr") == null;
            boolean going = head.form().equals("going") && parse.child(head, "aux") != null;
            return to && (is || going);
        }

        private boolean passOn(Token head) {
            verb(head);
            return true;
        }

        /** "wants to join" is a plan, "wants Kenya to join" a request. */
        private boolean isOwnWish(Token head) {
            boolean wish = Set.of("want", "seek", "ask", "propose", "wish").contains(head.lemma());
            return wish && parse.child(head, "dobj", "dative") == null && parse.child(head, "nsubjpass") == null;
        }

        private boolean isSubjunctive(Token token) {
            return token.tag().equals("VB") && parse.child(token, "aux") == null
                    || parse.children(token, "aux", "auxpass").stream()
                            .anyMatch(a -> a.form().equals("be") || a.lemma().equals("should"))
                    || token.tag().equals("VBP");
        }

        private boolean hasTo(Token token) {
            return parse.children(token, "aux").stream()
                            .anyMatch(aux -> aux.lemma().equals("to"))
                    || token.relation().equals("xcomp");
        }

        private void adjective(Token state) {
            String form = state.form().toLowerCase(Locale.ROOT);
            if (words.is("NOT_WORD", form)) {
                sign(Status.NEGATED, state);
            } else if (words.is("PLAN_WORD", form)) {
                sign(Status.FUTURE, state);
            } else if (words.is("SUPPOSE_WORD", form)) {
                sign(Status.HYPOTHETICAL, state);
            }
        }

        private void say(Token clause, Token verb) {
            if (speaker != null || !verb.isVerb()) {
                return;
            }
            List<Token> subjects = syntax.agents(verb);
            if (!subjects.isEmpty()) {
                speaker = subjects.get(0);
                sayVerb = verb.lemma();
            }
        }

        private boolean conjunct(Token token, Token head) {
            if (head.isVerb() && token.isVerb()) {
                boolean own = parse.child(token, "nsubj", "nsubjpass") != null;
                if (!own && parse.children(token, "aux").isEmpty()) {
                    for (Token aux : parse.children(head, "aux")) {
                        if (!aux.lemma().equals("to")) {
                            auxiliary(head, aux);
                        }
                    }
                }
                return true;
            }
            return !head.isVerb();
        }

        private boolean adverbial(Token token, Token head) {
            Token mark = parse.child(token, "mark");
            if (mark != null
                    && (mark.lemma().equals("as")
                            || mark.lemma().equals("while")
                            || mark.lemma().equals("because"))) {
                return false;
            }
            if (hasTo(token) && head.isVerb() && !words.is("PASS", head.lemma())) {
                if (words.is("REQUEST", head.lemma())) {
                    sign(Status.REQUESTED, head);
                } else if (words.is("PLAN", head.lemma())) {
                    sign(Status.FUTURE, head);
                } else {
                    sign(Status.HYPOTHETICAL, token);
                }
                return false;
            }
            if (token.tag().equals("VBG") && mark == null && head.isVerb()) {
                verb(head);
                return true;
            }
            return false;
        }

        private boolean nounClause(Token token, Token noun) {
            if (token.relation().equals("acl") && hasTo(token)) {
                nounGovernor(noun);
                return true;
            }
            return false;
        }

        /** "a threat to attack", "the possibility of talks", "the anniversary of the invasion". */
        private boolean nounGovernor(Token noun) {
            String lemma = noun.lemma();
            if (words.is("NOT_NOUN", lemma)) {
                sign(Status.NEGATED, noun);
            } else if (words.is("REQUEST_NOUN", lemma)) {
                sign(Status.REQUESTED, noun);
            } else if (words.is("SUPPOSE_NOUN", lemma)) {
                sign(Status.HYPOTHETICAL, noun);
            } else if (words.is("PLAN_NOUN", lemma)) {
                sign(Status.FUTURE, noun);
            } else if (words.is("PAST_NOUN", lemma)) {
                sign(Status.HISTORICAL, noun);
            } else if (lemma.equals("allegation")
                    || lemma.equals("accusation")
                    || lemma.equals("claim")
                    || lemma.equals("charge")) {
                sign(Status.ALLEGED, noun);
            } else {
                return true;
            }
            return false;
        }

        private boolean preposition(Token preposition, Token head) {
            String lemma = preposition.lemma();
            if (lemma.equals("without") || lemma.equals("instead")) {
                sign(Status.NEGATED, preposition);
                return false;
            }
            if (head.isNoun()) {
                if (lemma.equals("of")
                        || lemma.equals("for")
                        || lemma.equals("to")
                        || lemma.equals("on")
                        || lemma.equals("against")
                        || lemma.equals("about")
                        || lemma.equals("in")) {
                    nounGovernor(head);
                }
                return lemma.equals("of") && syntax.isTransparent(head);
            }
            if (!head.isVerb()) {
                if (lemma.equals("of") && head.lemma().equals("short")) {
                    sign(Status.NEGATED, head);
                }
                return lemma.equals("of");
            }
            return verbPreposition(preposition, head, lemma);
        }

        private boolean verbPreposition(Token preposition, Token head, String lemma) {
            String verb = head.lemma();
            if (lemma.equals("of") && words.is("ALLEGE", verb)
                    || lemma.equals("for") && verb.equals("blame")
                    || lemma.equals("with") && verb.equals("charge")) {
                sign(Status.ALLEGED, head);
                say(preposition, head);
            } else if (lemma.equals("for") && words.is("REQUEST", verb)) {
                sign(Status.REQUESTED, head);
                say(preposition, head);
            } else if (lemma.equals("for")
                            && Set.of("prepare", "plan", "hope", "schedule", "brace", "wait", "set")
                                    .contains(verb)
                    || lemma.equals("on") && verb.equals("plan")) {
                sign(Status.FUTURE, head);
            } else if (lemma.equals("at") && verb.equals("aim")) {
                sign(Status.FUTURE, head);
            } else if (lemma.equals("from") && words.is("NOT", verb)) {
                sign(Status.NEGATED, head);
            } else if (lemma.equals("of") && (verb.equals("warn") || verb.equals("think") || verb.equals("dream"))) {
                sign(Status.HYPOTHETICAL, head);
            } else if (lemma.equals("against")
                    && (verb.equals("warn") || verb.equals("decide") || verb.equals("vote"))) {
                sign(Status.HYPOTHETICAL, head);
            } else if (lemma.equals("before")) {
                sign(Status.HYPOTHETICAL, preposition);
            } else if (Set.of("in", "on", "into", "with", "to").contains(lemma)) {
                verb(head);
                return true;
            }
            return false;
        }

        /** What a verb says of the event that is its object or subject. */
        private boolean argument(Token noun, Token verb) {
            if (!verb.isVerb()) {
                return false;
            }
            String lemma = verb.lemma();
            boolean object = noun.relation().equals("dobj") || noun.relation().equals("nsubjpass");
            if (!object) {
                verb(verb);
                if (words.is("NOT", lemma) && Set.of("fail", "collapse").contains(lemma)) {
                    return false;
                }
                return true;
            }
            if (words.is("DENY", lemma)) {
                sign(Status.DENIED, verb);
                say(noun, verb);
            } else if (words.is("ALLEGE", lemma)) {
                sign(Status.ALLEGED, verb);
                say(noun, verb);
            } else if (words.is("NOT", lemma)) {
                sign(Status.NEGATED, verb);
            } else if (words.is("REQUEST", lemma)) {
                sign(Status.REQUESTED, verb);
                say(noun, verb);
            } else if (words.is("PLAN", lemma)) {
                sign(Status.FUTURE, verb);
            } else if (words.is("SUPPOSE", lemma)) {
                sign(Status.HYPOTHETICAL, verb);
            } else if (words.is("PAST_VERB", lemma)) {
                sign(Status.HISTORICAL, verb);
            } else {
                verb(verb);
                return true;
            }
            verb(verb);
            return true;
        }
    }
}
