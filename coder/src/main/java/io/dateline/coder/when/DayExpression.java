package io.dateline.coder.when;

import io.dateline.schemas.record.DayBasis;
import io.dateline.schemas.record.DayPrecision;
import java.time.LocalDate;

/**
 * A date expression of a sentence.
 *
 * @param start first character in the sentence
 * @param end character after the last
 * @param text the words
 * @param first first day that is meant
 * @param last last day, inclusive
 * @param precision of a day, a week, a month …
 * @param basis {@code STATED} for an absolute date, {@code RELATIVE} for one counted from the reference day
 */
public record DayExpression(
        int start, int end, String text, LocalDate first, LocalDate last, DayPrecision precision, DayBasis basis) {}
