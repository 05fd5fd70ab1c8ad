package io.dateline.coder.text;

import io.dateline.coder.data.Line;
import io.dateline.coder.data.ResourceFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Numbers in words and digits ({@code numbers.txt}), for dates and for counts of people. Thread-safe. */
public final class NumberWords {
    private static final List<String> KINDS = List.of("unit", "ten", "factor", "rough", "vague", "ordinal");
    private static final Map<String, Map<String, String>> WORDS =
            load(ResourceFile.of(NumberWords.class, "numbers.txt"));
    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}(?:\\.\\d{1,6})?");
    /** Sums and successors of such numbers are ints too; no count of people or days in the news is greater. */
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000);

    private NumberWords() {}

    /** A regular expression without groups for an exact number, in lower case: "1,200", "2.5 million", "twenty-three", "half a million". */
    public static String exactForm() {
        String factor = "(?:" + any("factor") + ")";
        String word = "(?:" + any("unit") + "|" + any("ten") + ")";
        String spelt = word + "(?:(?:(?<=hundred|thousand|million) and)?[- ](?:" + word + "|" + factor + ")\\b)*";
        String digits = "(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d{1,6}(?= " + factor + "\\b))?(?: " + factor + "\\b)*";
        return "(?:" + digits + "|" + spelt + "|(?:half )?an? " + factor + "\\b)";
    }

    /** A regular expression without groups for a number that may be rough: "a", "a couple of", "several" as well. */
    public static String roughForm() {
        return "(?:" + exactForm() + "|" + any("rough") + ")";
    }

    /** A regular expression without groups for a word that gives no number, but bounds. */
    public static String vagueForm() {
        return "(?:" + any("vague") + ")";
    }

    /** A regular expression without groups for "first" to "thirty-first". */
    public static String ordinalForm() {
        return "(?:" + any("ordinal") + ")";
    }

    /** The number that the words of {@link #roughForm} mean; null for other words and for more than a hundred million. */
    public static @Nullable Integer value(String words) {
        String text = words.toLowerCase(Locale.ROOT)
                .replace(",", "")
                .replaceAll("\\s+", " ")
                .strip();
        String rough = words("rough").get(text);
        if (rough != null) {
            return Integer.valueOf(rough);
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal last = text.startsWith("half ") ? new BigDecimal("0.5") : BigDecimal.ZERO;
        for (String part : text.replaceFirst("^half an? ", "").split("[- ]")) {
            BigDecimal number = number(part);
            String factor = words("factor").get(part);
            if (factor != null) {
                last = (last.signum() == 0 ? BigDecimal.ONE : last).multiply(new BigDecimal(factor));
            } else if (number != null) {
                // "two hundred thousand" multiplies what stands before, "two thousand three hundred" adds to it.
                sum = last.compareTo(BigDecimal.valueOf(100)) >= 0 ? sum.add(last) : sum;
                last = last.compareTo(BigDecimal.valueOf(100)) >= 0 ? number : last.add(number);
            } else if (!part.equals("and") && !part.equals("a") && !part.equals("an")) {
                return null;
            }
        }
        BigDecimal value = sum.add(last);
        return value.compareTo(MOST) > 0 ? null : Integer.valueOf(value.intValue());
    }

    /** Least and most that the word of {@link #vagueForm} means; null for other words. */
    public static int @Nullable [] bounds(String words) {
        String bounds = words("vague").get(words.toLowerCase(Locale.ROOT));
        if (bounds == null) {
            return null;
        }
        String[] ends = bounds.split("\\.\\.");
        return new int[] {Integer.parseInt(ends[0]), Integer.parseInt(ends[1])};
    }

    /** The number of "first" to "thirty-first"; null for other words. */
    public static @Nullable Integer ordinal(String word) {
        String number = words("ordinal").get(word.toLowerCase(Locale.ROOT));
        return number == null ? null : Integer.valueOf(number);
    }

    private static @Nullable BigDecimal number(String word) {
        if (DIGITS.matcher(word).matches()) {
            return new BigDecimal(word);
        }
        String unit = words("unit").get(word);
        String value = unit == null ? words("ten").get(word) : unit;
        return value == null ? null : new BigDecimal(value);
    }

    private static Map<String, String> words(String kind) {
        return WORDS.getOrDefault(kind, Map.of());
    }

    /** The longest first, so that "a couple of" is not read as "a". */
    private static String any(String kind) {
        Collection<String> words = new ArrayList<>(words(kind).keySet());
        return words.stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    private static Map<String, Map<String, String>> load(ResourceFile file) {
        Map<String, Map<String, String>> kinds = new HashMap<>();
        for (Line line : file.lines()) {
            List<String> cells = line.cells('\t', 2);
            if (!KINDS.contains(cells.get(0))) {
                throw line.error("unknown kind " + cells.get(0) + "; known are " + KINDS);
            }
            for (String pair : cells.get(1).split(", ")) {
                String[] sides = pair.split("=");
                String form = cells.get(0).equals("vague") ? "\\d+\\.\\.\\d+" : "\\d+";
                if (sides.length != 2 || !sides[1].matches(form)) {
                    throw line.error("WORD=VALUE is expected, not " + pair);
                }
                kinds.computeIfAbsent(cells.get(0), added -> new HashMap<>()).put(sides[0], sides[1]);
            }
        }
        return kinds;
    }
}
