package io.dateline.reader.article;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a line beside the headline that dates the page from a sentence of the news that names a day. */
final class DayLine {

    /** In characters. A line that says more than this beside its dates, and not what they are of, tells of something else. */
    private static final int MOST_OTHER_WORDS = 25;

    /** The same when it says so. */
    private static final int MOST_OF_MARKED = 80;

    /** Five words in a row that begin small, or the end of a sentence: labels and names have neither. */
    private static final Pattern SENTENCE =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\p{Ll}[\\p{L}'’-]*,?\\s+){4}\\p{Ll}|\\p{Ll}{4,}[.!?]$");

    /** The signs between a day, a name, a section. Dashes stand in sentences too. */
    private static final Pattern PARTING = Pattern.compile("[|·•⋅●]");

    /** What stands between a name and a day. */
    private static final Pattern ON = Pattern.compile("\\s+(?:on|am|le|el|em|il)\\s*$", Pattern.CASE_INSENSITIVE);

    /** The name of one who signs by a single one. */
    private static final Pattern ONE_WORD = Pattern.compile("\\p{L}[\\p{L}'’.-]+\\P{L}*");

    private DayLine() {}

    /** Whether the day that was found in the line is no day that the news itself names. */
    static boolean isOfThePage(String line, DateText.Found found) {
        return found.other() <= MOST_OTHER_WORDS
                || (found.other() <= MOST_OF_MARKED
                        && !SENTENCE.matcher(line).find()
                        && (PARTING.matcher(line).find()
                                || UpdateMark.isLabel(found.before())
                                || isByline(line, found.before())));
    }

    private static boolean isByline(String line, String before) {
        String name = ON.matcher(before).replaceFirst("").strip();
        Matcher prefix = BylineWords.BEFORE.matcher(line);
        if (!prefix.find()) {
            return BylineNames.isPerson(name);
        }
        return !BylineNames.seen(line).isEmpty()
                || !BylineNames.seen(name).isEmpty()
                || (name.startsWith(prefix.group())
                        && ONE_WORD.matcher(name.substring(prefix.end())).matches());
    }
}
