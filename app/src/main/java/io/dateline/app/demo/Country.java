package io.dateline.app.demo;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A country whose names can stand in for another's: one line of {@code countries.tsv}.
 *
 * @param code ISO 3166-1 alpha-3
 * @param forms name, adjective, people, capital, second city: in the same order for all
 */
record Country(String code, List<String> forms) {

    private static final int COLUMNS = 6;
    private static final int CERTAINTY = 20;

    static List<Country> load() {
        List<Country> countries = new ArrayList<>();
        List<String> lines = Resources.text("countries.tsv").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> columns = List.of(line.split("\t"));
            if (columns.size() != COLUMNS) {
                throw new IllegalArgumentException(
                        "countries.tsv line %d: %d columns instead of %d".formatted(i + 1, columns.size(), COLUMNS));
            }
            countries.add(new Country(columns.get(0), columns.subList(1, COLUMNS)));
        }
        if (!BigInteger.valueOf(countries.size()).isProbablePrime(CERTAINTY)) {
            throw new IllegalArgumentException(
                    "countries.tsv holds %d countries; their number must be prime".formatted(countries.size()));
        }
        return List.copyOf(countries);
    }
}
