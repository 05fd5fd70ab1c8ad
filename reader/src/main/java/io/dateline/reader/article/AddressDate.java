package io.dateline.reader.article;

import io.dateline.reader.text.PlainText;
import io.dateline.reader.text.TimeText;
import io.dateline.reader.text.TimeText.Stated;
import io.dateline.schemas.record.TimePrecision;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The day in the address of a page: {@code /2026/03/02/}, {@code /2026/mar/02/}, {@code -20260302}. */
final class AddressDate {

    private static final Pattern NUMBERS = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d{2})[/_.-]?(0[1-9]|1[0-2]|[1-9](?=[/_-]))[/_.-]?(0[1-9]|[12]\\d|3[01]|[1-9](?=[/_-]))(?!\\d)");
    private static final Pattern WORDS =
            Pattern.compile("/((?:19|20)\\d{2})/(\\p{L}{3,9})/(0?[1-9]|[12]\\d|3[01])(?!\\d)");

    /** Some sites put the section between the year and the month. */
    private static final Pattern PARTED =
            Pattern.compile("/((?:19|20)\\d{2})/[\\p{L}_-]{2,30}/(\\d{1,2})/(\\d{1,2})(?=/)");

    private static final Pattern MONTH = Pattern.compile("/((?:19|20)\\d{2})[/-]?(0[1-9]|1[0-2])(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("/((?:19|20)\\d{2})(?=/|$)");

    private static final Pattern AROUND_PATH = Pattern.compile("^https?://[^/?#]*|[?#].*");

    private static final int LONGEST = 2_000;
    private static final int EARLIEST_YEAR = 1995;

    private AddressDate() {}

    static @Nullable Stated in(String address) {
        String path =
                decoded(AROUND_PATH.matcher(PlainText.cut(address, LONGEST)).replaceAll(""));
        Stated stated = first(NUMBERS.matcher(path), "-");
        stated = stated == null ? first(WORDS.matcher(path), " ") : stated;
        return stated == null ? first(PARTED.matcher(path), "-") : stated;
    }

    /** The month in the address of a picture, where many sites have that of its upload: {@code /uploads/2026/03/}. */
    static @Nullable YearMonth month(String address) {
        Matcher matcher = MONTH.matcher(PlainText.cut(address, LONGEST));
        return matcher.find()
                ? YearMonth.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))
                : null;
    }

    /** The year in the address of a page: {@code /2026/}. */
    static @Nullable Integer year(String address) {
        Matcher matcher = YEAR.matcher(
                AROUND_PATH.matcher(PlainText.cut(address, LONGEST)).replaceAll(""));
        return matcher.find() ? Integer.valueOf(matcher.group(1)) : null;
    }

    /** Names of months may hold other letters than addresses do. */
    private static String decoded(String path) {
        try {
            return path.indexOf('%') < 0 ? path : URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }

    /** Digits that are no day are passed over: the next may be one. */
    private static @Nullable Stated first(Matcher matcher, String separator) {
        while (matcher.find()) {
            Stated stated = TimeText.parse(
                    String.join(separator, matcher.group(1), two(matcher.group(2)), two(matcher.group(3))));
            if (stated != null
                    && stated.precision() == TimePrecision.DAY
                    && stated.time().getYear() >= EARLIEST_YEAR) {
                return stated;
            }
        }
        return null;
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }
}
