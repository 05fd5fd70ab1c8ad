package io.dateline.coder.actor;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The codes that dictionaries may use. */
final class Codes {
    /** PLOVER's sectors, with NGO and SOC for civil society and PRE for what claims to be a state. */
    static final Set<String> SECTORS = new TreeSet<>(List.of(
            "AGR", "BUS", "COP", "CRM", "CVL", "EDU", "ELI", "GOV", "JRN", "JUD", "LAB", "LEG", "MED", "MIL", "NGO",
            "OPP", "PRE", "PRM", "PTY", "REB", "REF", "REL", "SOC", "SPY", "UAF", "UNK"));

    /** What stands in the place of a country for parties that have none. */
    static final Set<String> NO_COUNTRY = Set.of("IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC");

    private Codes() {}
}
