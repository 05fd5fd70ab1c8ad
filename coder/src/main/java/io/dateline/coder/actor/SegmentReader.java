package io.dateline.coder.actor;

import static io.dateline.coder.actor.Entry.Kind.AGENT;
import static io.dateline.coder.actor.Entry.Kind.COUNTRY;
import static io.dateline.coder.actor.Entry.Kind.DEMONYM;
import static io.dateline.coder.actor.Entry.Kind.FORMER;
import static io.dateline.coder.actor.Entry.Kind.GENERIC;
import static io.dateline.coder.actor.Entry.Kind.METONYM;
import static io.dateline.coder.actor.Entry.Kind.MODIFIER;
import static io.dateline.coder.actor.Entry.Kind.OFFICE;
import static io.dateline.coder.actor.Entry.Kind.ORGANISATION;
import static io.dateline.coder.actor.Entry.Kind.PERSON;
import static io.dateline.coder.actor.Entry.Kind.TARGET;

import io.dateline.coder.actor.Lexicon.Match;
import io.dateline.coder.actor.Phrase.Segment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one segment of a phrase: its head says what the party is, the words before it whose it is. */
final class SegmentReader {

    /** Titles that say little without the body: the president of a court is no government. */
    private static final Set<String> PRESIDING =
            Set.of("president", "vice president", "vice-president", "deputy president", "chancellor");

    private static final Set<String> OF_NAMES = Set.of(
            "al", "el", "bin", "bint", "ibn", "von", "van", "de", "der", "den", "da", "di", "du", "la", "le", "dos",
            "ul", "abu", "ben", "y", "ter");
    private static final Set<String> HONORIFICS =
            Set.of("Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Lord", "Lady", "Dame", "Prof", "Professor");
    /** Sectors that a plain word for fighters gives up for that of their group. */
    private static final Set<String> WEAK = Set.of("UAF", "UNK");

    private static final Set<String> NO_TITLE = Set.of("the", "a", "an", "two", "three", "its", "their", "his", "her");

    private final Phrase phrase;
    private final @Nullable LocalDate day;
    private final PlaceCountries places;
    private final EntryChoice choice;
    private final Owners owners;
    private final Surnames surnames;

    /** @param near country that decides between namesakes ("the PRI"), null when there is none */
    SegmentReader(Phrase phrase, @Nullable LocalDate day, @Nullable String near, PlaceCountries places) {
        this.phrase = phrase;
        this.day = day;
        this.places = places;
        this.choice = new EntryChoice(day, near);
        this.owners = new Owners(phrase, choice);
        this.surnames = new Surnames(phrase, choice);
    }

    Draft read(Segment segment) {
        List<Match> matches = phrase.matches(segment);
        Match head = phrase.matchAt(segment.to() - 1);
        Draft draft;
        if (head == null || head.from() < segment.from()) {
            draft = unknownHead(segment, matches);
        } else if (surnames.isPersonsSurname(segment, head)) {
            draft = unknownHead(segment, matches.subList(0, matches.size() - 1));
        } else {
            draft = knownHead(segment, matches, head);
        }
        boolean former = matches.stream().anyMatch(match -> match.first(FORMER) != null) || draft.former();
        return new Draft(
                draft.name(), draft.country(), draft.sectors(), draft.role(), draft.generic(), former, draft.how());
    }

    private Draft knownHead(Segment segment, List<Match> matches, Match head) {
        List<Match> before = matches.subList(0, matches.indexOf(head));
        Entry person = choice.pick(head, PERSON);
        if (person != null) {
            return person(before, head, person);
        }
        Entry organisation = choice.pick(head, ORGANISATION);
        if (organisation != null) {
            return organisation(before, organisation);
        }
        Entry country = head.first(COUNTRY, DEMONYM);
        Entry metonym = head.first(METONYM);
        if (country == null && metonym != null) {
            return draft(null, metonym.country(), metonym.sectors(), null, "metonym");
        }
        if (country != null) {
            List<String> sectors = owners.sectorsOf(before, false);
            return draft(null, country.country(), sectors, null, country.kind() == COUNTRY ? "dictionary" : "demonym");
        }
        Entry role = head.role();
        return role == null ? Draft.NOBODY : role(segment, before, head, role);
    }

    private Draft person(List<Match> before, Match head, Entry person) {
        Match title = last(before);
        Entry office = title == null ? null : title.role();
        List<String> sectors = person.sectors();
        boolean former = !person.holds(day);
        String role = person.office();
        if (office != null && title != null && title.to() == head.from()) {
            role = title(title, before);
            if (former && !office.sectors().isEmpty()) {
                // The text knows better who is in office than a dictionary that ages.
                sectors = office.sectors();
                former = false;
            }
        }
        former &= sectors.stream().anyMatch(Set.of("GOV", "LEG", "MIL", "SPY", "JUD")::contains);
        return new Draft(person.name(), person.country(), sectors, role, false, former, "dictionary");
    }

    private Draft organisation(List<Match> before, Entry organisation) {
        String country = organisation.country();
        String said = owners.countryOf(before);
        if (said != null && ("IMG".equals(country) || "NGO".equals(country))) {
            country = said;
        }
        return draft(organisation.name(), country, organisation.sectors(), null, "dictionary");
    }

    private Draft role(Segment segment, List<Match> before, Match head, Entry role) {
        String country = owners.countryOf(before);
        if (country == null) {
            country = places.before(phrase, segment, head.from());
        }
        List<String> sectors = role.sectors();
        boolean generic = role.kind() == GENERIC || role.kind() == TARGET && sectors.isEmpty();
        List<String> owned = owners.sectorsOf(before, generic);
        if (generic && !owned.isEmpty()) {
            sectors = owned;
            generic = false;
        } else if (role.kind() == OFFICE && PRESIDING.contains(role.name()) && !owned.isEmpty()) {
            sectors = owned;
        } else if (!sectors.isEmpty() && WEAK.contains(sectors.get(0))) {
            List<String> groups = owners.groupsOf(before);
            sectors = groups.isEmpty() ? sectors : groups;
        }
        boolean office = role.kind() == OFFICE || role.kind() == GENERIC;
        String title = office || role.kind() == AGENT ? title(head, before) : null;
        String how = role.kind() == TARGET ? "target" : office ? "title" : "description";
        return new Draft(null, country, sectors, title, generic, false, how);
    }

    /** No dictionary knows the last word: a name with a title before it, a town, or a thing. */
    private Draft unknownHead(Segment segment, List<Match> matches) {
        int from = nameFrom(segment);
        if (from == segment.to()) {
            return Draft.NOBODY;
        }
        String name = phrase.text(from, segment.to());
        Match title = null;
        List<Match> before = new ArrayList<>();
        for (Match match : matches) {
            if (match.to() <= from) {
                before.add(match);
                title = match;
            }
        }
        Entry role = title == null
                        || title.to() != from
                        || phrase.words.get(title.to() - 1).possessive()
                ? null
                : title.role();
        if (role != null && title != null) {
            Draft draft = role(segment, before.subList(0, before.size() - 1), title, role);
            return draft.withName(name, "title");
        }
        String placed = from == segment.from() ? places.country(phrase, segment) : null;
        if (placed != null) {
            return draft(null, placed, List.of("CVL"), null, "place");
        }
        // "Kettle Foods Inc."
        List<String> sectors = segment.to() - from > 1
                        && References.is(
                                "COMPANY_ENDING",
                                phrase.words.get(segment.to() - 1).lower())
                ? List.of("BUS")
                : List.of();
        return draft(name, owners.countryOf(before), sectors, null, "name");
    }

    /** First word of the capitalised run at the segment's end; the end itself when the last word is in lower case. */
    private int nameFrom(Segment segment) {
        int from = segment.to();
        while (from > segment.from()) {
            Word word = phrase.words.get(from - 1);
            Match match = phrase.matchAt(from - 1);
            boolean particle = OF_NAMES.contains(word.lower()) && from < segment.to();
            boolean surname = match != null && match.from() == from - 1 && match.to() == segment.to();
            boolean title = match != null && !surname && (match.role() != null || match.first(FORMER) != null);
            boolean owner = match != null && match.first(DEMONYM, ORGANISATION) != null;
            if (title || owner || HONORIFICS.contains(word.key())) {
                break;
            }
            if (word.possessive() && from < segment.to() || !word.isCapitalised() && !particle) {
                break;
            }
            from--;
        }
        while (from < segment.to()
                && !phrase.words.get(from).isCapitalised()
                && !OF_NAMES.contains(phrase.words.get(from).lower())) {
            from++;
        }
        return from;
    }

    /** The title with the capitalised words of its portfolio: "External Economic Relations Minister". */
    private String title(Match head, List<Match> before) {
        int from = head.from();
        while (from > 0) {
            Word word = phrase.words.get(from - 1);
            Match match = phrase.matchAt(from - 1);
            boolean portfolio = match == null
                    ? word.isCapitalised() && !word.isPunctuation() && !NO_TITLE.contains(word.lower())
                    : match.first(MODIFIER) != null || match.role() != null && before.contains(match);
            if (!portfolio || word.possessive()) {
                break;
            }
            from = match == null ? from - 1 : match.from();
        }
        return phrase.text(from, head.to());
    }

    private static @Nullable Match last(List<Match> matches) {
        return matches.isEmpty() ? null : matches.get(matches.size() - 1);
    }

    private static Draft draft(
            @Nullable String name, @Nullable String country, List<String> sectors, @Nullable String role, String how) {
        return new Draft(name, country, sectors, role, false, false, how);
    }
}
