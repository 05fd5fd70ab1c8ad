package io.dateline.coder.event;

import io.dateline.coder.text.NumberWords;
import io.dateline.schemas.record.Quantity;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads counts of people out of words: "at least nine", "between 10 and 15", "dozens". Thread-safe. */
public final class Amounts {
    /** Not within "AK-47", "1.5" or a word. */
    private static final String BEGIN = "(?<![\\p{L}\\d]|[\\p{L}\\d][-.,])";
    /** Not before the rest of "17-year-old", "1.5", "16-17-year-olds" or "8 billion". */
    private static final String END = "(?![\\p{L}\\d]|[-–][\\p{L}\\d]|[.,]\\d| years?[- ]old\\b| (?:b|tr)illion\\b)";

    private static final String NUMBER = "(?:" + NumberWords.exactForm() + "|a couple(?: of)?|an?)";

    private static final Pattern FORM = Pattern.compile(
            BEGIN + "(?:some |about |around |roughly |an estimated )?(?:between |from )?(?<from>" + NUMBER
                    + ")(?: and | to | or |(?<=\\d)[-–](?=\\d))(?<to>" + NUMBER + ")" + END
                    + "|" + BEGIN + "(?:(?<least>at least|no fewer than|not fewer than|not less than|no less than|a minimum of)|"
                    + "(?<above>more than|over|upwards of|in excess of)|"
                    + "(?<most>at most|up to|as many as|no more than|nearly|almost|close to)|"
                    + "(?<below>fewer than|less than|under)|"
                    + "(?<about>about|around|some|roughly|approximately|an estimated)) ?(?<one>" + NUMBER + ")" + END
                    + "|" + BEGIN + "(?<vague>" + NumberWords.vagueForm() + ")" + END
                    + "|" + BEGIN + "(?<plain>" + NUMBER + ")" + END
                    + "|" + BEGIN + "(?<none>no(?: one|body|ne)?)" + END,
            Pattern.CASE_INSENSITIVE);

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
            int[] bounds = NumberWords.bounds(match.group("vague"));
            return bounds == null ? null : new Quantity(bounds[0], bounds[1], text);
        }
        if (match.group("none") != null) {
            return new Quantity(0, 0, text);
        }
        if (match.group("from") != null) {
            Integer low = value(match.group("from"));
            Integer high = value(match.group("to"));
            return low == null || high == null || high < low ? null : new Quantity(low, high, text);
        }
        String number = match.group("plain") == null ? match.group("one") : match.group("plain");
        Integer value = value(number);
        if (value == null) {
            return null;
        }
        if (match.group("least") != null) {
            return new Quantity(value, null, text);
        }
        if (match.group("above") != null) {
            return new Quantity(value + 1, null, text);
        }
        if (match.group("most") != null) {
            return new Quantity(null, value, text);
        }
        return match.group("below") != null ? new Quantity(null, value - 1, text) : new Quantity(value, value, text);
    }

    static @Nullable Integer value(String words) {
        return NumberWords.value(words.toLowerCase(Locale.ROOT));
    }
}
