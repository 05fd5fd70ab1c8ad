package io.dateline.console.codes;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Country codes with their English names: ISO 3166-1 alpha-3 and Kosovo by name, then PLOVER's codes for what is no country. */
public final class Countries {

    private static final Map<String, String> NAMES = Collections.unmodifiableMap(load());
    private static final Map<String, String> CODES = byName();

    private Countries() {}

    /** Name of a code, or the code itself when nobody knows it. */
    public static String name(String code) {
        return NAMES.getOrDefault(code, code);
    }

    /** Reads a code or an English name, in any case. */
    public static Optional<String> code(String codeOrName) {
        String upper = codeOrName.strip().toUpperCase(Locale.ROOT);
        if (NAMES.containsKey(upper)) {
            return Optional.of(upper);
        }
        return Optional.ofNullable(CODES.get(upper));
    }

    /** All codes and names, in the order of a list for people. */
    public static Map<String, String> all() {
        return NAMES;
    }

    private static Map<String, String> load() {
        Map<String, String> codeOfName = new TreeMap<>();
        for (String alpha2 : Locale.getISOCountries()) {
            Locale country = new Locale("", alpha2);
            codeOfName.put(country.getDisplayCountry(Locale.ENGLISH), country.getISO3Country());
        }
        codeOfName.put("Kosovo", "XKX");
        Map<String, String> names = new LinkedHashMap<>();
        codeOfName.forEach((name, code) -> names.put(code, name));
        names.put("UNO", "United Nations");
        names.put("EUR", "European Union");
        names.put("IGO", "Intergovernmental organisation");
        names.put("NGO", "Non-governmental organisation");
        names.put("ISM", "Transnational movement");
        names.put("IMG", "International armed group");
        names.put("MNC", "Multinational company");
        return names;
    }

    private static Map<String, String> byName() {
        Map<String, String> codes = new LinkedHashMap<>();
        NAMES.forEach((code, name) -> codes.put(name.toUpperCase(Locale.ROOT), code));
        return Map.copyOf(codes);
    }
}
