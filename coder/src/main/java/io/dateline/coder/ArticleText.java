package io.dateline.coder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the coder is given of an article.
 *
 * @param title headline, or null; it helps to tell what kind of text this is and is not coded itself
 * @param text clean text, blocks separated by blank lines
 * @param day day of publication, from which "Monday" and "last week" are counted
 * @param section section of the publication, as it names it ("Sport"), or null; it helps to tell what kind of text this is
 * @param language ISO 639-1 code when it is known for sure; null to have it detected
 */
public record ArticleText(
        @Nullable String title,
        String text,
        LocalDate day,
        @Nullable String section,
        @Nullable String language) {

    /** Of an unknown section. */
    public ArticleText(@Nullable String title, String text, LocalDate day, @Nullable String language) {
        this(title, text, day, null, language);
    }
}
