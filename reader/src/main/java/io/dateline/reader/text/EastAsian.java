package io.dateline.reader.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as Korean, Japanese and Chinese pages write them, in figures and marks that {@link TimeText} reads. Without a zone a Korean time is
 * Seoul's; the others are written in too many countries to guess.
 */
final class EastAsian {

    private static final Pattern DAY = Pattern.compile("(\\d{4})\\s*[년年]\\s*(\\d{1,2})\\s*[월月]\\s*(\\d{1,2})\\s*[일日]");
    private static final Pattern CLOCK = Pattern.compile(
            "(오전|오후|午前|午後|上午|下午)?\\s*(\\d{1,2})\\s*[:시時时]\\s*(\\d{2})(?:\\s*[분分]|:(\\d{2}))?(?:\\s*(\\d{2})[초秒])?");
    private static final Pattern AFTERNOON = Pattern.compile("오후|午後|下午");
    private static final Pattern KOREAN = Pattern.compile("[년월일]|오전|오후");
    private static final Pattern MARKS = Pattern.compile("[년年월月일日時时]|오전|오후|午前|午後|上午|下午");

    private EastAsian() {}

    /** The same text, where it holds none of these marks. */
    static String rewritten(String text) {
        if (!MARKS.matcher(text).find()) {
            return text;
        }
        Matcher day = DAY.matcher(text);
        String date = day.replaceFirst("$1-$2-$3 ");
        Matcher clock = CLOCK.matcher(date);
        if (!clock.find()) {
            return date.strip();
        }
        String seconds = clock.group(4) == null ? clock.group(5) : clock.group(4);
        String half =
                clock.group(1) == null ? "" : AFTERNOON.matcher(clock.group(1)).matches() ? " PM" : " AM";
        String rest = date.substring(clock.end());
        boolean zoned = !rest.isBlank();
        return date.substring(0, clock.start()).strip() + " " + clock.group(2) + ":" + clock.group(3)
                + (seconds == null ? "" : ":" + seconds) + half
                + (zoned ? rest : KOREAN.matcher(text).find() ? " +0900" : "");
    }
}
