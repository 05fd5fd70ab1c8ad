package io.dateline.reader.article;

import io.dateline.reader.text.TimeText.Stated;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The day of publication that a page states for its scripts alone: the one value of fields such as {@code publishedAt}. */
final class ScriptDate {

    private static final Pattern FIELD = Pattern.compile(
            "(?<![A-Za-z])(?:date[_-]?published|(?:first[_-]?)?(?:publish(?:ed)?|publication|pub)[_-]?(?:date|time|at|on|timestamp)(?:[_-]?(?:time|utc|iso))?"
                    + "|display[_-]?date)\\\\?[\"']?\\s*[:=]\\s*\\\\?[\"']?([^\"'\\\\,;<>{}\\[\\]]{8,40})",
            Pattern.CASE_INSENSITIVE);

    /** Characters of scripts that are read. */
    private static final int MOST = 2_000_000;

    private ScriptDate() {}

    /** Null when scripts state none, or several days: they are of lists of articles then. */
    static @Nullable Stated of(Document page, DateText dates) {
        Stated only = null;
        int read = 0;
        for (Element script : page.getElementsByTag("script")) {
            String code = script.data();
            read += code.length();
            if (read > MOST) {
                break;
            }
            Matcher field = FIELD.matcher(code);
            while (field.find()) {
                Stated stated = dates.parse(field.group(1));
                if (stated == null) {
                    continue;
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
}
