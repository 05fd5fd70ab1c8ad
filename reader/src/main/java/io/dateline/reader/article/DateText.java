package io.dateline.reader.article;

import io.dateline.reader.text.TimeText;
import io.dateline.reader.text.TimeText.Stated;
import io.dateline.schemas.record.TimePrecision;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates of one page, whose language and country tell which number of 3/10/2026 is the day.
 *
 * @param dayFirst whether the day comes first
 */
record DateText(boolean dayFirst) {

    private static final int EARLIEST_YEAR = 1995;
    private static final int LATEST_YEAR = 2099;

    /** Countries that write English and the day first. */
    private static final Set<String> DAY_FIRST = Set.of(
            "gb", "uk", "ie", "au", "nz", "in", "za", "ng", "ke", "gh", "pk", "bd", "lk", "sg", "my", "hk", "mt", "jm");

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?:T[\\d:.]+(?:Z|[+-]\\d{2}:?\\d{2})?)?"
            + "|\\d{4}\\s*[年년]\\s*\\d{1,2}\\s*[月월]\\s*\\d{1,2}"
            + "|\\d{1,2}(?:st|nd|rd|th|er|º|\\.)?\\s+(?:(?:of|de|di)\\s+)?(?:\\p{L}{2,12}\\s?/\\s?)?[\\p{L}\\p{M}]{2,12}\\.?[,،]?\\s+(?:del?\\s+)?\\d{4}"
            + "|\\d{1,2}-\\p{L}{3,9}-\\d{4}|\\d{4}[./]\\d{1,2}[./]\\d{1,2}(?!\\d)"
            + "|[\\p{L}\\p{M}]{3,9}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}"
            + "|\\d{1,2}([/-])\\d{1,2}\\1\\d{4}|\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?\\d{4}");

    /** Of the shortest date, 3 May 26. Most lines of a page are passed over by this. */
    private static final int FEWEST_DIGITS = 3;

    /** Dates of one line that are read; it has one of the publication and one of the update. */
    private static final int MOST = 3;

    /**
     * A date.
     *
     * @param before what stands before it
     * @param other how many characters of the whole text are neither of this date nor of one before it
     */
    record Found(Stated date, String before, int other) {}

    static DateText of(Document page, MetaTags meta, URI url) {
        Element html = page.selectFirst("html");
        String language = html == null ? "" : html.attr("lang");
        if (language.isBlank()) {
            language = String.valueOf(meta.first("og:locale", "content-language"));
        }
        String[] parts = language.strip().toLowerCase(Locale.ROOT).split("[-_]", 3);
        boolean other = parts[0].length() == 2 && !parts[0].equals("en");
        String host = url.getHost() == null ? "" : url.getHost();
        String country = parts.length > 1 ? parts[1] : host.substring(host.lastIndexOf('.') + 1);
        return new DateText(other || DAY_FIRST.contains(country));
    }

    /** The date that the whole text states, or null. A bare year is none. */
    @Nullable
    Stated parse(@Nullable String text) {
        Stated stated = TimeText.parse(text, dayFirst);
        boolean sane = stated != null
                && stated.time().getYear() >= EARLIEST_YEAR
                && stated.time().getYear() <= LATEST_YEAR
                && stated.precision() != TimePrecision.YEAR;
        return sane ? stated : null;
    }

    /** The first date within a text, or null. */
    @Nullable
    Found within(@Nullable String text) {
        List<Found> all = all(text);
        return all.isEmpty() ? null : all.get(0);
    }

    /** The first dates within a text, each with what stands between it and the one before it. */
    List<Found> all(@Nullable String text) {
        if (text == null
                || text.chars()
                                .filter(c -> c >= '0' && c <= '9')
                                .limit(FEWEST_DIGITS)
                                .count()
                        < FEWEST_DIGITS) {
            return List.of();
        }
        Stated whole = parse(text);
        Matcher matcher = DATE.matcher(text);
        if (whole != null) {
            // What looks like the name of a day may be a word that tells: "Updated 3 May 2026".
            return List.of(new Found(whole, matcher.find() ? text.substring(0, matcher.start()) : "", 0));
        }
        List<Found> found = new ArrayList<>();
        int end = 0;
        int other = text.length();
        while (found.size() < MOST && matcher.find()) {
            // What follows may be the time of day.
            Stated stated = parse(text.substring(matcher.start()));
            if (stated == null) {
                stated = parse(matcher.group());
            }
            if (stated != null) {
                other -= matcher.group().length();
                found.add(new Found(stated, text.substring(end, matcher.start()), other));
                end = matcher.end();
            }
        }
        return found;
    }
}
