package io.dateline.ingest.article;

import io.dateline.schemas.record.TimePrecision;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as a sender pushed it, checked. Exactly one of text and HTML is given.
 *
 * @param source who sends it
 * @param id the sender's own identity of it; tells apart what has no address
 * @param url http or https address of its page
 * @param canonicalUrl address that stands for all copies; believed as a page's claim is
 * @param title headline, one line
 * @param text plain text, blocks separated by blank lines
 * @param html the page, from which the text is extracted
 * @param publishedAt time of publication
 * @param publishedPrecision how much of that time was given
 * @param modifiedAt time of the last change
 * @param authors names, in order
 * @param tags keywords, in order
 * @param section section of the site
 * @param publisher name of the site or outlet
 * @param image address of the lead image
 * @param language ISO 639-1 code
 * @param paywalled whether it is not free to read; null when the sender says nothing
 */
public record SentArticle(
        String source,
        @Nullable String id,
        @Nullable String url,
        @Nullable String canonicalUrl,
        @Nullable String title,
        @Nullable String text,
        @Nullable String html,
        @Nullable Instant publishedAt,
        TimePrecision publishedPrecision,
        @Nullable Instant modifiedAt,
        List<String> authors,
        List<String> tags,
        @Nullable String section,
        @Nullable String publisher,
        @Nullable String image,
        @Nullable String language,
        @Nullable Boolean paywalled) {

    /** Stands for the address of a page that has none; the name can never be registered (RFC 2606). */
    static final URI NOWHERE = URI.create("https://pushed.invalid/");

    /** What is known of one that came without any word about it: its text or its page, and perhaps an id or an address. */
    public static SentArticle bare(
            String source, @Nullable String id, @Nullable String url, @Nullable String text, @Nullable String html) {
        return new SentArticle(
                source,
                id,
                url,
                null,
                null,
                text,
                html,
                null,
                TimePrecision.UNKNOWN,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    public SentArticle {
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
    }
}
