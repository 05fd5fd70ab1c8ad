package io.dateline.reader.article;

import io.dateline.reader.text.TimeText.Stated;
import java.time.LocalDate;
import java.util.List;

/** Where a page's markup states several days of publication, the one that the page also shows is the article's. */
final class Agreement {

    private Agreement() {}

    /**
     * The likeliest.
     *
     * @param first the likeliest by its place in the markup
     * @param others what the markup states elsewhere
     * @param witnesses days of publication that the page shows or has in its address
     */
    static Stated of(Stated first, List<Stated> others, List<Stated> witnesses) {
        if (isShown(first, witnesses)) {
            return first;
        }
        return others.stream()
                .filter(other -> isShown(other, witnesses))
                .findFirst()
                .map(other -> Exactness.of(other, others))
                .orElse(first);
    }

    private static boolean isShown(Stated stated, List<Stated> witnesses) {
        LocalDate day = stated.time().toLocalDate();
        return witnesses.stream()
                .anyMatch(witness -> witness.time().toLocalDate().equals(day));
    }
}
