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
import io.dateline.schemas.record.TimeBasis;
import io.dateline.schemas.record.TimePrecision;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes article records of what was given to us with its text: by a sender, in a file. */
public final class SentArticles {

    private SentArticles() {}

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
        return ArticleRecord.of(article);
    }

    /**
     * As a sender pushed it. With an address it is the same article as when its page is fetched; without, the source's own id is its
     * identity, and without that its text, as of a file.
     *
     * @return null when its HTML holds no text
     */
    public static @Nullable Article ofSender(SentArticle sent, Instant now) {
        Article.Builder article = sent(sent, now);
        return article == null ? null : ArticleRecord.of(article);
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
        boolean slip = published != null && seen != null && published.isAfter(seen.plus(ArticleRecord.AHEAD));
        if (seen != null && !seen.isAfter(now.plus(ArticleRecord.AHEAD)) && (published == null || slip)) {
            article.setPublishedAt(seen.truncatedTo(ChronoUnit.DAYS))
                    .setPublishedPrecision(TimePrecision.DAY)
                    .setPublishedBasis(TimeBasis.UNKNOWN);
        }
        return ArticleRecord.of(article.setChannel(Channel.IMPORT));
    }

    /** What the sender did not say is taken from its page. */
    private static void complete(Article.Builder article, ExtractedPage page, Instant now) {
        article.setExtractor(ArticleExtractor.VERSION);
        if (article.getPublishedAt() == null
                && page.published() != null
                && ArticleRecord.believable(page.published().toInstant(), now)) {
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
}
