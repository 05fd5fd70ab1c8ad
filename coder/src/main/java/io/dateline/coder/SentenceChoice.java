package io.dateline.coder;

import io.dateline.coder.actor.Actors;
import io.dateline.coder.actor.Mentions;
import io.dateline.coder.event.TriggerScan;
import io.dateline.coder.scan.ArticleScan;
import io.dateline.coder.scan.Refusal;
import io.dateline.coder.text.Sentence;
import io.dateline.coder.text.SentenceWords;
import io.dateline.coder.text.SportSentence;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the sentences of one article that are read, and reads them; they must be asked for in order.
 *
 * <pre>
 *   words that promise no event ─▶ nobody of a country ─▶ a game ─▶ tags that let no pattern fire ─▶ parsed
 *        └─ but: tells the day of an earlier event, or of parties that it does not name
 * </pre>
 *
 * <p>A sentence that points back has the last few passed over read first: they tell whom it means.
 */
final class SentenceChoice {
    /** Who is meant stands in the sentence before. */
    private static final Pattern PRONOUN =
            Pattern.compile("(?U)^(?:.{0,30}\\b)?(?:[Tt]hey|[Hh]e|[Ss]he|[Ii]t|[Tt]heir|[Ii]ts|[Hh]is|[Hh]er)\\b");

    /** "The two countries opened talks": whom it is about stands before, and nothing in the sentence itself shows that it is politics. */
    private static final Pattern TWO_SIDES = Pattern.compile(
            "(?U)\\b(?:[Tt]he two|[Bb]oth) (?:sides|countries|nations|neighbou?rs|governments|states|leaders|ministers|presidents|delegations|armies)\\b");

    /** How many sentences that were passed over may tell whom a later one means. */
    private static final int LOOK_BACK = 3;

    /** A sentence that was not parsed and names somebody, whom a later one may mean by a pronoun or a description. */
    private record PassedOver(Sentence sentence, Mentions mentions, Skipped reason) {}

    private final ArticleReading reading;
    private final ArticleScan scan;
    private final TriggerScan triggers;
    private final Actors actors;
    private final SentenceTally tally = new SentenceTally();
    private final Deque<PassedOver> passed = new ArrayDeque<>();

    SentenceChoice(ArticleReading reading, ArticleScan scan, TriggerScan triggers, Actors actors) {
        this.reading = reading;
        this.scan = scan;
        this.triggers = triggers;
        this.actors = actors;
    }

    /**
     * The sentence parsed, or null when it is passed over.
     *
     * @param tellsDay whether it may tell the day of an earlier event
     */
    @Nullable
    SentenceContext read(Sentence sentence, boolean tellsDay) {
        Refusal refusal = scan.refuses(sentence);
        boolean hidden = hidesParties(sentence.text());
        boolean asked = tellsDay || hidden || reading.isLine();
        if (asked || refusal == null) {
            if (hidden || pointsBack(sentence.text())) {
                readPassedOver();
            }
            refusal = hindrance(sentence, asked);
        }
        SentenceContext context =
                refusal == null ? reading.context(sentence, tags -> asked || scan.couldBeCoded(tags)) : null;
        if (context == null) {
            passOver(sentence, refusal == null ? scan.refusal(Skipped.NO_TRIGGER) : refusal);
            return null;
        }
        passed.clear();
        tally.parse();
        return context;
    }

    /** What became of the sentences so far. */
    SentenceTally tally() {
        return tally;
    }

    /** Whether it could tell of parties that it does not name. */
    private boolean hidesParties(String sentence) {
        // Two words of most sentences are looked for faster than a pattern.
        return (sentence.contains("he two ") || sentence.contains("oth "))
                && TWO_SIDES.matcher(sentence).find()
                && !triggers.hints(SentenceWords.of(sentence)).isEmpty();
    }

    /** Whether it begins with words for somebody who stands before. */
    private boolean pointsBack(String sentence) {
        return PRONOUN.matcher(sentence).find() || actors.pointsBack(sentence);
    }

    private void readPassedOver() {
        passed.removeIf(one -> !mayNameCountry(one.sentence(), one.mentions()));
        for (PassedOver one : passed) {
            tally.parseAfterAll(one.reason());
            reading.context(one.sentence()).introduce();
        }
        passed.clear();
    }

    private void passOver(Sentence sentence, Refusal why) {
        reading.explain(() -> "not parsed, " + why + ": " + sentence.text());
        tally.skip(why.reason());
        if (scan.mentions().party() && why.reason() != Skipped.SPORT) {
            passed.add(new PassedOver(sentence, scan.mentions(), why.reason()));
        }
        if (passed.size() > LOOK_BACK) {
            passed.remove();
        }
    }

    /** What else tells without a parse that nothing will come of the sentence; null when nothing does. */
    private @Nullable Refusal hindrance(Sentence sentence, boolean asked) {
        if (!asked && !mayNameCountry(sentence, scan.mentions())) {
            return scan.refusal(Skipped.NO_COUNTRY);
        }
        String game = SportSentence.sign(sentence.text());
        if (game == null) {
            return null;
        }
        reading.explain(() -> "sign of a game: " + game);
        return scan.refusal(Skipped.SPORT);
    }

    /**
     * Whether a party of a country, or a place, can be found in it: no event is recorded without one of them. Of the first sentence it is
     * always so, because it introduces who is meant later.
     */
    private boolean mayNameCountry(Sentence sentence, Mentions mentions) {
        return sentence.number() == 0
                || !mentions.countries().isEmpty()
                || reading.discourse().recallsCountry(sentence.text())
                || !reading.places(sentence).isEmpty();
    }
}
