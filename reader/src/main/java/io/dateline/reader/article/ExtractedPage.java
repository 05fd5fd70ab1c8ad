package io.dateline.reader.article;

import io.dateline.schemas.record.TimeBasis;
import io.dateline.schemas.record.TimePrecision;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The article in a page.
 *
 * @param title headline, or null
 * @param text main text, blocks separated by a blank line; empty when the page holds none
 * @param authors names, in order; those of the site or of a desk when the page calls it the author and names no person
 * @param byPeople whether the authors are people, so far as the page tells; false when there are none
 * @param published time of publication with the offset that the page states, or null
 * @param precision how much of that time the page states
 * @param basis where it was read
 * @param modified time of the last change, or null
 * @param language ISO 639-1 code, or null
 * @param canonicalUrl address that stands for all copies of the page, in normal form
 * @param site name of the site or outlet, or null
 * @param section section of the site, or null
 * @param tags keywords, in order
 * @param image absolute address of the lead image, or null
 * @param paywalled whether the page says that it is not free to read; null when it says nothing
 * @param cut why the page was not read to its end, or null when it was
 */
public record ExtractedPage(
        @Nullable String title,
        String text,
        List<String> authors,
        boolean byPeople,
        @Nullable OffsetDateTime published,
        TimePrecision precision,
        TimeBasis basis,
        @Nullable OffsetDateTime modified,
        @Nullable String language,
        String canonicalUrl,
        @Nullable String site,
        @Nullable String section,
        List<String> tags,
        @Nullable String image,
        @Nullable Boolean paywalled,
        @Nullable PageLimit cut) {

    public ExtractedPage {
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
    }
}
