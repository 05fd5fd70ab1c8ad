package io.dateline.ingest.article;

import io.dateline.reader.article.ArticleExtractor;
import io.dateline.reader.article.ExtractedPage;
import io.dateline.reader.url.Canonical;
import io.dateline.reader.url.Urls;
import io.dateline.schemas.Ids;
import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.Channel;
import io.dateline.schemas.record.Fetch;
import io.dateline.schemas.record.TimeBasis;
import io.dateline.schemas.record.TimePrecision;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes article records of what a feed named: of the page, or of the feed's own text where the page cannot be had. */
public final class FetchedArticles {

    /** Words of a headline, at least. */
    private static final int HEADLINE_WORDS = 5;

    /** A page with less text than this, and less than half of the feed's own, is a stub before a paywall or a consent page. */
    private static final int STUB = 500;

    private FetchedArticles() {}

    /**
     * From a page.
     *
     * @param url address that the page was served from, after redirects
     * @return null when the page holds no text, or less than the feed has
     */
    public static @Nullable Article ofPage(Fetch fetch, URI url, ExtractedPage page, Instant now) {
        String text = page.text();
        String summary = Objects.requireNonNullElse(fetch.getSummary(), "");
        if (text.isBlank() || (text.length() < STUB && text.length() < summary.length() / 2)) {
            return null;
        }
        Published published = published(fetch, page, now);
        Article.Builder article = base(fetch, page.canonicalUrl(), now)
                .setUrl(Objects.requireNonNullElse(Urls.normalise(url.toString()), url.toString()))
                .setTitle(page.title() == null ? fetch.getTitle() : page.title())
                .setText(text)
                .setAuthors(authors(fetch, page))
                .setTags(merged(page.tags(), fetch.getTags()))
                .setSection(page.section())
                .setImage(page.image())
                .setLanguage(page.language())
                .setPublisher(page.site() == null ? fetch.getPublisher() : page.site())
                .setPublishedAt(published.at())
                .setPublishedPrecision(published.precision())
                .setPublishedBasis(published.basis())
                .setModifiedAt(page.modified() == null ? null : page.modified().toInstant())
                .setPaywalled(page.paywalled())
                .setFullText(true)
                .setExtractor(ArticleExtractor.VERSION);
        return ArticleRecord.of(article);
    }

    /**
     * From the feed's own text; where it gives no more than a headline, that is the text.
     *
     * @return null when the feed has none, or a title that tells nothing
     */
    public static @Nullable Article ofFeed(Fetch fetch, Instant now) {
        String text = ofFeed(fetch);
        if (text == null) {
            return null;
        }
        String canonical = Objects.requireNonNullElse(Urls.normalise(fetch.getUrl()), fetch.getUrl());
        Instant published = fetch.getPublishedAt();
        boolean known = ArticleRecord.believable(published, now);
        Article.Builder article = base(fetch, canonical, now)
                .setUrl(canonical)
                .setTitle(fetch.getTitle())
                .setText(text)
                .setAuthors(fetch.getAuthors())
                .setTags(fetch.getTags())
                .setPublisher(fetch.getPublisher())
                .setPublishedAt(known ? published : null)
                .setPublishedPrecision(known ? TimePrecision.INSTANT : TimePrecision.UNKNOWN)
                .setPublishedBasis(known ? TimeBasis.FEED : TimeBasis.UNKNOWN)
                .setFullText(false);
        return ArticleRecord.of(article);
    }

    private static @Nullable String ofFeed(Fetch fetch) {
        String summary = fetch.getSummary();
        if (summary != null && !summary.isBlank()) {
            return summary;
        }
        String title = fetch.getTitle();
        return title != null && isHeadline(title) ? title : null;
    }

    /** Whether a title says what happened, and is no name of a column; East Asian ones have no spaces between their words. */
    private static boolean isHeadline(String title) {
        long ideographs = title.codePoints().filter(Character::isIdeographic).count();
        return ArticleRecord.words(title) >= HEADLINE_WORDS || ideographs >= 2 * HEADLINE_WORDS;
    }

    private static Article.Builder base(Fetch fetch, String canonical, Instant now) {
        URI address = Urls.parse(canonical);
        String host = address == null ? null : address.getHost();
        return Article.newBuilder()
                .setId(Ids.article(canonical))
                .setCanonicalUrl(canonical)
                .setFeedId(fetch.getFeedId())
                .setHost(host)
                .setDomain(host == null ? null : Canonical.domain(host))
                .setArrivedAt(now)
                .setChannel(Objects.requireNonNullElse(fetch.getChannel(), Channel.FEED))
                .setTraceId(fetch.getTraceId());
    }

    private record Published(@Nullable Instant at, TimePrecision precision, TimeBasis basis) {}

    /** Those of the page; where it names but its site, the feed may know who wrote the article. */
    private static List<String> authors(Fetch fetch, ExtractedPage page) {
        return page.byPeople() || fetch.getAuthors().isEmpty() ? page.authors() : fetch.getAuthors();
    }

    /** The page's instant, else the feed's, else the page's day. A time in the future is a slip and not taken. */
    private static Published published(Fetch fetch, ExtractedPage page, Instant now) {
        Instant ofPage = page.published() == null ? null : page.published().toInstant();
        Instant ofFeed = fetch.getPublishedAt();
        boolean pageKnown = ArticleRecord.believable(ofPage, now);
        boolean feedKnown = ArticleRecord.believable(ofFeed, now);
        boolean stated = page.basis() == TimeBasis.JSON_LD || page.basis() == TimeBasis.META;
        if (pageKnown && page.precision() == TimePrecision.INSTANT && (stated || !feedKnown)) {
            return new Published(ofPage, TimePrecision.INSTANT, page.basis());
        }
        if (feedKnown) {
            return new Published(ofFeed, TimePrecision.INSTANT, TimeBasis.FEED);
        }
        return pageKnown
                ? new Published(ofPage, page.precision(), page.basis())
                : new Published(null, TimePrecision.UNKNOWN, TimeBasis.UNKNOWN);
    }

    private static List<String> merged(List<String> first, List<String> second) {
        Set<String> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return new ArrayList<>(all);
    }
}
