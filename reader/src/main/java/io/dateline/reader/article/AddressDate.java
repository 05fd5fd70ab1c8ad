package io.dateline.reader.article;

import io.dateline.reader.text.TimeText;
import io.dateline.reader.text.TimeText.Stated;
import io.dateline.schemas.record.TimePrecision;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The day in the address of a page: {@code /2026/03/02/}, {@code /2026/mar/02/}, {@code -20260302}. */
final class AddressDate {

    private static final Pattern NUMBERS = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d{2})[/_.-]?(0[1-9]|1[0-2]|[1-9](?=[/_-]))[/_.-]?(0[1-9]|[12]\\d|3[01]|[1-9](?=[/_-]))(?!\\d)");
    private static final Pattern WORDS =
            Pattern.compile("/((?:19|20)\\d{2})/(\\p{L}{3,9})/(0?[1-9]|[12]\\d|3[01])(?!\\d)");

    private static final int EARLIEST_YEAR = 1995;

    private AddressDate() {}

    static @Nullable Stated in(URI url) {
        String path = url.getPath() == null ? "" : url.getPath();
        Stated stated = first(NUMBERS.matcher(path), "-");
        return stated == null ? first(WORDS.matcher(path), " ") : stated;
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
