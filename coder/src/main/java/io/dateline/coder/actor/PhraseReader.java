package io.dateline.coder.actor;

import io.dateline.coder.actor.Phrase.Segment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a whole noun phrase: the core, then what its "of", "in", "led by" and its appositions add. */
final class PhraseReader {
    private static final Set<String> OWNERS =
            Set.of("of", "in", "from", "at", "for", "throughout", "across", "near", "inside", "within", "on", "under");
    private static final Set<String> PLACES =
            Set.of("in", "at", "on", "near", "inside", "within", "across", "throughout");
    private static final Set<String> PRESIDING =
            Set.of("president", "vice president", "chancellor", "governor", "minister");
    /** Who is by trade in a country that is not his own. */
    private static final Pattern ABROAD = Pattern.compile(
            "(?i)(embassy|embassies|consulates?|ambassadors?|envoys?|diplomats?|peacekeepers?|correspondents?|consuls?)$");

    private static final Pattern COUNTED = Pattern.compile(
            "(?sU).*\\b(?i)(several|hundreds?|thousands?|dozens?|scores?|tens|number|most|some|many|all|majority|two|one|three|part|parts|others|rest|handful|millions?|lots?|couple|both|each|either|few|any|\\d[\\d,.]*)$");
    private static final Set<String> JOINING = Set.of("and", ",");

    private final Phrase phrase;
    private final SegmentReader reader;

    PhraseReader(Phrase phrase, @Nullable LocalDate day, @Nullable String near, PlaceCountries places) {
        this.phrase = phrase;
        this.reader = new SegmentReader(phrase, day, near, places);
    }

    /** The parties in order; the first is never missing, but may be {@link Draft#NOBODY}. */
    List<Draft> parties() {
        if (phrase.isEmpty()) {
            return List.of(Draft.NOBODY);
        }
        Draft party = reader.read(phrase.core());
        List<Draft> parties = new ArrayList<>();
        List<Segment> after = phrase.after();
        Segment previous = phrase.core();
        boolean counted =
                COUNTED.matcher(phrase.text(previous.from(), previous.to())).matches();
        boolean roleOpen = party.role() != null;
        String presiding = party.role();
        boolean ownerCountry = false;
        for (int i = 0; i < after.size(); i++) {
            Segment segment = after.get(i);
            Draft next = reader.read(segment);
            String link = segment.link();
            if (link.equals("of") && counted && party.sectors().isEmpty()) {
                party = next.withCountry(party.country());
                counted = false;
            } else if (link.equals(",") && ownerCountry && isBareCountry(next) && isListUntilAnd(after, i)) {
                parties.add(party);
                party = party.ofCountry(next.country());
            } else if (link.equals(",") || link.equals("led")) {
                if (isListed(party, next)) {
                    parties.add(party);
                    party = next;
                } else {
                    party = link.equals("led") ? ledBy(party, next) : apposition(party, next);
                }
                roleOpen = next.role() != null;
                presiding = next.role();
            } else if (link.equals("and")) {
                if (ownerCountry && isBareCountry(next)) {
                    parties.add(party);
                    party = party.ofCountry(next.country());
                } else if (isBareCountry(party) && !next.sectors().isEmpty() && next.country() != null) {
                    // "French and German ministers": the office belongs to both.
                    parties.add(new Draft(
                            null, party.country(), next.sectors(), next.role(), false, next.former(), next.how()));
                    party = next;
                } else if (next.isParty()
                        && (next.country() != null || !next.sectors().isEmpty())
                        && !roleOpen) {
                    parties.add(party);
                    party = next;
                } else if (!next.isParty()) {
                    roleOpen = false;
                }
            } else if (OWNERS.contains(link) || link.equals("to") && party.generic()) {
                if (roleOpen && (link.equals("of") || link.equals("for")) && !isBareCountry(next)) {
                    party = lengthenRole(party, previous, segment);
                }
                ownerCountry =
                        (link.equals("of") || link.equals("from")) && party.country() == null && isBareCountry(next);
                party = owned(party, next, link, presiding);
            } else {
                break;
            }
            previous = segment;
        }
        parties.add(party);
        distribute(parties);
        return parties.stream().map(Draft::settled).toList();
    }

    /** With the head known, "French and" stand before the core. */
    private void distribute(List<Draft> parties) {
        Draft core = parties.get(0);
        for (int i = phrase.core - 1; i >= 0; i--) {
            Draft before = reader.read(phrase.segments.get(i));
            boolean joined = JOINING.contains(phrase.segments.get(i + 1).link());
            if (!joined || !isBareCountry(before)) {
                return;
            }
            parties.add(
                    0,
                    new Draft(null, before.country(), core.sectors(), core.role(), false, core.former(), core.how()));
        }
    }

    /** A delegation goes by its leader's name and office. */
    private static Draft ledBy(Draft party, Draft leader) {
        Draft led = party.withName(leader.name(), "apposition").withCountry(leader.country());
        boolean better = !leader.sectors().isEmpty()
                && (party.generic() || party.sectors().isEmpty());
        return new Draft(
                led.name(),
                led.country(),
                better ? leader.sectors() : party.sectors(),
                leader.role() == null ? party.role() : leader.role(),
                better ? leader.generic() : party.generic(),
                leader.former(),
                "apposition");
    }

    private Draft apposition(Draft party, Draft next) {
        Draft merged = party.withName(next.name(), "apposition").withCountry(next.country());
        if (!next.sectors().isEmpty() && (merged.sectors().isEmpty() || merged.generic() && !next.generic())) {
            merged = merged.withSectors(next.sectors());
            merged = new Draft(
                    merged.name(),
                    merged.country(),
                    merged.sectors(),
                    merged.role(),
                    next.generic(),
                    merged.former() || next.former(),
                    "apposition");
        }
        // What the text calls him beats what the dictionary does.
        boolean said =
                next.role() != null && next.name() == null && !merged.how().equals("title");
        return merged.role() == null || said
                ? new Draft(
                        merged.name(),
                        merged.country(),
                        merged.sectors(),
                        next.role() == null ? merged.role() : next.role(),
                        merged.generic(),
                        merged.former() || next.former(),
                        merged.how())
                : merged;
    }

    private Draft owned(Draft party, Draft owner, String link, @Nullable String presiding) {
        boolean named = party.how().equals("name") && party.role() == null;
        boolean abroad = party.role() != null && ABROAD.matcher(party.role()).find()
                || party.how().equals("description") && isEmbassy();
        if ((named || abroad) && PLACES.contains(link)) {
            return party;
        }
        Draft merged = party.withCountry(owner.country());
        boolean body = !owner.sectors().isEmpty() && !isBareCountry(owner);
        boolean presides = presiding != null && PRESIDING.contains(presiding.toLowerCase(Locale.ROOT));
        boolean metonym = owner.how().equals("metonym") || owner.how().equals("place");
        if (body
                && !metonym
                && (party.generic()
                        || presides
                                && link.equals("of")
                                && (owner.how().equals("dictionary")
                                        || owner.how().equals("description")))) {
            merged = merged.withSectors(owner.sectors());
        }
        return merged;
    }

    private Draft lengthenRole(Draft party, Segment previous, Segment segment) {
        int from = phrase.words.get(previous.to() - 1).end();
        int to = phrase.words.get(segment.to() - 1).end();
        String role = party.role() == null ? null : party.role() + phrase.text.substring(from, to);
        return new Draft(
                party.name(), party.country(), party.sectors(), role, party.generic(), party.former(), party.how());
    }

    private boolean isEmbassy() {
        return ABROAD.matcher(phrase.text(phrase.core().from(), phrase.core().to()))
                .find();
    }

    /** "Ministers of Chad, Niger and Mali": countries up to the last; the comma of "the mayor of Paris, France" is another. */
    private boolean isListUntilAnd(List<Segment> after, int from) {
        for (Segment segment : after.subList(from, after.size())) {
            if (!isBareCountry(reader.read(segment))) {
                return false;
            }
            if (segment.link().equals("and")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBareCountry(Draft draft) {
        return draft.country() != null && draft.sectors().isEmpty() && draft.name() == null;
    }

    private static boolean isListed(Draft party, Draft next) {
        return isBareCountry(party) && isBareCountry(next)
                || party.how().equals("dictionary")
                        && next.how().equals("dictionary")
                        && party.name() != null
                        && next.name() != null
                        && party.role() != null
                        && next.role() != null;
    }
}
