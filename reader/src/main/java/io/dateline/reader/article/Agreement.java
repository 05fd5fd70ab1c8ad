package io.dateline.reader.article;

import io.dateline.reader.text.TimeText.Stated;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Where a page's markup states several days of publication, the one that the page also shows is the article's. */
final class Agreement {

    /** A day more or less is a matter of zones. */
    private static final int NEAR = 1;

    private Agreement() {}

    /**
     * The likeliest.
     *
     * @param first the likeliest by its place in the markup
     * @param others what the markup states elsewhere
     * @param witnesses days of publication that the page shows or has in its address
     */
    static Stated of(Stated first, List<Stated> others, List<Stated> witnesses) {
        if (witnesses.stream().anyMatch(witness -> days(first, witness) <= NEAR)) {
            return first;
        }
        Stated shown = others.stream()
                .filter(other -> witnesses.stream().anyMatch(witness -> days(other, witness) == 0))
                .findFirst()
                .orElse(first);
        return Exactness.of(shown, others);
    }

    private static long days(Stated one, Stated other) {
        return Math.abs(
                ChronoUnit.DAYS.between(one.time().toLocalDate(), other.time().toLocalDate()));
    }
}
