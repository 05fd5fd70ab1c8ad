package io.dateline.coder.realis;

import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import io.dateline.schemas.record.Status;
import java.util.List;
import java.util.stream.Stream;

/** What words for times around a verb say: that it is planned, or long past. */
final class Times {

    private final Clause clause;
    private final Parse parse;

    Times(Clause clause) {
        this.clause = clause;
        this.parse = clause.parse();
    }

    /** Whether the verb's present is a time to come. */
    boolean isToCome(Token verb) {
        return isScheduled(verb) || isDated(verb) || isFrom(verb);
    }

    /** "during the dictatorship", "long before independence". */
    void signPeriod(Token preposition) {
        List<Token> objects = parse.children(preposition, "pobj");
        boolean during = objects.stream().anyMatch(word -> clause.is("PAST_PERIOD", word));
        // "under the late dictator"
        boolean under = preposition.lemma().equals("under")
                && objects.stream()
                        .flatMap(word -> parse.children(word, "nmod", "amod").stream())
                        .anyMatch(word -> clause.is("BYGONE", word));
        boolean past = clause.is("PERIOD_OF", preposition) && (during || under);
        boolean ofOld = clause.is("BEFORE", preposition)
                && parse.children(preposition, "advmod", "npadvmod").stream().anyMatch(word -> clause.is("LONG", word));
        if (past || ofOld) {
            clause.sign(Status.HISTORICAL, preposition);
        }
    }

    /** "once expelled", "a generation ago"; not "once in Paris, he met", "not long ago". */
    boolean isLongAgo(Token verb, Token adverb) {
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

    /** "called a strike for Friday", "set a meeting for May". */
    private boolean isDated(Token verb) {
        return clause.is("CALL_FOR_A_DAY", verb)
                && Stream.concat(
                                parse.children(verb, "prep").stream(),
                                parse.children(verb, "dobj").stream()
                                        .flatMap(noun -> parse.children(noun, "prep").stream()))
                        .anyMatch(this::isForADay);
    }

    private boolean isForADay(Token preposition) {
        return preposition.lemma().equals("for")
                && parse.children(preposition, "pobj").stream().anyMatch(word -> clause.is("DAY_TO_COME", word));
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
}
