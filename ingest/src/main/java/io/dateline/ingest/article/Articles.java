package io.dateline.ingest.article;

import io.dateline.reader.article.ArticleExtractor;
import io.dateline.reader.article.ExtractedPage;
import io.dateline.reader.file.TextFile;
import io.dateline.reader.text.PlainText;
import io.dateline.reader.url.Canonical;
import io.dateline.reader.url.Urls;
import io.dateline.schemas.Ids;
import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.Channel;
import io.dateline.schemas.record.Fetch;
import io.dateline.schemas.record.TimeBasis;
import io.dateline.schemas.record.TimePrecision;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes article records: from a page with what its feed said, from the feed's own text, from a file, from a sender. */
public final class Articles {

    /** Words of a headline, at least. */
    private static final int HEADLINE_WORDS = 5;

    private static final int LONGEST_LANGUAGE = 35;

    /** A page with less text than this, and less than half of the feed's own, is a stub before a paywall or a consent page. */
    private static final int STUB = 500;

    private static final Duration AHEAD = Duration.ofDays(1);

    /** The zero of clocks is the first day of 1970 in some zone, or of the year 1. */
    private static final Instant FIRST = Instant.parse("1970-01-03T00:00:00Z");

    private Articles() {}

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
                .setAuthors(page.authors().isEmpty() ? fetch.getAuthors() : page.authors())
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
        return finished(article);
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
        boolean known = believable(published, now);
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
        return finished(article);
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
        return words(title) >= HEADLINE_WORDS || ideographs >= 2 * HEADLINE_WORDS;
    }

    /** From a text file: it has no address, so its text is its identity. */
    public static Article ofFile(TextFile file, Instant now) {
        String title = file.title();
        String urn = "urn:dateline:" + Ids.of("text", Objects.requireNonNullElse(title, ""), file.text());
        Article.Builder article = Article.newBuilder()
                .setId(Ids.article(urn))
                .setUrl(urn)
                .setCanonicalUrl(urn)
                .setTitle(title)
                .setText(file.text())
                .setPublishedAt(file.day().atStartOfDay(ZoneOffset.UTC).toInstant())
                .setPublishedPrecision(TimePrecision.DAY)
                .setPublishedBasis(TimeBasis.SENDER)
                .setArrivedAt(now)
                .setChannel(Channel.IMPORT)
                .setFullText(true)
                .setTraceId(Ids.of("trace", urn, now.toString()));
        return finished(article);
    }

    /**
     * As a sender pushed it. With an address it is the same article as when its page is fetched; without, the source's own id is its
     * identity, and without that its text, as of a file.
     *
     * @return null when its HTML holds no text
     */
    public static @Nullable Article ofSender(SentArticle sent, Instant now) {
        Article.Builder article = sent(sent, now);
        return article == null ? null : finished(article);
    }

    private static Article.@Nullable Builder sent(SentArticle sent, Instant now) {
        String given = sent.url();
        URI address = given == null ? null : Urls.parse(given);
        ExtractedPage page = sent.html() == null
                ? null
                : ArticleExtractor.extract(sent.html(), address == null ? SentArticle.NOWHERE : address);
        String title = sent.title() != null || page == null ? sent.title() : page.title();
        String text = page == null ? PlainText.tidy(Objects.requireNonNullElse(sent.text(), "")) : page.text();
        if (text.isBlank()) {
            return null;
        }
        Article.Builder article = Article.newBuilder();
        if (address == null) {
            String urn = "urn:dateline:"
                    + (sent.id() == null
                            ? Ids.of("text", Objects.requireNonNullElse(title, ""), text)
                            : Ids.of("sent", sent.source(), sent.id()));
            article.setCanonicalUrl(urn).setUrl(urn);
        } else {
            String claimed = sent.canonicalUrl() == null && page != null ? page.canonicalUrl() : sent.canonicalUrl();
            String canonical = Canonical.of(address.toString(), claimed);
            String host = URI.create(canonical).getHost();
            article.setCanonicalUrl(canonical)
                    .setUrl(address.toString())
                    .setHost(host)
                    .setDomain(host == null ? null : Canonical.domain(host));
        }
        article.setId(Ids.article(article.getCanonicalUrl()))
                .setTitle(title)
                .setText(text)
                .setSource(sent.source())
                .setPublishedAt(sent.publishedAt())
                .setPublishedPrecision(sent.publishedPrecision())
                .setPublishedBasis(sent.publishedAt() == null ? TimeBasis.UNKNOWN : TimeBasis.SENDER)
                .setModifiedAt(sent.modifiedAt())
                .setAuthors(sent.authors())
                .setTags(sent.tags())
                .setSection(sent.section())
                .setPublisher(sent.publisher())
                .setImage(sent.image())
                .setLanguage(sent.language())
                .setPaywalled(sent.paywalled())
                .setArrivedAt(now)
                .setChannel(Channel.PUSH)
                .setFullText(true)
                .setTraceId(Ids.of("trace", article.getCanonicalUrl(), now.toString()));
        if (page != null) {
            complete(article, page, now);
        }
        return article;
    }

    /**
     * Out of a file: as a sender would push it.
     *
     * @param seen when a page was got that does not say when it was published, or null: its day then stands for that of the publication,
     *     for a page that is kept was news; and what it says of later days is a slip
     * @return null when it holds no text
     */
    public static @Nullable Article ofImport(SentArticle sent, @Nullable Instant seen, Instant now) {
        Article.Builder article = sent(sent, now);
        if (article == null) {
            return null;
        }
        Instant published = article.getPublishedAt();
        boolean slip = published != null && seen != null && published.isAfter(seen.plus(AHEAD));
        if (seen != null && !seen.isAfter(now.plus(AHEAD)) && (published == null || slip)) {
            article.setPublishedAt(seen.truncatedTo(ChronoUnit.DAYS))
                    .setPublishedPrecision(TimePrecision.DAY)
                    .setPublishedBasis(TimeBasis.UNKNOWN);
        }
        return finished(article.setChannel(Channel.IMPORT));
    }

    /** What the sender did not say is taken from its page. */
    private static void complete(Article.Builder article, ExtractedPage page, Instant now) {
        article.setExtractor(ArticleExtractor.VERSION);
        if (article.getPublishedAt() == null
                && page.published() != null
                && believable(page.published().toInstant(), now)) {
            article.setPublishedAt(page.published().toInstant())
                    .setPublishedPrecision(page.precision())
                    .setPublishedBasis(page.basis());
        }
        if (article.getModifiedAt() == null && page.modified() != null) {
            article.setModifiedAt(page.modified().toInstant());
        }
        if (article.getAuthors().isEmpty()) {
            article.setAuthors(page.authors());
        }
        if (article.getTags().isEmpty()) {
            article.setTags(page.tags());
        }
        String image = page.image();
        boolean somewhere = image != null && !image.startsWith(SentArticle.NOWHERE.toString());
        article.setSection(first(article.getSection(), page.section()))
                .setPublisher(first(article.getPublisher(), page.site()))
                .setLanguage(first(article.getLanguage(), page.language()))
                .setImage(first(article.getImage(), somewhere ? image : null));
        if (article.getPaywalled() == null) {
            article.setPaywalled(page.paywalled());
        }
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
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

    /** The one way to an article: what others wrote is made fit for a record before anything is computed from it. */
    private static Article finished(Article.Builder article) {
        String title = RecordText.line(article.getTitle());
        String text = RecordText.text(article.getText());
        TextLanguage language = TextLanguage.of(RecordText.whole(article.getLanguage(), LONGEST_LANGUAGE), text);
        return article.setTitle(title)
                .setText(text)
                .setAuthors(RecordText.lines(article.getAuthors()))
                .setTags(RecordText.lines(article.getTags()))
                .setSection(RecordText.line(article.getSection()))
                .setPublisher(RecordText.line(article.getPublisher()))
                .setImage(RecordText.whole(article.getImage(), Urls.LONGEST))
                .setLanguage(language.code())
                .setLanguageConfidence(language.confidence())
                .setContentHash(Ids.content(title == null ? "" : title, text))
                .setWordCount(words(text))
                .build();
    }

    /** A time in the future is a slip; one before any news was on the Web is the zero of some program's clock. */
    private static boolean believable(@Nullable Instant published, Instant now) {
        return published != null && !published.isBefore(FIRST) && !published.isAfter(now.plus(AHEAD));
    }

    private record Published(@Nullable Instant at, TimePrecision precision, TimeBasis basis) {}

    /** The page's instant, else the feed's, else the page's day. A time in the future is a slip and not taken. */
    private static Published published(Fetch fetch, ExtractedPage page, Instant now) {
        Instant ofPage = page.published() == null ? null : page.published().toInstant();
        Instant ofFeed = fetch.getPublishedAt();
        boolean pageKnown = believable(ofPage, now);
        boolean feedKnown = believable(ofFeed, now);
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

    private static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            words += letter && !inside ? 1 : 0;
            inside = letter || (inside && (text.charAt(i) == '\'' || text.charAt(i) == '’' || text.charAt(i) == '-'));
        }
        return words;
    }
}
