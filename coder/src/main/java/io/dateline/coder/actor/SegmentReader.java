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
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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
    private static final Pattern PALACE = Pattern.compile("House|Palace|Street|Kremlin|Elys|Élys|Whitehall|Matignon");

    private final Phrase phrase;
    private final @Nullable LocalDate day;
    private final @Nullable String near;
    private final PlaceCountries places;

    /** @param near country that decides between namesakes ("the PRI"), null when there is none */
    SegmentReader(Phrase phrase, @Nullable LocalDate day, @Nullable String near, PlaceCountries places) {
        this.phrase = phrase;
        this.day = day;
        this.near = near;
        this.places = places;
    }

    Draft read(Segment segment) {
        List<Match> matches = phrase.matches(segment);
        Match head = phrase.matchAt(segment.to() - 1);
        Draft draft;
        if (head == null || head.from() < segment.from()) {
            draft = unknownHead(segment, matches);
        } else if (isPersonsSurname(segment, head)) {
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
        Entry person = pick(head, PERSON);
        if (person != null) {
            return person(before, head, person);
        }
        Entry organisation = pick(head, ORGANISATION);
        if (organisation != null) {
            return organisation(before, organisation);
        }
        Entry country = head.first(COUNTRY, DEMONYM);
        Entry metonym = head.first(METONYM);
        if (country == null && metonym != null) {
            return draft(null, metonym.country(), metonym.sectors(), null, "metonym");
        }
        if (country != null) {
            List<String> sectors = sectorsOf(before, false);
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
        String said = countryOf(before);
        if (said != null && ("IMG".equals(country) || "NGO".equals(country))) {
            country = said;
        }
        return draft(organisation.name(), country, organisation.sectors(), null, "dictionary");
    }

    private Draft role(Segment segment, List<Match> before, Match head, Entry role) {
        String country = countryOf(before);
        if (country == null) {
            country = places.before(phrase, segment, head.from());
        }
        List<String> sectors = role.sectors();
        boolean generic = role.kind() == GENERIC || role.kind() == TARGET && sectors.isEmpty();
        List<String> owned = sectorsOf(before, generic);
        if (generic && !owned.isEmpty()) {
            sectors = owned;
            generic = false;
        } else if (role.kind() == OFFICE && PRESIDING.contains(role.name()) && !owned.isEmpty()) {
            sectors = owned;
        } else if (!sectors.isEmpty()
                && WEAK.contains(sectors.get(0))
                && !groupsOf(before).isEmpty()) {
            sectors = groupsOf(before);
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
        return draft(name, countryOf(before), sectors, null, "name");
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

    /**
     * "Michael Jordan", "Chad Smith", "Matt Blair": the name of a country or of a known person, or an office, right after an unknown
     * capitalised word is somebody else's surname.
     */
    private boolean isPersonsSurname(Segment segment, Match head) {
        if (head.to() - head.from() > 1 || head.from() == segment.from()) {
            return false;
        }
        Word last = phrase.words.get(head.from());
        boolean office = last.isCapitalised() && References.is("SURNAME", last.lower());
        if (!office && head.first(COUNTRY, METONYM, PERSON) == null) {
            return false;
        }
        int before = head.from() - 1;
        Word word = phrase.words.get(before);
        return phrase.matchAt(before) == null
                && !isOfHisOffice(segment, head)
                && word.isCapitalised()
                && !word.possessive()
                && !phrase.words.get(head.from()).hyphen()
                && !word.isAllCapitals()
                && !word.lower()
                        .matches(
                                "north|south|east|west|northern|southern|eastern|western|central|upper|lower|greater|new|the");
    }

    /** "President Kurbanguly Berdymukhamedov": his first name is spelt in another way, but the office is his. */
    private boolean isOfHisOffice(Segment segment, Match surname) {
        Entry person = pick(surname, PERSON);
        String office = person == null ? null : person.office();
        int at = surname.from() - 1;
        while (at > segment.from() && phrase.matchAt(at) == null) {
            at--;
        }
        Match title = phrase.matchAt(at);
        return office != null
                && title != null
                && title.role() != null
                && office.toLowerCase(Locale.ROOT)
                        .contains(phrase.text(title.from(), title.to()).toLowerCase(Locale.ROOT));
    }

    /** The entry of that kind which holds on the day, or the nearest to it; namesakes are decided by the country nearby. */
    private @Nullable Entry pick(Match match, Entry.Kind kind) {
        Entry best = null;
        int bestScore = -1;
        for (Entry entry : match.entries()) {
            if (entry.kind() != kind) {
                continue;
            }
            int score = (entry.country() != null && entry.country().equals(near) ? 4 : 0) + (entry.holds(day) ? 2 : 0);
            boolean later = best != null && score == bestScore && isNearer(entry, best);
            if (score > bestScore || later) {
                best = entry;
                bestScore = score;
            }
        }
        return best;
    }

    /** Of two terms that both miss the day, the last one before it; without a day the latest. */
    private boolean isNearer(Entry entry, Entry best) {
        if (entry.from() == null || best.from() == null) {
            return false;
        }
        boolean started = day == null || !entry.from().isAfter(day);
        boolean bestStarted = day == null || !best.from().isAfter(day);
        return started == bestStarted ? entry.from().isAfter(best.from()) : started;
    }

    /** The country whose people or land the words before the head name, the last one winning. */
    @Nullable
    String countryOf(List<Match> before) {
        for (int i = before.size() - 1; i >= 0; i--) {
            Match match = before.get(i);
            if (phrase.isMereTie(match)) {
                continue;
            }
            Entry entry = match.first(COUNTRY, DEMONYM, METONYM);
            Entry picked = entry != null ? entry : pick(match, ORGANISATION);
            picked = picked != null ? picked : pick(match, PERSON);
            if (picked != null && picked.country() != null) {
                return picked.country();
            }
        }
        return null;
    }

    /** Sectors of the body, person or kind of people nearest before the head. */
    List<String> sectorsOf(List<Match> before, boolean metonyms) {
        for (int i = before.size() - 1; i >= 0; i--) {
            Match match = before.get(i);
            Entry named = pick(match, ORGANISATION);
            named = named == null ? pick(match, PERSON) : named;
            named = named == null && metonyms && isPalace(match) ? match.first(METONYM) : named;
            Entry role = named != null ? named : match.first(MODIFIER);
            role = role == null ? match.role() : role;
            if (role != null && !role.sectors().isEmpty()) {
                return role.sectors();
            }
        }
        return List.of();
    }

    private boolean isPalace(Match match) {
        String words = phrase.text(match.from(), match.to());
        return PALACE.matcher(words).find();
    }

    private List<String> groupsOf(List<Match> before) {
        for (Match match : before) {
            Entry group = pick(match, ORGANISATION);
            if (group != null && !group.sectors().isEmpty()) {
                return group.sectors();
            }
            Entry modifier = match.first(MODIFIER);
            if (modifier != null && "REB".equals(modifier.sector())) {
                return modifier.sectors();
            }
        }
        return List.of();
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
