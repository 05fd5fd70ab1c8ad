package io.dateline.console.page;

import io.dateline.console.codes.Countries;
import io.dateline.console.codes.Sectors;
import io.dateline.store.CodingRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A party as the list shows it.
 *
 * @param name its name, or the words of the text
 * @param country name of its country; empty when not known or the same as the name
 * @param details role, unless the name says it already, and sector, in words
 */
public record Party(String name, String country, String details) {

    static Party of(CodingRow.Party actor) {
        String name = actor.name() != null ? actor.name() : actor.text();
        String code = actor.country();
        String country = code == null ? "" : Countries.name(code);
        List<String> details = new ArrayList<>();
        String role = actor.role();
        if (role != null && !name.toLowerCase(Locale.ROOT).contains(role.toLowerCase(Locale.ROOT))) {
            details.add(role);
        }
        String sector = actor.sector();
        if (sector != null) {
            details.add(Sectors.name(sector));
        }
        return new Party(name, country.equalsIgnoreCase(name) ? "" : country, String.join(", ", details));
    }
}
