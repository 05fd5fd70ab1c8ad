package io.dateline.reader.article;

import io.dateline.reader.text.TimeText.Stated;
import io.dateline.schemas.record.TimeBasis;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What JSON-LD and meta elements state of the times of the page.
 *
 * @param likeliest of the publication, by its place in the markup, or null
 * @param basis where that is stated
 * @param all that may be of the publication
 * @param modified the last change, or null
 */
record MarkupTimes(
        @Nullable Stated likeliest,
        TimeBasis basis,
        List<Stated> all,
        @Nullable OffsetDateTime modified) {

    static MarkupTimes of(JsonLd linked, MetaTags meta, DateText dates) {
        Stated changed = dates.parse(linked.text("dateModified"));
        if (changed == null) {
            changed = MetaTimes.modified(meta, dates);
        }
        OffsetDateTime modified = changed == null ? null : changed.time();
        List<Stated> all = new ArrayList<>(MetaTimes.published(meta, dates));
        Stated ofMeta = all.isEmpty() ? null : all.get(0);
        linked.all("datePublished").stream()
                .map(dates::parse)
                .filter(Objects::nonNull)
                .forEach(all::add);
        Stated ofArticle = dates.parse(linked.text("datePublished"));
        if (ofArticle == null) {
            ofArticle = dates.parse(linked.text("dateCreated"));
        }
        return ofArticle == null
                ? new MarkupTimes(ofMeta, TimeBasis.META, all, modified)
                : new MarkupTimes(ofArticle, TimeBasis.JSON_LD, all, modified);
    }
}
