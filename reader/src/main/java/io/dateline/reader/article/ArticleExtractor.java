package io.dateline.reader.article;

import io.dateline.reader.text.TextDecoder;
import io.dateline.reader.url.Canonical;
import java.net.URI;
import org.jsoup.nodes.Document;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article in a page: main text and metadata.
 *
 * <p>Flow: bytes → tree → metadata ({@link JsonLd}, {@link MetaTags}, visible marks) → main text ({@link MainText}). Nothing outside of the
 * page is read. Time and memory grow linearly with the page, and what goes beyond a {@link PageLimit} is not read. Thread-safe.
 */
public final class ArticleExtractor {

    /** Stands in {@code Article.extractor}; grows when the text of a page may come out otherwise. */
    public static final String VERSION = "dateline-6";

    private static final Evaluator CANONICAL = QueryParser.parse("link[rel=canonical][href]");

    private ArticleExtractor() {}

    /**
     * Extracts from a page as served.
     *
     * @param body the bytes, decompressed
     * @param contentType value of the HTTP header, or null
     * @param url address that it was served from, http or https
     */
    public static ExtractedPage extract(byte[] body, @Nullable String contentType, URI url) {
        return extract(TextDecoder.html(body, contentType), url);
    }

    /** Extracts from a page that is decoded already. */
    public static ExtractedPage extract(String html, URI url) {
        PageParser.Parsed parsed = PageParser.parse(html, url);
        Document page = parsed.page();
        MetaTags meta = MetaTags.of(page);
        JsonLd linked = JsonLd.of(page, url);
        String statedSite = Site.stated(linked, meta);
        String site = Site.name(statedSite, url);
        SiteName siteName = new SiteName(statedSite, site, url);
        String title = Titles.of(page, linked, meta, siteName);
        HeadlineLines around = HeadlineLines.of(page, title);
        Elsewhere elsewhere = new Elsewhere(page);
        String canonical = Canonical.of(url.toString(), claimed(page, meta));
        PublicationTime time = PublicationTime.of(page, linked, meta, around, elsewhere, title, url, canonical);
        String language = Language.of(page, linked, meta);
        String section = Filing.section(linked, meta, title, siteName);
        String image = LeadImage.of(page, linked, meta);
        Boolean paywalled = Site.paywalled(linked, meta);
        var authors = Authors.of(page, linked, meta, siteName, around, elsewhere);
        var tags = Filing.tags(linked, meta);
        // Last, because it takes the page apart.
        String text = MainText.of(page, title, section, authors.names(), linked.articleText());
        return new ExtractedPage(
                title,
                text,
                authors.names(),
                authors.people(),
                time.published(),
                time.precision(),
                time.basis(),
                time.modified(),
                language,
                canonical,
                site,
                section,
                tags,
                image,
                paywalled,
                parsed.cut());
    }

    private static @Nullable String claimed(Document page, MetaTags meta) {
        // Nearly always in the head, which is short.
        var link = page.head().selectFirst(CANONICAL);
        link = link == null ? page.selectFirst(CANONICAL) : link;
        String href = link == null ? "" : link.attr("href");
        return href.isBlank() ? meta.first("og:url") : href;
    }
}
