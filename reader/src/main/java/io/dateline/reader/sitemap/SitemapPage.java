package io.dateline.reader.sitemap;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page that a sitemap lists.
 *
 * @param url absolute address
 * @param modified when the page was last changed ({@code lastmod}); null when the sitemap does not say
 * @param title headline of the news extension
 * @param published when it was published, of the news extension
 * @param publication name of the outlet, of the news extension
 * @param language language of the outlet, as written, of the news extension
 * @param keywords labels of the news extension, in order
 * @param images absolute addresses of its images, in order
 */
public record SitemapPage(
        String url,
        @Nullable Instant modified,
        @Nullable String title,
        @Nullable Instant published,
        @Nullable String publication,
        @Nullable String language,
        List<String> keywords,
        List<String> images) {

    public SitemapPage {
        keywords = List.copyOf(keywords);
        images = List.copyOf(images);
    }
}
