package io.dateline.coder;

import io.dateline.coder.actor.ResolvedActor;
import io.dateline.coder.event.CameoCode;
import io.dateline.coder.event.Candidate;
import io.dateline.coder.event.CodeTables;
import io.dateline.coder.event.EventFinder;
import io.dateline.coder.event.Syntax;
import io.dateline.coder.place.FoundPlace;
import io.dateline.schemas.record.EventType;
import io.dateline.schemas.record.Status;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a reading is news of politics at all: who takes part, and in what. Thread-safe. */
final class Relevance {
    private static final Set<String> WARLIKE =
            Set.of("explosives", "suicide-attack", "aerial", "drone", "heavy-weapons", "unconventional");
    private static final Set<String> GRAVE = Set.of("abduct", "targeted", "torture", "crowd-control", "destroy");
    private static final Set<String> PRIVATE =
            Set.of("CVL", "UNK", "CRM", "BUS", "AGR", "EDU", "ELI", "SOC", "LAB", "MED");
    private static final Set<String> POLITICAL =
            Set.of("MIL", "REB", "UAF", "PRM", "GOV", "PTY", "OPP", "SPY", "PRE", "REF", "JRN", "REL", "LEG", "ELI");
    private static final Set<String> HARM = Set.of("14", "17", "18", "19", "20");

    /** Yielding and showing force. */
    private static final Set<String> ARMED_ACTS = Set.of("08", "15");

    private static final Set<String> DISSENT = Set.of("02", "10", "14");
    private static final Set<String> ARMED = Set.of("MIL", "REB", "PRM", "UAF");

    /** Acts of police and courts that are politics only when somebody political suffers them. */
    private static final Set<String> JUDICIAL = Set.of("09", "112", "115", "116", "173");

    /** Who claims an attack at a known place. */
    private static final String CLAIM = "015";

    private static final Set<String> OFFICERS = Set.of("COP", "JUD");
    private static final Set<String> TRADERS = Set.of("BUS", "AGR");

    private final CodeTables tables;
    private final EventFinder finder;
    private final WrongSenses wrongSenses = WrongSenses.load();
    private final Everyday everyday;

    Relevance(CodeTables tables, EventFinder finder) {
        this.tables = tables;
        this.finder = finder;
        this.everyday = new Everyday(finder);
    }

    /** Why the reading is no news of politics, or null when it is. */
    @Nullable
    String problem(SentenceContext context, Candidate candidate, Who who, Status status) {
        String wrongSense = wrongSenses.problem(context.parse(), candidate);
        if (wrongSense != null) {
            return wrongSense;
        }
        boolean country = Who.known(who.actors()) || Who.known(who.recipients());
        if (!country && !isHarmSomewhere(context, candidate, who) && !isArmedSomewhere(context, candidate, who)) {
            return "no party with a country";
        }
        if (isCrime(context, candidate, who) || isCourtReport(context, candidate, who)) {
            return "a crime among people of one country";
        }
        if (candidate.pattern().endsWith("+must") && who.recipients().isEmpty()) {
            return "nobody is told what must be done";
        }
        String everyday = this.everyday.problem(
                context, candidate, tables.code(candidate.code()).root(), who);
        if (everyday != null) {
            return everyday;
        }
        if (isSport(candidate, who)) {
            return "nations that beat each other play";
        }
        if (isBusiness(context, who) && !isDissent(candidate, who)) {
            return "companies among themselves";
        }
        if (who.actors().isEmpty() && !isHarm(candidate) && isDoneBySomething(context, candidate)) {
            return "what does it is no actor";
        }
        // "Calls for sanctions against Rwanda grew louder": who is to do it need not be named.
        boolean asked = status == Status.REQUESTED && Who.known(who.recipients());
        if (candidate.nominal() && who.actors().isEmpty() && !isHarm(candidate) && !asked) {
            return "a noun without an actor";
        }
        return null;
    }

    /** "A bill is heading to the president": an active verb whose subject is a thing. */
    private static boolean isDoneBySomething(SentenceContext context, Candidate candidate) {
        return candidate.trigger().isVerb()
                && !candidate.actors().isEmpty()
                && !new Syntax(context.parse()).isPassive(candidate.trigger());
    }

    /** "England thrashed Germany": nobody but the countries, and no arms. */
    private static boolean isSport(Candidate candidate, Who who) {
        return candidate.code().equals("182")
                && !who.actors().isEmpty()
                && !who.recipients().isEmpty()
                && who.all().allMatch(party -> party.sector() == null && party.name() == null);
    }

    /** Farmers who block roads, the traders of a country who call for something: politics all the same. */
    private boolean isDissent(Candidate candidate, Who who) {
        String root = tables.code(candidate.code()).root();
        boolean ofCountry =
                who.actors().stream().anyMatch(party -> party.country() != null && !"MNC".equals(party.country()));
        // Farmers call off their own protests, too.
        return ofCountry && (DISSENT.contains(root) || candidate.code().startsWith("082"));
    }

    private static boolean isBusiness(SentenceContext context, Who who) {
        return who.all().findAny().isPresent()
                && who.actors().stream().allMatch(Relevance::isTrader)
                && who.recipients().stream()
                        .allMatch(party -> isTrader(party)
                                || !who.actors().isEmpty() && PrivateAffairs.isOfUnknownThing(context.parse(), party));
    }

    private static boolean isTrader(ResolvedActor party) {
        return "MNC".equals(party.country()) || party.sector() != null && TRADERS.contains(party.sector());
    }

    /** "Four men were charged with murder": an everyday crime before police and courts of one country. */
    private boolean isCourtReport(SentenceContext context, Candidate candidate, Who who) {
        boolean judicial = JUDICIAL.stream().anyMatch(candidate.code()::startsWith);
        boolean people = who.all()
                .allMatch(party -> party.sector() == null
                        ? !isState(party)
                        : PRIVATE.contains(party.sector()) || OFFICERS.contains(party.sector()));
        boolean nobodyElse = who.all().allMatch(party -> "CVL".equals(party.sector()) || "UNK".equals(party.sector()));
        long countries = who.all()
                .map(ResolvedActor::country)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        return judicial
                && people
                && (nobodyElse || countries <= 1)
                && context.parse().subtree(candidate.trigger()).stream()
                        .anyMatch(word -> finder.isOneOf("EVERYDAY_CRIME", word.lemma()));
    }

    /** "Iran arrested …": a country that acts itself is its government. */
    private static boolean isState(ResolvedActor party) {
        return party.country() != null && party.sector() == null && party.name() == null;
    }

    private boolean isHarm(Candidate candidate) {
        return HARM.contains(tables.code(candidate.code()).root());
    }

    /** Harm by or to people without a country, at a known place: "Four men were killed in an air raid on Kano". */
    private boolean isHarmSomewhere(SentenceContext context, Candidate candidate, Who who) {
        boolean somebody =
                who.all().findAny().isPresent() || !candidate.recipients().isEmpty();
        boolean broke = isUnrest(candidate)
                && candidate.nominal()
                && !candidate.clause().equals(candidate.trigger());
        boolean claimed = candidate.code().equals(CLAIM) && !who.actors().isEmpty();
        boolean harm = isHarm(candidate) && (broke || somebody && isPolitical(candidate, who));
        return !context.places().isEmpty() && (claimed || harm);
    }

    /** "Rebels freed the hostages near Cali": what armed bodies do at a known place, without a country's name. */
    private boolean isArmedSomewhere(SentenceContext context, Candidate candidate, Who who) {
        return ARMED_ACTS.contains(tables.code(candidate.code()).root())
                && !context.places().isEmpty()
                && who.actors().stream().anyMatch(party -> party.sector() != null && ARMED.contains(party.sector()));
    }

    private static boolean isUnrest(Candidate candidate) {
        return candidate.code().startsWith("14");
    }

    /** Crime and accidents between people of no country are not news of politics; unrest, arms of war and armed bodies are. */
    private static boolean isPolitical(Candidate candidate, Who who) {
        boolean warlike = candidate.modes().stream().anyMatch(WARLIKE::contains);
        boolean unrest = isUnrest(candidate) && !who.actors().isEmpty();
        // What is done to the police on purpose and not with a gun is no robbery.
        boolean unconventional = candidate.code().startsWith("18")
                && who.recipients().stream().anyMatch(party -> "COP".equals(party.sector()));
        return warlike
                || unrest
                || unconventional
                || who.all().anyMatch(party -> party.sector() != null && POLITICAL.contains(party.sector()));
    }

    /** Violence between private people of one country, without arms of war: police news. */
    private boolean isCrime(SentenceContext context, Candidate candidate, Who who) {
        CameoCode code = tables.code(candidate.code());
        boolean privately = who.all().allMatch(party -> party.sector() == null || PRIVATE.contains(party.sector()));
        List<String> modes = candidate.modes().isEmpty() ? code.modes() : candidate.modes();
        boolean grave = modes.stream().anyMatch(mode -> WARLIKE.contains(mode) || GRAVE.contains(mode));
        Stream<@Nullable String> countries = Stream.concat(
                who.all().map(ResolvedActor::country), context.places().stream().map(FoundPlace::country));
        return code.type() == EventType.ASSAULT
                && privately
                && !grave
                && countries.filter(Objects::nonNull).distinct().count() <= 1;
    }
}
