package io.dateline.coder.event;

import io.dateline.schemas.record.Quantity;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads counts of people out of words: "at least nine", "between 10 and 15", "dozens". Thread-safe. */
public final class Amounts {
    private static final Map<String, Integer> UNITS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90));
    private static final Map<String, int[]> VAGUE = Map.of(
            "dozens", new int[] {24, 99},
            "scores", new int[] {40, 199},
            "hundreds", new int[] {200, 999},
            "thousands", new int[] {2_000, 9_999},
            "several", new int[] {3, 9},
            "tens of thousands", new int[] {20_000, 99_999},
            "hundreds of thousands", new int[] {200_000, 999_999});
    private static final String NUMBER = "\\d{1,9}\\.\\d{1,6} (?:thousand|million)|"
            + "(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?: (?:thousand|million))?|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ])?"
            + "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
            + "eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?: (?:hundred|thousand|dozen|million))?"
            + "|(?:a|an) (?:hundred|thousand|dozen|million)|a|an";
    /** Not within "AK-47", "1.5" or a word. */
    private static final String BEGIN = "(?<![\\p{L}\\d]|[\\p{L}\\d][-.,])";
    /** Not before the rest of "17-year-old", "1.5", "16-17-year-olds" or "8 billion". */
    private static final String END = "(?![\\p{L}\\d]|[-–][\\p{L}\\d]|[.,]\\d| years?[- ]old\\b| (?:b|tr)illion\\b)";

    private static final Pattern FORM = Pattern.compile(
            BEGIN + "(?:(?<least>at least|more than|over|no fewer than|not less than|upwards of|a minimum of)|"
                    + "(?<most>at most|up to|as many as|fewer than|less than|no more than|under|nearly|almost)|"
                    + "(?<about>about|around|some|roughly|approximately|an estimated)) ?(?<one>" + NUMBER
                    + ")" + END
                    + "|" + BEGIN + "(?:between |from )?(?<from>" + NUMBER
                    + ")(?: and | to | or |(?<=\\d)[-–](?=\\d))(?<to>"
                    + NUMBER + ")" + END
                    + "|" + BEGIN
                    + "(?<vague>tens of thousands|hundreds of thousands|dozens|scores|hundreds|thousands|several)" + END
                    + "|" + BEGIN + "(?<plain>" + NUMBER + ")" + END,
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> BARE = Set.of("a", "an");

    private Amounts() {}

    /** The count at the begin of a noun phrase, or null when it holds none. */
    public static @Nullable Quantity of(String phrase) {
        Matcher match = FORM.matcher(phrase);
        while (match.find()) {
            Quantity quantity = quantity(match);
            if (quantity != null) {
                return quantity;
            }
        }
        return null;
    }

    private static @Nullable Quantity quantity(Matcher match) {
        String text = match.group();
        if (match.group("vague") != null) {
            int[] bounds = VAGUE.get(match.group("vague").toLowerCase(Locale.ROOT));
            return bounds == null ? null : new Quantity(bounds[0], bounds[1], text);
        }
        if (match.group("from") != null) {
            Integer low = value(match.group("from"));
            Integer high = value(match.group("to"));
            return low == null || high == null || high < low ? null : new Quantity(low, high, text);
        }
        if (match.group("plain") != null) {
            Integer value = value(match.group("plain"));
            return value == null ? null : new Quantity(value, value, text);
        }
        Integer value = value(match.group("one"));
        if (value == null) {
            return null;
        }
        if (match.group("least") != null) {
            boolean above = match.group("least").toLowerCase(Locale.ROOT).matches("more than|over|upwards of");
            return new Quantity(above ? value + 1 : value, null, text);
        }
        return match.group("most") != null ? new Quantity(null, value, text) : new Quantity(value, value, text);
    }

    static @Nullable Integer value(String words) {
        String text = words.toLowerCase(Locale.ROOT).replace(",", "").trim();
        long factor = 1;
        for (Map.Entry<String, Integer> unit : Map.of(
                        "dozen", 12, "hundred", 100, "thousand", 1_000, "million", 1_000_000)
                .entrySet()) {
            if (text.endsWith(" " + unit.getKey())) {
                factor = unit.getValue();
                text = text.substring(0, text.length() - unit.getKey().length() - 1);
            }
        }
        if (text.indexOf('.') > 0) {
            BigDecimal exact = new BigDecimal(text).multiply(BigDecimal.valueOf(factor));
            return exact.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0 ? null : exact.intValue();
        }
        long sum = 0;
        for (String part : text.split("[- ]")) {
            Integer known = UNITS.get(part);
            if (known == null && !part.matches("\\d{1,9}")) {
                return null;
            }
            sum += known == null ? Long.parseLong(part) : known;
        }
        long value = sum * factor;
        return value > Integer.MAX_VALUE || BARE.contains(words) && factor == 1 && value != 1 ? null : (int) value;
    }
}
