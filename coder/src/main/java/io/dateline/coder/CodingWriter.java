package io.dateline.coder;

import io.dateline.coder.actor.ResolvedActor;
import io.dateline.coder.event.CameoCode;
import io.dateline.coder.event.Candidate;
import io.dateline.coder.event.Casualties;
import io.dateline.coder.event.CodeTables;
import io.dateline.coder.event.Contexts;
import io.dateline.coder.event.EventFinder;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import io.dateline.coder.place.Places;
import io.dateline.coder.realis.Reading;
import io.dateline.schemas.record.Actor;
import io.dateline.schemas.record.Attribution;
import io.dateline.schemas.record.Coding;
import io.dateline.schemas.record.DayBasis;
import io.dateline.schemas.record.EventType;
import io.dateline.schemas.record.Place;
import io.dateline.schemas.record.Status;
import io.dateline.schemas.record.When;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills a {@link Coding} from a candidate, its parties and its reading. Thread-safe. */
final class CodingWriter {
    private static final long DAYS_OF_NEWS = 400;
    private static final long DAYS_OF_BACKGROUND = 21;
    private final CodeTables tables;
    private final Contexts contexts;
    private final EventFinder finder;
    private final WhereAndWhen whereAndWhen = new WhereAndWhen();

    private final Places places;

    CodingWriter(CodeTables tables, Contexts contexts, EventFinder finder, Places places) {
        this.places = places;
        this.tables = tables;
        this.contexts = contexts;
        this.finder = finder;
    }

    Coding write(SentenceContext context, Candidate candidate, Who who, Reading reading, double confidence) {
        Coding.Builder coding = Coding.newBuilder();
        boolean ahead = reading.status() == Status.FUTURE || reading.status() == Status.REQUESTED;
        When when = whereAndWhen.when(context, candidate, ahead);
        String refused = refused(candidate, reading);
        Status status = refused == null ? status(context, candidate, reading.status(), when) : Status.ASSERTED;
        Place place = whereAndWhen.place(context, candidate, who);
        boolean third = ThirdPlace.is(candidate.code(), who, place);
        CameoCode row = code(context, coding, third ? candidate.withCode(ThirdPlace.CODE) : candidate, refused, status);
        coding.setContexts(contexts.of(context.parse(), row.contexts()));
        coding.setTrigger(candidate.triggerText());
        coding.setPattern(candidate.pattern());
        coding.setStatus(status);
        coding.setAttribution(attribution(context.parse(), reading));
        Who home = HomeCountry.of(who, candidate.code(), place);
        coding.setActors(actors(home.actors()));
        coding.setRecipients(actors(home.recipients()));
        coding.setPlace(place == null ? WhereAndWhen.ofParty(places, candidate.code(), who) : place);
        coding.setWhen(when);
        amounts(context, candidate, coding);
        coding.setConfidence(confidence);
        return coding.build();
    }

    /** The day of an event that is not coded for itself. */
    When when(SentenceContext context, Candidate candidate) {
        return whereAndWhen.when(context, candidate, false);
    }

    /** A day long past makes background, a day to come a future. */
    private static Status status(SentenceContext context, Candidate candidate, Status read, When when) {
        if (read != Status.ASSERTED) {
            return read;
        }
        if (isPast(context, when)) {
            return Status.HISTORICAL;
        }
        boolean toCome =
                when.getBasis() != DayBasis.PUBLICATION && when.getFirstDay().isAfter(context.day());
        return toCome && !isPast(context.parse(), candidate.trigger()) ? Status.FUTURE : read;
    }

    /** The first sentence tells the news, however late; what the others date weeks back is its background. */
    private static boolean isPast(SentenceContext context, When when) {
        boolean background = !context.lead()
                && when.getBasis() != DayBasis.PUBLICATION
                && when.getLastDay().isBefore(context.day())
                && when.getFirstDay().isBefore(context.day().minusDays(DAYS_OF_BACKGROUND));
        return background || when.getLastDay().isBefore(context.day().minusDays(DAYS_OF_NEWS));
    }

    /** What is told in the past has happened: the report then bears the day of an earlier time zone. */
    private static boolean isPast(Parse parse, Token trigger) {
        return trigger.tag().equals("VBD")
                || trigger.isVerb()
                        && parse.children(trigger).stream()
                                .anyMatch(word ->
                                        word.tag().equals("VBD") || word.lemma().equals("have"));
    }

    /** "will not accept refugees" refuses: the code of the refusal, or null when the sentence refuses nothing. */
    private @Nullable String refused(Candidate candidate, Reading reading) {
        boolean will =
                reading.status() == Status.NEGATED && reading.ahead() && !candidate.nominal() && !candidate.isGuess();
        boolean friendly = tables.code(candidate.code()).gdeltQuad() <= 2
                && !candidate.code().startsWith("01");
        return will && friendly ? finder.refused(candidate.code()) : null;
    }

    private CameoCode code(
            SentenceContext context,
            Coding.Builder coding,
            Candidate candidate,
            @Nullable String refused,
            Status status) {
        String code = refused == null ? candidate.code() : refused;
        EventType type = refused == null ? candidate.type() : null;
        List<String> modes = refused == null ? candidate.modes() : List.of();
        if (status == Status.FUTURE && !candidate.isGuess() && !code.startsWith("03") && !code.startsWith("13")) {
            String announced = finder.announced(code);
            if (announced != null) {
                code = announced;
                type = null;
                modes = announced.startsWith("13")
                        ? finder.modes(EventType.THREATEN, context.parse(), candidate.trigger())
                        : List.of();
            }
        }
        CameoCode row = tables.code(code);
        EventType kind = type == null ? row.type() : type;
        List<String> kinds = modes.isEmpty() && type == null ? row.modes() : modes;
        coding.setCameo(code);
        coding.setCameoBase(row.base());
        coding.setCameoRoot(row.root());
        coding.setGdeltQuad(row.gdeltQuad());
        coding.setGoldstein(row.goldstein());
        coding.setGoldsteinTable(row.goldstein() == null ? null : tables.goldsteinTable());
        coding.setType(kind);
        coding.setModes(kinds);
        coding.setQuad(kind == null ? null : tables.quad(kind));
        coding.setPloverScore(kind == null ? null : tables.score(kind, kinds));
        return row;
    }

    private static @Nullable Attribution attribution(Parse parse, Reading reading) {
        Token speaker = reading.speaker();
        return speaker == null ? null : new Attribution(parse.subtreeText(speaker), reading.verb());
    }

    private static List<Actor> actors(List<ResolvedActor> parties) {
        return parties.stream().map(CodingWriter::actor).toList();
    }

    private static Actor actor(ResolvedActor party) {
        return new Actor(
                party.text(),
                party.name(),
                party.country(),
                party.sector(),
                party.sectors(),
                cameoActor(party),
                party.role(),
                party.how());
    }

    /** CAMEO's MED is media, where PLOVER says JRN; its HLH is health, where PLOVER says MED. */
    private static @Nullable String cameoActor(ResolvedActor party) {
        String sector = party.sector();
        if (party.country() == null && sector == null) {
            return null;
        }
        String cameo = sector == null ? "" : sector.equals("JRN") ? "MED" : sector.equals("MED") ? "HLH" : sector;
        return (party.country() == null ? "" : party.country()) + cameo;
    }

    private static void amounts(SentenceContext context, Candidate candidate, Coding.Builder coding) {
        Casualties casualties = Casualties.near(context.parse(), candidate);
        coding.setDead(casualties.dead());
        coding.setInjured(casualties.injured());
        coding.setArrested(casualties.arrested());
        if (coding.getType() == EventType.PROTEST && candidate.trigger().isVerb()) {
            coding.setParticipants(casualties.participants(candidate.trigger()));
        }
    }
}
