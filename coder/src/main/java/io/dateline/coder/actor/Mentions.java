package io.dateline.coder.actor;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The parties that a sentence may name, by the dictionaries alone: all that its words can mean.
 *
 * @param countries of its names, ISO 3166 alpha-3 and the codes of groups of countries
 * @param sectors of its names and roles
 * @param kinds what the names and words are ("COUNTRY", "OFFICE")
 * @param party whether one of them is more than a thing that stands for its owner
 */
public record Mentions(Set<String> countries, Set<String> sectors, Set<String> kinds, boolean party) {

    /** Of nobody. */
    public static final Mentions NONE = new Mentions(Set.of(), Set.of(), Set.of(), false);

    static Mentions of(List<Lexicon.Match> matches) {
        Set<String> countries = new HashSet<>();
        Set<String> sectors = new HashSet<>();
        Set<Entry.Kind> kinds = EnumSet.noneOf(Entry.Kind.class);
        boolean party = false;
        for (Lexicon.Match match : matches) {
            Entry role = match.role();
            party |= match.isName() || role != null && role.kind() != Entry.Kind.TARGET;
            for (Entry entry : match.entries()) {
                kinds.add(entry.kind());
                sectors.addAll(entry.sectors());
                if (entry.country() != null) {
                    countries.add(entry.country());
                }
            }
        }
        Set<String> names = new HashSet<>();
        kinds.forEach(kind -> names.add(kind.name()));
        return new Mentions(countries, sectors, names, party);
    }
}
