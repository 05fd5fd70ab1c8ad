package io.dateline.coder;

import io.dateline.coder.actor.ResolvedActor;
import io.dateline.schemas.record.Place;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The country of parties whose words name none: police, judges and marchers belong to where it happened, and the opposition that a
 * government jails to the government's country. Armed men whom nobody knows may come from anywhere.
 */
final class HomeCountry {
    /** Unidentified armed forces, refugees, the unknown. */
    private static final Set<String> FROM_ANYWHERE = Set.of("UAF", "REF", "UNK");

    /** Those who fight may be sought by the courts of any country. */
    private static final Set<String> FIGHTERS = Set.of("REB", "PRM", "MIL");

    /** Who has power over people at home. */
    private static final Set<String> POWERS = Set.of("GOV", "COP", "JUD", "LEG", "SPY");

    /** Whose power ends at the border. */
    private static final Set<String> COURTS_AND_POLICE = Set.of("JUD", "COP");

    /** Whom the others in power deal with at home; journalists, clergy and firms may be foreign ones. */
    private static final Set<String> SUBJECTS = Set.of("OPP", "LEG", "JUD", "LAB", "PTY", "COP");

    /** CAMEO roots of what those in power and those under them do to each other: ask, pardon, yield, investigate, accuse, reject, threaten, coerce. */
    private static final List<String> AT_HOME = List.of("02", "056", "08", "09", "11", "12", "13", "17");

    /** Of them the words: what a government says of "the opposition" may be said of that of another country. */
    private static final List<String> WORDS = List.of("02", "09", "11", "12", "13");

    /** A visitor is not from where the visit goes. */
    private static final String VISIT = "042";

    private HomeCountry() {}

    /**
     * The parties, each with its country where that can be told.
     *
     * @param place where it happened, as the text states it; null when it does not
     */
    static Who of(Who who, String code, @Nullable Place place) {
        String where = place == null ? null : place.getCountry();
        boolean atHome = AT_HOME.stream().anyMatch(code::startsWith);
        List<ResolvedActor> recipients = local(who.recipients(), where);
        List<ResolvedActor> actors = code.equals(VISIT) ? who.actors() : local(who.actors(), where);
        boolean words = WORDS.stream().anyMatch(code::startsWith);
        return atHome
                ? new Who(
                        subjects(actors, recipients, POWERS),
                        subjects(recipients, actors, words ? COURTS_AND_POLICE : POWERS))
                : new Who(actors, recipients);
    }

    private static List<ResolvedActor> local(List<ResolvedActor> parties, @Nullable String country) {
        return parties.stream()
                .map(party -> country == null
                                || party.country() != null
                                || party.sector() == null
                                || FROM_ANYWHERE.contains(party.sector())
                        ? party
                        : party.withCountry(country, party.how() + ", country of the place"))
                .toList();
    }

    /** Parties without a country that those in power of one country deal with are of that country. */
    private static List<ResolvedActor> subjects(
            List<ResolvedActor> parties, List<ResolvedActor> others, Set<String> sectors) {
        Set<String> powers = others.stream()
                .filter(other -> other.isOfCountry() && other.sector() != null && sectors.contains(other.sector()))
                .map(ResolvedActor::country)
                .collect(Collectors.toSet());
        if (powers.size() != 1) {
            return parties;
        }
        String country = powers.iterator().next();
        boolean anybody =
                others.stream().allMatch(other -> other.sector() != null && COURTS_AND_POLICE.contains(other.sector()));
        return parties.stream()
                .map(party -> party.country() == null
                                && party.sector() != null
                                && !FROM_ANYWHERE.contains(party.sector())
                                && (anybody && !FIGHTERS.contains(party.sector()) || SUBJECTS.contains(party.sector()))
                        ? party.withCountry(country, party.how() + ", country of the other party")
                        : party)
                .toList();
    }
}
