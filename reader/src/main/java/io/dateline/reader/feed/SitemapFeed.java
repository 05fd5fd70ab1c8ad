package io.dateline.reader.feed;

import io.dateline.reader.sitemap.Sitemap;
import io.dateline.reader.sitemap.SitemapPage;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A sitemap seen as a feed: its pages are entries, the outlet's name and language are the feed's. */
final class SitemapFeed {

    private SitemapFeed() {}

    static ParsedFeed of(Sitemap sitemap, URI base) {
        List<SitemapPage> pages = sitemap.pages();
        return new ParsedFeed(
                ParsedFeed.Kind.SITEMAP,
                null,
                first(pages, SitemapPage::publication),
                null,
                null,
                first(pages, SitemapPage::language),
                List.of(),
                null,
                null,
                null,
                null,
                base.toString(),
                pages.stream().map(SitemapFeed::entry).toList(),
                sitemap.children(),
                SkipTimes.NONE,
                sitemap.cut());
    }

    private static @Nullable String first(List<SitemapPage> pages, Function<SitemapPage, @Nullable String> field) {
        return pages.stream().map(field).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static Entry entry(SitemapPage page) {
        return new Entry(
                null,
                page.url(),
                page.title(),
                null,
                null,
                List.of(),
                page.published(),
                page.modified(),
                page.keywords(),
                page.images().stream()
                        .map(image -> new Enclosure(image, "image/*", null))
                        .toList());
    }
}
