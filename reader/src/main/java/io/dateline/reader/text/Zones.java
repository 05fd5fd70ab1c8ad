package io.dateline.reader.text;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Time zones as feeds and pages write them. */
final class Zones {

    /** RFC 822 zones and those that feeds use beside them. */
    private static final Map<String, String> OFFSETS = Map.ofEntries(
            Map.entry("Z", "+00:00"),
            Map.entry("UT", "+00:00"),
            Map.entry("GMT", "+00:00"),
            Map.entry("UTC", "+00:00"),
            Map.entry("WET", "+00:00"),
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("ET", "-05:00"),
            Map.entry("CST", "-06:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("CT", "-06:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("MT", "-07:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"),
            Map.entry("PT", "-08:00"),
            Map.entry("AKST", "-09:00"),
            Map.entry("AKDT", "-08:00"),
            Map.entry("HST", "-10:00"),
            Map.entry("AST", "-04:00"),
            Map.entry("AT", "-04:00"),
            Map.entry("ADT", "-03:00"),
            Map.entry("BST", "+01:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("MET", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("MEST", "+02:00"),
            Map.entry("WEST", "+01:00"),
            Map.entry("EET", "+02:00"),
            Map.entry("EEST", "+03:00"),
            Map.entry("MSK", "+03:00"),
            Map.entry("IST", "+05:30"),
            Map.entry("JST", "+09:00"),
            Map.entry("KST", "+09:00"),
            Map.entry("AEST", "+10:00"),
            Map.entry("AEDT", "+11:00"),
            Map.entry("NZST", "+12:00"),
            Map.entry("NZDT", "+13:00"),
            Map.entry("A", "-01:00"),
            Map.entry("M", "-12:00"),
            Map.entry("N", "+01:00"),
            Map.entry("Y", "+12:00"));

    private Zones() {}

    /** The offset on that day; UTC when the zone is not stated. */
    static ZoneOffset offset(@Nullable String zone, LocalDate date) {
        if (zone == null || zone.isEmpty()) {
            return ZoneOffset.UTC;
        }
        if (zone.indexOf('/') > 0) {
            return ZoneId.of(zone).getRules().getOffset(date.atTime(12, 0));
        }
        String upper = zone.toUpperCase(Locale.ROOT);
        if (upper.equals("ET") || upper.equals("PT") || upper.equals("CT") || upper.equals("MT")) {
            return american(upper).getRules().getOffset(date.atTime(12, 0));
        }
        String known = OFFSETS.get(upper);
        String signed = known != null ? known : upper.replaceFirst("^(?:GMT|UTC)", "");
        return numeric(signed);
    }

    private static ZoneId american(String zone) {
        return ZoneId.of(
                switch (zone) {
                    case "ET" -> "America/New_York";
                    case "CT" -> "America/Chicago";
                    case "MT" -> "America/Denver";
                    default -> "America/Los_Angeles";
                });
    }

    /** An unknown name counts as UTC: the day is then still nearly always right. */
    private static ZoneOffset numeric(String signed) {
        if (signed.length() < 2 || (signed.charAt(0) != '+' && signed.charAt(0) != '-')) {
            return ZoneOffset.UTC;
        }
        String digits = signed.substring(1).replace(":", "");
        if (!digits.chars().allMatch(Character::isDigit)) {
            return ZoneOffset.UTC;
        }
        int hours = Integer.parseInt(digits.substring(0, Math.min(2, digits.length())));
        int minutes = digits.length() >= 4 ? Integer.parseInt(digits.substring(2, 4)) : 0;
        int seconds = (hours * 60 + minutes) * 60;
        return ZoneOffset.ofTotalSeconds(signed.charAt(0) == '-' ? -seconds : seconds);
    }
}
