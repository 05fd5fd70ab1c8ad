package io.dateline.coder.actor;

import static io.dateline.coder.actor.Entry.Kind.COUNTRY;
import static io.dateline.coder.actor.Entry.Kind.DEMONYM;
import static io.dateline.coder.actor.Entry.Kind.METONYM;
import static io.dateline.coder.actor.Entry.Kind.MODIFIER;
import static io.dateline.coder.actor.Entry.Kind.ORGANISATION;
import static io.dateline.coder.actor.Entry.Kind.PERSON;

import io.dateline.coder.actor.Lexicon.Match;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the words before a head say of whose it is: its country, the body that it belongs to. */
final class Owners {

    private static final Pattern PALACE = Pattern.compile("House|Palace|Street|Kremlin|Elys|Élys|Whitehall|Matignon");

    private final Phrase phrase;
    private final EntryChoice choice;

    Owners(Phrase phrase, EntryChoice choice) {
        this.phrase = phrase;
        this.choice = choice;
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
            Entry picked = entry != null ? entry : choice.pick(match, ORGANISATION);
            picked = picked != null ? picked : choice.pick(match, PERSON);
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
            Entry named = choice.pick(match, ORGANISATION);
            named = named == null ? choice.pick(match, PERSON) : named;
            named = named == null && metonyms && isPalace(match) ? match.first(METONYM) : named;
            Entry role = named != null ? named : match.first(MODIFIER);
            role = role == null ? match.role() : role;
            if (role != null && !role.sectors().isEmpty()) {
                return role.sectors();
            }
        }
        return List.of();
    }

    /** Sectors of the first armed group or organisation, for "rebel fighters". */
    List<String> groupsOf(List<Match> before) {
        for (Match match : before) {
            Entry group = choice.pick(match, ORGANISATION);
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

    private boolean isPalace(Match match) {
        String words = phrase.text(match.from(), match.to());
        return PALACE.matcher(words).find();
    }
}
