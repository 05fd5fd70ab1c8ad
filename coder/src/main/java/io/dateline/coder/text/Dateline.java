package io.dateline.coder.text;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The begin of a report that says where and when it was written: {@code HANOI, March 25 (Agency) - }.
 *
 * @param place as written, with country or state behind a comma ("GAZA CITY, Palestinian Territories"); "" if none is named
 * @param day as written ("March 25"); "" if none is named
 * @param agency without brackets; "" if none is named
 * @param end character of the paragraph with which the report itself begins
 */
public record Dateline(String place, String day, String agency, int end) {
    private static final String MONTH =
            "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|"
                    + "Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
    private static final String DAY = "(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:" + MONTH
            + " \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)? " + MONTH
            + ")(?:,? \\d{4})?|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})";
    private static final String CAPITALS = "(?:\\p{Lu}|al-|el-|AL-)[\\p{Lu}.'’-]++(?: \\p{Lu}[\\p{Lu}.'’-]*+){0,3}";
    private static final String TITLE_CASE =
            "\\p{Lu}[\\p{L}.'’-]++(?: (?:of|the|and|de|del|la|al|\\p{Lu}[\\p{L}.'’-]*+)){0,4}";
    private static final Pattern FORM = Pattern.compile("^[\"“]?(?:(?<capitals>" + CAPITALS + ")|(?<title>" + TITLE_CASE
            + "))?(?<more>(?:\\s*[,/]\\s*(?!(?:" + MONTH + "|\\p{L}+day)\\b)" + TITLE_CASE + "| \\[" + TITLE_CASE
            + "\\]){0,2})"
            + "[,;]?\\s*(?:\\(?(?<day>" + DAY + ")\\)?)?[,:;]?\\s*"
            + "(?:[(\\[](?<agency>\\p{L}[\\p{L}\\d .,&/'’-]{1,48})[)\\]])?"
            + "(?<separator>\\s*[–—―]+\\s*|\\s+-{1,3}\\s*|(?<=\\))-{1,2}\\s*|\\s*:\\s+|(?<=\\))\\s+)"
            + "(?=[\"“'‘(]?[\\p{Lu}\\d$€£])");
    /** No dateline is longer; more of the paragraph is not looked at. */
    private static final int LONGEST = 200;

    /** In capitals before a colon or dash, but no places. */
    private static final Set<String> NO_PLACES = Resources.lines("dateline-no-places.txt").stream()
            .map(Resources.Line::text)
            .collect(Collectors.toUnmodifiableSet());

    /** The dateline at the begin of this paragraph, or null. */
    public static @Nullable Dateline find(String paragraph) {
        Matcher form = FORM.matcher(paragraph).region(0, Math.min(paragraph.length(), LONGEST));
        if (!form.find()) {
            return null;
        }
        String capitals = text(form.group("capitals"));
        String place = capitals.isEmpty() ? text(form.group("title")) : capitals;
        String day = text(form.group("day"));
        String agency = text(form.group("agency"));
        boolean certain = !agency.isEmpty() || (!place.isEmpty() && !day.isEmpty());
        if (!certain && !isPlace(capitals)) {
            return null;
        }
        if (form.group("separator").isBlank() && (agency.isEmpty() || place.isEmpty())) {
            return null;
        }
        return new Dateline(NO_PLACES.contains(place) ? "" : place + more(form.group("more")), day, agency, form.end());
    }

    private static boolean isPlace(String capitals) {
        return capitals.chars().filter(Character::isLetter).count() > 2 && !NO_PLACES.contains(capitals);
    }

    private static String more(@Nullable String group) {
        String more = text(group);
        return more.startsWith("[")
                ? ", " + more.substring(1, more.length() - 1)
                : more.isEmpty() ? "" : ", " + more.replaceFirst("^[,/]\\s*", "");
    }

    private static String text(@Nullable String group) {
        return group == null ? "" : group.strip();
    }
}
