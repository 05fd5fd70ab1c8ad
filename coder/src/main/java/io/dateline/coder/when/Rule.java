package io.dateline.coder.when;

import java.time.DateTimeException;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One form of date expression and how it is read.
 *
 * @param needed one of these words, in lower case, stands in every sentence that has the form; null when none has to
 */
record Rule(Pattern form, @Nullable Set<String> needed, Reader reader) {

    /** Reads what matched; null, or a {@link DateTimeException}, when the words name no day after all. */
    interface Reader {
        @Nullable
        Range read(MatchResult match, Reference reference);
    }

    /** The names that a form may use are those of {@link Words}. */
    static Rule of(String form, Reader reader) {
        Pattern full = Words.form(form);
        return new Rule(full, Literals.of(full.pattern()), reader);
    }

    /** Words that look like a date and are none: what they cover is not read again. */
    static Rule none(String form) {
        return of(form, (match, reference) -> null);
    }

    @Nullable
    Range read(Matcher match, Reference reference) {
        try {
            Range range = reader.read(match.toMatchResult(), reference);
            return range == null || range.last().isBefore(range.first()) || !range.isOfNews() ? null : range;
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            // "February 30", "in the next 999,999,999 decades", "in 9999999999 days".
            return null;
        }
    }
}
