package io.dateline.coder.when;

import io.dateline.coder.data.Line;
import io.dateline.coder.data.ResourceFile;
import io.dateline.coder.text.NumberWords;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of date expressions: what stands for them in a rule's form, and what they mean. */
final class Words {
    private static final Map<String, List<String>> LISTS = lists();

    /** In this order: a later name may stand within an earlier one's expression, not the other way round. */
    private static final List<Map.Entry<String, String>> FORMS = List.of(
            Map.entry("WEEKDAY", "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"),
            Map.entry("SHORTDAY", "(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\\.?"),
            Map.entry(
                    "MONTH",
                    "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|Jun(?:e|\\.)?|Jul(?:y|\\.)?|Aug(?:ust|\\.)?|"
                            + "Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)"),
            Map.entry("NUMBER", "(?i:" + NumberWords.roughForm() + ")"),
            Map.entry("ORDINAL", "(?i:" + NumberWords.ordinalForm() + ")"),
            Map.entry("DAYNO", "(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?!\\d|[:.]\\d|,\\d{3})"),
            // Before YEAR, with which its name begins.
            Map.entry("YEARNOUN", "(?:" + alternatives("YEAR_NOUN") + ")"),
            Map.entry("YEAR", "(?:1[0-9]{3}|20[0-9]{2}|2100)(?!\\d|,\\d{3})"),
            Map.entry("SEASON", "(?:spring|summer|autumn|fall|winter)"),
            Map.entry("PART", "(?:[Ee]arly|[Mm]id|[Ll]ate|[Bb]eginning|[Ss]tart|[Mm]iddle|[Ee]nd)"),
            Map.entry("DAYTIME", "(?: (?:morning|afternoon|evening|night))?"),
            Map.entry("TIMEPREP", "(?i:" + alternatives("TIME_PREPOSITION") + ")"),
            Map.entry("NODAY", "(?i:" + alternatives("NO_DAY") + ")"));

    private Words() {}

    /** A rule's form with the names above spelt out; it begins and ends at the bounds of words. */
    static Pattern form(String form) {
        String full = form;
        for (Map.Entry<String, String> name : FORMS) {
            full = full.replace(name.getKey(), name.getValue());
        }
        return Pattern.compile("(?<![\\p{L}\\d])(?:" + full + ")(?![\\p{L}\\d])", Pattern.UNICODE_CASE);
    }

    static DayOfWeek weekday(String name) {
        String start = name.substring(0, 3).toUpperCase(Locale.ROOT);
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().startsWith(start))
                .findFirst()
                .orElseThrow(() -> new DateTimeException("no weekday " + name));
    }

    static Month month(String name) {
        String start = name.substring(0, 3).toUpperCase(Locale.ROOT);
        return Arrays.stream(Month.values())
                .filter(month -> month.name().startsWith(start))
                .findFirst()
                .orElseThrow(() -> new DateTimeException("no month " + name));
    }

    /** Throws {@link NumberFormatException} for a number that no int holds. */
    static int number(String words) {
        Integer value = NumberWords.value(words);
        if (value == null) {
            throw new NumberFormatException(words);
        }
        return value;
    }

    /** "5", "5th" or "fifth". */
    static int dayOfMonth(String words) {
        Integer ordinal = NumberWords.ordinal(words);
        return ordinal == null ? Integer.parseInt(words.replaceAll("\\D", "")) : ordinal;
    }

    /** The words of a list as alternatives of a form. */
    static String alternatives(String name) {
        return words(name).stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }

    /** Which word of a list it is, from 0; -1 for none. */
    static int place(String name, String word) {
        return words(name).indexOf(word);
    }

    private static List<String> words(String name) {
        List<String> words = LISTS.get(name);
        if (words == null) {
            throw new IllegalStateException("no list " + name + " in words.txt");
        }
        return words;
    }

    private static Map<String, List<String>> lists() {
        Map<String, List<String>> lists = new HashMap<>();
        for (Line line : ResourceFile.of(Words.class, "words.txt").lines()) {
            List<String> cells = line.cells('=', 2);
            List<String> words =
                    Arrays.stream(cells.get(1).split(",")).map(String::strip).toList();
            if (lists.put(cells.get(0), words) != null) {
                throw line.error("list " + cells.get(0) + " stands twice");
            }
        }
        return lists;
    }
}
