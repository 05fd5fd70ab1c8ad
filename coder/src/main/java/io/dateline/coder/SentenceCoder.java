package io.dateline.coder;

import io.dateline.coder.actor.ResolvedActor;
import io.dateline.coder.event.CameoCode;
import io.dateline.coder.event.Candidate;
import io.dateline.coder.event.CodeTables;
import io.dateline.coder.event.EventFinder;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import io.dateline.coder.place.FoundPlace;
import io.dateline.coder.realis.Reading;
import io.dateline.coder.realis.Realis;
import io.dateline.schemas.record.Coding;
import io.dateline.schemas.record.DayBasis;
import io.dateline.schemas.record.EventType;
import io.dateline.schemas.record.Status;
import io.dateline.schemas.record.When;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Codes one parsed sentence: candidates, parties, realis, then one {@link Coding} each. Thread-safe. */
final class SentenceCoder {
    private static final Set<String> WARLIKE =
            Set.of("explosives", "suicide-attack", "aerial", "drone", "heavy-weapons", "unconventional");
    private static final Set<String> GRAVE = Set.of("abduct", "targeted", "torture", "crowd-control", "destroy");
    private static final Set<String> PRIVATE =
            Set.of("CVL", "UNK", "CRM", "BUS", "AGR", "EDU", "ELI", "SOC", "LAB", "MED");
    private static final Set<String> POLITICAL =
            Set.of("MIL", "REB", "UAF", "PRM", "GOV", "PTY", "OPP", "SPY", "PRE", "REF", "JRN", "REL", "LEG", "ELI");
    private static final Set<String> HARM = Set.of("14", "17", "18", "19", "20");

    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");

    private final EventFinder finder;
    private final Realis realis;
    private final CodingWriter writer;
    private final CodeTables tables;
    private final Guesses guesses;

    SentenceCoder(EventFinder finder, Realis realis, CodingWriter writer, CodeTables tables, Guesses guesses) {
        this.guesses = guesses;
        this.finder = finder;
        this.realis = realis;
        this.writer = writer;
        this.tables = tables;
    }

    /** The events of the sentence, the surest first, and what it adds to an event named before. */
    CodedSentence code(SentenceContext context) {
        Parse parse = context.parse();
        List<Found> found = new ArrayList<>();
        for (Candidate candidate : finder.find(parse)) {
            Who who = who(context, candidate);
            Reading reading = read(parse, candidate);
            found.add(new Found(candidate, who, reading));
        }
        List<Coding> codings = new ArrayList<>();
        List<Echo> echoes = new ArrayList<>();
        for (Found one : found) {
            Found event = one.who().actors().isEmpty() ? withBorrowedActor(one, found) : one;
            String problem = problem(context, event);
            if (problem != null) {
                echo(context, event, echoes);
                context.explain("  dropped " + event.candidate().pattern() + " ("
                        + event.candidate().triggerText() + "): " + problem);
                continue;
            }
            Coding coding = writer.write(context, event.candidate(), event.who(), event.reading());
            context.explain("  coded " + coding.getCameo() + " " + coding.getType() + " " + coding.getStatus() + " by "
                    + coding.getPattern() + " on '" + coding.getTrigger() + "'");
            codings.add(coding);
        }
        Coding guess = found.isEmpty() ? guesses.code(context) : null;
        if (guess != null) {
            codings.add(guess);
        }
        return new CodedSentence(deduplicated(codings), echoes);
    }

    /** "The talks, held on Friday, …": no event of its own, but the day of the one before. */
    private void echo(SentenceContext context, Found event, List<Echo> echoes) {
        Candidate candidate = event.candidate();
        boolean definite = context.parse().children(candidate.trigger(), "det").stream()
                .anyMatch(word -> DEFINITE.contains(word.lemma()));
        if (!candidate.nominal()
                || !definite
                || !event.who().actors().isEmpty()
                || !event.who().recipients().isEmpty()) {
            return;
        }
        When when = writer.when(context, candidate);
        if (when.getBasis() != DayBasis.PUBLICATION) {
            echoes.add(new Echo(tables.code(candidate.code()).root(), when));
        }
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

    private Who who(SentenceContext context, Candidate candidate) {
        List<ResolvedActor> actors = first(context, candidate.actors(), List.of());
        List<ResolvedActor> recipients = first(context, candidate.recipients(), actors);
        return new Who(actors, recipients);
    }

    /** The parties of the first slot that names any but those already taken. */
    private static List<ResolvedActor> first(
            SentenceContext context, List<List<Token>> slots, List<ResolvedActor> taken) {
        for (List<Token> slot : slots) {
            Map<String, ResolvedActor> found = new LinkedHashMap<>();
            for (Token head : slot) {
                for (ResolvedActor party : context.parties(head)) {
                    if (taken.stream().noneMatch(other -> same(other, party))) {
                        found.putIfAbsent(party.start() + " " + party.country() + party.sector() + party.name(), party);
                    }
                }
            }
            if (!found.isEmpty()) {
                return List.copyOf(found.values());
            }
        }
        return List.of();
    }

    private static boolean same(ResolvedActor one, ResolvedActor other) {
        boolean overlap = one.start() < other.end() && other.start() < one.end();
        boolean named = one.name() != null && one.name().equals(other.name());
        return overlap || named;
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
                return new Found(
                        event.candidate(),
                        new Who(other.who().actors(), event.who().recipients()),
                        event.reading());
            }
        }
        return event;
    }

    private @Nullable String problem(SentenceContext context, Found event) {
        Who who = event.who();
        Candidate candidate = event.candidate();
        boolean country = known(who.actors()) || known(who.recipients());
        if (!country) {
            boolean harmed = HARM.contains(tables.code(candidate.code()).root())
                    && !context.places().isEmpty();
            boolean somebody = !who.actors().isEmpty()
                    || !who.recipients().isEmpty()
                    || !candidate.recipients().isEmpty();
            if (!harmed || !somebody || !isPolitical(candidate, who)) {
                return "no party with a country";
            }
        }
        if (isCrime(context, candidate, who)) {
            return "a crime among people of one country";
        }
        if (candidate.nominal()
                && who.actors().isEmpty()
                && !HARM.contains(tables.code(candidate.code()).root())) {
            return "a noun without an actor";
        }
        return null;
    }

    /** Crime and accidents between people of no country are not news of politics; arms of war and armed bodies are. */
    private static boolean isPolitical(Candidate candidate, Who who) {
        boolean warlike = candidate.modes().stream().anyMatch(WARLIKE::contains);
        return warlike
                || Stream.concat(who.actors().stream(), who.recipients().stream())
                        .anyMatch(party -> party.sector() != null && POLITICAL.contains(party.sector()));
    }

    /** Violence between private people of one country, without arms of war: police news. */
    private boolean isCrime(SentenceContext context, Candidate candidate, Who who) {
        CameoCode code = tables.code(candidate.code());
        boolean privately = Stream.concat(who.actors().stream(), who.recipients().stream())
                .allMatch(party -> party.sector() == null || PRIVATE.contains(party.sector()));
        List<String> modes = candidate.modes().isEmpty() ? code.modes() : candidate.modes();
        boolean grave = modes.stream().anyMatch(mode -> WARLIKE.contains(mode) || GRAVE.contains(mode));
        Stream<@Nullable String> countries = Stream.concat(
                Stream.concat(who.actors().stream(), who.recipients().stream()).map(ResolvedActor::country),
                context.places().stream().map(FoundPlace::country));
        return code.type() == EventType.ASSAULT
                && privately
                && !grave
                && countries.filter(Objects::nonNull).distinct().count() <= 1;
    }

    private static boolean known(List<ResolvedActor> parties) {
        return parties.stream().anyMatch(party -> party.country() != null);
    }

    private static List<Coding> deduplicated(List<Coding> codings) {
        Map<String, Coding> best = new LinkedHashMap<>();
        for (Coding coding : codings) {
            String key =
                    coding.getType() + "|" + coding.getCameoRoot() + "|" + coding.getStatus() + "|" + countries(coding);
            Coding before = best.get(key);
            if (before == null || before.getConfidence() < coding.getConfidence()) {
                best.put(key, coding);
            }
        }
        List<Coding> unique = new ArrayList<>(best.values());
        unique.sort(Comparator.comparingDouble(Coding::getConfidence).reversed());
        return unique;
    }

    private static String countries(Coding coding) {
        String actors = coding.getActors().stream()
                .map(a -> a.getCountry() + "/" + a.getSector())
                .sorted()
                .collect(Collectors.joining(","));
        String recipients = coding.getRecipients().stream()
                .map(a -> a.getCountry() + "/" + a.getSector())
                .sorted()
                .collect(Collectors.joining(","));
        return actors + ">" + recipients;
    }

    /** What one sentence gives. */
    record CodedSentence(List<Coding> codings, List<Echo> echoes) {}

    /** The day of an event of this CAMEO root that an earlier sentence told without one. */
    record Echo(String root, When when) {}

    /** Who is who in a candidate. */
    record Who(List<ResolvedActor> actors, List<ResolvedActor> recipients) {}

    private record Found(Candidate candidate, Who who, Reading reading) {}
}
