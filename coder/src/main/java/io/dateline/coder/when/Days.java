package io.dateline.coder.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * Finds date expressions and counts them from a reference day. Thread-safe, without state.
 *
 * <p>A bare weekday or month is the last one; the next one when {@code ahead} says that the text speaks of what is to come.
 */
public final class Days {
    /** Longer forms first: what an earlier rule has read is not read again. */
    private static final List<Rule> RULES = Stream.of(
                    FeastRules.rules(),
                    EraRules.rules(),
                    PartRules.rules(),
                    DateRules.rules(),
                    YearsAgoRules.rules(),
                    PeriodRules.ofYears(),
                    WeekdayRules.rules(),
                    DayRules.rules(),
                    SpanRules.rules(),
                    PeriodRules.nearby(),
                    YearRules.rules())
            .flatMap(List::stream)
            .toList();

    private Days() {}

    /** All date expressions of a sentence, in order. */
    public static List<DayExpression> find(String sentence, LocalDate day, boolean ahead) {
        SoughtWords words = new SoughtWords(sentence);
        return find(sentence, new Reference(day, ahead), rule -> words.holdsOneOf(rule.needed()));
    }

    /** Asks only these rules; to ask one whose words are not there finds nothing. */
    static List<DayExpression> find(String sentence, Reference reference, Predicate<Rule> asked) {
        List<DayExpression> found = new ArrayList<>();
        BitSet taken = new BitSet();
        for (Rule rule : RULES) {
            if (!asked.test(rule)) {
                continue;
            }
            Matcher match = rule.form().matcher(sentence);
            while (match.find()) {
                if (taken.get(match.start(), match.end()).isEmpty()) {
                    Range range = rule.read(match, reference);
                    taken.set(match.start(), match.end());
                    if (range != null) {
                        found.add(expression(match, range));
                    }
                }
            }
        }
        found.sort(Comparator.comparingInt(DayExpression::start));
        return found;
    }

    private static DayExpression expression(Matcher match, Range range) {
        return new DayExpression(
                match.start(),
                match.end(),
                match.group(),
                range.first(),
                range.last(),
                range.precision(),
                range.basis());
    }
}
