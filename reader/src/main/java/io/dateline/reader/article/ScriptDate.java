package io.dateline.reader.article;

import io.dateline.reader.text.TimeText.Stated;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The day of publication that a page states for its scripts alone: the one value of fields such as {@code publishedAt} that stand in nothing
 * named as something else.
 */
final class ScriptDate {

    private static final Pattern FIELD = Pattern.compile(
            "(?<![A-Za-z])(?:date[_-]?published|(?:first[_-]?)?(?:publish(?:ed)?|publication|pub)[_-]?(?:date|time|at|on|timestamp)(?:[_-]?(?:time|utc|iso))?"
                    + "|display[_-]?date)\\\\?[\"']?\\s*[:=]\\s*\\\\?[\"']?([^\"'\\\\,;<>{}\\[\\]]{8,40})",
            Pattern.CASE_INSENSITIVE);

    /** Characters of scripts that are read. */
    private static final int MOST = 2_000_000;

    /** How far before a field the names of what it stands in are looked for, in characters. */
    private static final int REACH = 2_000;

    /** Fields that are read; more are of lists. */
    private static final int MOST_FIELDS = 1_000;

    /** The name of an object or a list, read backwards from where that begins. */
    private static final Pattern NAME = Pattern.compile("\\s{0,9}[:=]\\s{0,9}[\"'\\\\]{0,3}([\\w$.-]{1,50})");

    private ScriptDate() {}

    /** Null when scripts state none, or several days: they are of lists of articles then. */
    static @Nullable Stated of(Document page, DateText dates) {
        Stated only = null;
        int read = 0;
        int fields = 0;
        for (Element script : page.getElementsByTag("script")) {
            String code = script.data();
            read += code.length();
            if (read > MOST) {
                break;
            }
            Matcher field = FIELD.matcher(code);
            while (field.find()) {
                Stated stated = dates.parse(field.group(1));
                if (stated == null || isOfSomethingElse(code, field.start())) {
                    continue;
                }
                if (++fields > MOST_FIELDS) {
                    return null;
                }
                if (only != null
                        && !only.time().toLocalDate().equals(stated.time().toLocalDate())) {
                    return null;
                }
                only = only == null ? stated : only;
            }
        }
        return only;
    }

    /** Whether an object or a list that the place stands in is named so. Brackets within texts may hide it. */
    private static boolean isOfSomethingElse(String code, int place) {
        String before = new StringBuilder(code.substring(Math.max(0, place - REACH), place))
                .reverse()
                .toString();
        int closed = 0;
        for (int i = 0; i < before.length(); i++) {
            char c = before.charAt(i);
            if (c == '}' || c == ']') {
                closed++;
            } else if (c == '{' || c == '[') {
                closed--;
                if (closed < 0) {
                    closed = 0;
                    Matcher name = NAME.matcher(before).region(i + 1, before.length());
                    if (name.lookingAt()
                            && OtherMatter.isNamedBy(
                                    new StringBuilder(name.group(1)).reverse().toString())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
