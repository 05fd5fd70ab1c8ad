package io.dateline.coder.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A party as one noun phrase names it.
 *
 * @param text the words
 * @param start first character of the words in the sentence
 * @param end character after the last
 * @param name canonical name of a known or named person or body ("Kim Song Nam"); null for a mere description
 * @param country ISO 3166-1 alpha-3, XKX, or PLOVER's IGO, UNO, EUR, NGO, ISM, IMG, MNC; null when not known
 * @param sector primary PLOVER sector; null when not known
 * @param sectors further PLOVER sectors
 * @param role office or title ("Director of the International Department")
 * @param how dictionary, demonym, title, apposition, description, coreference …
 */
public record ResolvedActor(
        String text,
        int start,
        int end,
        @Nullable String name,
        @Nullable String country,
        @Nullable String sector,
        List<String> sectors,
        @Nullable String role,
        String how) {

    public ResolvedActor {
        sectors = List.copyOf(sectors);
    }

    /** Whether it is known to be of a country, and not of none as an international organisation is. */
    public boolean isOfCountry() {
        return country != null && !Codes.NO_COUNTRY.contains(country);
    }

    /** The same party of another country, and how that was found. */
    public ResolvedActor withCountry(@Nullable String other, String found) {
        return new ResolvedActor(text, start, end, name, other, sector, sectors, role, found);
    }
}
