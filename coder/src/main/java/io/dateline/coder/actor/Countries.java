package io.dateline.coder.actor;

import java.util.ArrayList;
import java.util.List;

/** The countries and territories of the dictionary, for those who need their names alone. */
public final class Countries {
    private Countries() {}

    /**
     * @param code ISO 3166-1 alpha-3 or XKX
     * @param name common English name
     * @param names all names, the common one first
     * @param demonyms adjectives and words for the people
     */
    public record Country(String code, String name, List<String> names, List<String> demonyms) {
        public Country {
            names = List.copyOf(names);
            demonyms = List.copyOf(demonyms);
        }
    }

    /** In order of the dictionary. Reads the file anew: keep the answer. */
    public static List<Country> load() {
        return Table.resource("countries.tsv").stream().map(Countries::country).toList();
    }

    private static Country country(Row row) {
        List<String> names = new ArrayList<>();
        names.add(row.required(3, "name"));
        names.addAll(row.list(4));
        List<String> demonyms = new ArrayList<>(row.list(5));
        if (row.field(6).isEmpty()) {
            row.list(5).stream().filter(Plurals::isRegular).map(Plurals::of).forEach(demonyms::add);
        }
        row.list(6).stream().filter(people -> !people.equals("-")).forEach(demonyms::add);
        return new Country(row.required(0, "code"), names.get(0), names, demonyms);
    }
}
