package io.dateline.console.codes;

import java.util.Map;

/** PLOVER's sectors by name. */
public final class Sectors {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("COP", "police"),
            Map.entry("GOV", "government"),
            Map.entry("JUD", "judiciary"),
            Map.entry("LEG", "legislature"),
            Map.entry("MIL", "military"),
            Map.entry("PRM", "paramilitary"),
            Map.entry("PTY", "political party"),
            Map.entry("REB", "rebels"),
            Map.entry("SPY", "intelligence"),
            Map.entry("UAF", "unidentified armed force"),
            Map.entry("UNK", "unknown"),
            Map.entry("AGR", "agriculture"),
            Map.entry("BUS", "business"),
            Map.entry("CRM", "crime"),
            Map.entry("CVL", "civilians"),
            Map.entry("EDU", "education"),
            Map.entry("ELI", "elites"),
            Map.entry("JRN", "media"),
            Map.entry("LAB", "labour"),
            Map.entry("MED", "health"),
            Map.entry("OPP", "opposition"),
            Map.entry("PRE", "breakaway authority"),
            Map.entry("REF", "refugees"),
            Map.entry("REL", "religion"),
            Map.entry("SOC", "society"));

    private Sectors() {}

    /** Name of a code, or the code itself when nobody knows it. */
    public static String name(String code) {
        return NAMES.getOrDefault(code, code);
    }
}
