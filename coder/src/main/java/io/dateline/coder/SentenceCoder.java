package io.dateline.coder;

import io.dateline.coder.actor.ResolvedActor;
import io.dateline.coder.event.Candidate;
import io.dateline.coder.event.CodeTables;
import io.dateline.coder.event.EventFinder;
import io.dateline.coder.event.Standing;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import io.dateline.coder.realis.Reading;
import io.dateline.coder.realis.Realis;
import io.dateline.schemas.record.Coding;
import io.dateline.schemas.record.DayBasis;
import io.dateline.schemas.record.Status;
import io.dateline.schemas.record.When;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Codes one parsed sentence: candidates, parties, realis, choice, then one {@link Coding} each. Thread-safe. */
final class SentenceCoder {
    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");

    private final EventFinder finder;
    private final Realis realis;
    private final CodingWriter writer;
    private final CodeTables tables;
    private final Relevance relevance;
    private final Selection selection;
    private final Guesses guesses;

    SentenceCoder(
            EventFinder finder,
            Realis realis,
            CodingWriter writer,
            CodeTables tables,
            Relevance relevance,
            Guesses guesses) {
        this.finder = finder;
        this.realis = realis;
        this.writer = writer;
        this.tables = tables;
        this.relevance = relevance;
        this.selection = new Selection(tables, Confidence.load());
        this.guesses = guesses;
    }

    /** The events of the sentence, the surest first, and what it adds to an event named before. */
    CodedSentence code(SentenceContext context) {
        List<Found> found = found(context);
        List<Found> relevant = new ArrayList<>();
        List<Echo> echoes = new ArrayList<>();
        for (Found one : found) {
            Found event = one.who().actors().isEmpty() ? withBorrowedActor(one, found) : one;
            String problem = relevance.problem(
                    context, event.candidate(), event.who(), event.reading().status());
            if (problem == null) {
                relevant.add(event);
            } else {
                echo(context, event, echoes);
                context.explain("  dropped " + event.candidate().pattern() + " ("
                        + event.candidate().triggerText() + "): " + problem);
            }
        }
        List<Coding> codings = new ArrayList<>();
        for (Found event : selection.select(context, relevant)) {
            double confidence = selection.confidence(event);
            Coding coding = writer.write(context, event.candidate(), event.who(), event.reading(), confidence);
            context.explain("  coded " + coding.getCameo() + " " + coding.getType() + " " + coding.getStatus() + " by "
                    + coding.getPattern() + " on '" + coding.getTrigger() + "' " + Confidence.features(event));
            codings.add(coding);
        }
        Coding guess = found.isEmpty() ? guesses.code(context) : null;
        if (guess != null) {
            codings.add(guess);
        }
        codings.sort(Comparator.comparingDouble(Coding::getConfidence).reversed());
        return new CodedSentence(codings, echoes);
    }

    private List<Found> found(SentenceContext context) {
        Parse parse = context.parse();
        List<Candidate> candidates = finder.find(parse);
        List<Found> found = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Token clause = candidate.clause();
            Reading reading = read(parse, candidate);
            Who who = denier(context, reading, new Parties(context, reading).of(candidate));
            String root = tables.code(candidate.code()).root();
            found.add(new Found(
                    candidate,
                    who,
                    Claims.judge(context, root, who, reading),
                    Standing.of(parse, clause),
                    candidates.stream().anyMatch(other -> other != candidate && isBelow(parse, candidate, other))));
        }
        found.replaceAll(event -> Claimants.claimed(parse, event, List.copyOf(found)));
        return found;
    }

    /** "The army denied that troops had fired": who denies it speaks for its own. */
    private static Who denier(SentenceContext context, Reading reading, Who who) {
        Token speaker = reading.speaker();
        if (speaker == null || reading.status() != Status.DENIED) {
            return who;
        }
        boolean open = !who.actors().isEmpty() && who.actors().stream().allMatch(actor -> actor.country() == null);
        if (!open) {
            return who;
        }
        String country = context.parties(speaker).stream()
                .map(ResolvedActor::country)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return country == null
                ? who
                : who.withActors(who.actors().stream()
                        .map(actor -> actor.withCountry(country, actor.how() + ", country of the speaker"))
                        .toList());
    }

    private static boolean isBelow(Parse parse, Candidate candidate, Candidate other) {
        Token token = candidate.trigger();
        for (int up = 0; token != null && up < parse.tokens().size(); up++) {
            if (token.equals(other.trigger())) {
                return true;
            }
            // What is coordinated with an act stands beside it.
            for (int on = 0;
                    token != null
                            && token.relation().equals("conj")
                            && on < parse.tokens().size();
                    on++) {
                token = parse.head(token);
            }
            token = token == null ? null : parse.head(token);
        }
        return false;
    }

    /** "The talks, held on Friday, …": no event of its own, but the day of the one before. */
    private void echo(SentenceContext context, Found event, List<Echo> echoes) {
        Candidate candidate = event.candidate();
        boolean definite = context.parse().children(candidate.trigger(), "det").stream()
                .anyMatch(word -> DEFINITE.contains(word.lemma()));
        if (!candidate.nominal()
                || !definite
                || !event.who().actors().isEmpty()
                || !event.who().recipients().isEmpty() && namesRecipient(candidate)) {
            return;
        }
        When when = writer.when(context, candidate);
        if (when.getBasis() != DayBasis.PUBLICATION) {
            echoes.add(new Echo(tables.code(candidate.code()).root(), when));
        }
    }

    /** Whether its own words have one: a party that merely stands below is no other meeting's. */
    private static boolean namesRecipient(Candidate candidate) {
        return candidate.recipients().stream().anyMatch(slot -> !slot.isEmpty());
    }

    private Reading read(Parse parse, Candidate candidate) {
        Reading reading = realis.read(parse, candidate.trigger(), candidate.clause());
        Candidate governor = candidate.governor();
        if (governor == null) {
            boolean planned = candidate.announced() && reading.status() == Status.ASSERTED;
            return planned
                    ? new Reading(Status.FUTURE, true, reading.speaker(), reading.verb(), candidate.triggerText())
                    : reading;
        }
        Status status =
                switch (governor.code()) {
                    case "015" -> Status.ASSERTED;
                    case "016" -> Status.DENIED;
                    default -> Status.ALLEGED;
                };
        Token speaker =
                governor.actors().stream().flatMap(List::stream).findFirst().orElse(reading.speaker());
        return new Reading(status, false, speaker, governor.trigger().lemma(), governor.triggerText());
    }

    /** "her visit to Chad and the visit to Mali": the second, without a visitor, is by the visitor of the first. */
    private static Found withBorrowedActor(Found event, List<Found> all) {
        if (!event.candidate().nominal() || event.who().recipients().isEmpty()) {
            return event;
        }
        for (Found other : all) {
            boolean alike = other != event
                    && other.candidate()
                            .trigger()
                            .lemma()
                            .equals(event.candidate().trigger().lemma())
                    && !other.who().actors().isEmpty();
            if (alike) {
                return event.with(event.who().withActors(other.who().actors()));
            }
        }
        return event;
    }

    /** What one sentence gives. */
    record CodedSentence(List<Coding> codings, List<Echo> echoes) {}

    /** The day of an event of this CAMEO root that an earlier sentence told without one. */
    record Echo(String root, When when) {}
}
