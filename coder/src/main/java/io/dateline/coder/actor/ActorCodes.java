package io.dateline.coder.actor;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** CAMEO actor codes from country and sector, which PLOVER names otherwise here and there. */
public final class ActorCodes {
    /** PLOVER's JRN is CAMEO's MED, PLOVER's MED is CAMEO's HLH. */
    private static final Map<String, String> SECTORS =
            Map.of("JRN", "MED", "MED", "HLH", "PRM", "UAF", "SOC", "CVL", "PRE", "");

    private static final Map<String, String> NO_COUNTRY = Map.of("UNO", "IGOUNO", "EUR", "IGOEEC", "ISM", "IMGMOS");

    private final Map<String, String> countries;

    ActorCodes(Map<String, String> countries) {
        this.countries = countries;
    }

    /** For example PRKGOV, MIL, ROM; null when neither country nor sector is known. */
    public @Nullable String compose(@Nullable String country, @Nullable String sector) {
        String first =
                country == null ? "" : NO_COUNTRY.getOrDefault(country, countries.getOrDefault(country, country));
        String second = sector == null || sector.equals("UNK") ? "" : SECTORS.getOrDefault(sector, sector);
        String code = first.equals(second) ? first : first + second;
        return code.isEmpty() ? null : code;
    }
}
