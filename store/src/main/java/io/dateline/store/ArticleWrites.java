package io.dateline.store;

import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.Coded;
import java.util.Collection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Articles and the outcomes of their coding. */
final class ArticleWrites {

    // Ingest does not number revisions: the later arrival stands. A feed's summary never takes the place of the page's
    // text. What says the same as before stays as it arrived: nothing of it is coded anew, and it is no news.
    private static final String ARTICLE = Upsert.into(
            "articles",
            "(excluded.full_text, excluded.arrived_at) >= (articles.full_text, articles.arrived_at)"
                    + " AND (excluded.full_text, excluded.content_hash) <> (articles.full_text, articles.content_hash)",
            "id",
            "content_hash",
            "url",
            "canonical_url",
            "feed_id",
            "host",
            "domain",
            "publisher",
            "title",
            "text",
            "authors",
            "section",
            "tags",
            "image",
            "language",
            "published_at",
            "published_basis",
            "modified_at",
            "arrived_at",
            "channel",
            "paywalled",
            "full_text",
            "word_count",
            "trace_id");

    // By time first: revisions begin anew with an article that was forgotten.
    private static final String CODING = Upsert.into(
            "codings",
            "(excluded.coded_at, excluded.revision) >= (codings.coded_at, codings.revision)",
            "article_id",
            "revision",
            "outcome",
            "reason",
            "language",
            "sentences",
            "parsed",
            "mentions",
            "coded_at");

    private ArticleWrites() {}

    static void articles(Handle handle, Collection<Article> articles) {
        if (articles.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(ARTICLE);
        for (Article article : articles) {
            batch.bind("id", article.getId())
                    .bind("content_hash", article.getContentHash())
                    .bind("url", article.getUrl())
                    .bind("canonical_url", article.getCanonicalUrl())
                    .bind("feed_id", article.getFeedId())
                    .bind("host", article.getHost())
                    .bind("domain", article.getDomain())
                    .bind("publisher", article.getPublisher())
                    .bind("title", article.getTitle())
                    .bind("text", article.getText())
                    .bindArray("authors", String.class, article.getAuthors())
                    .bind("section", article.getSection())
                    .bindArray("tags", String.class, article.getTags())
                    .bind("image", article.getImage())
                    .bind("language", article.getLanguage())
                    .bind("published_at", article.getPublishedAt())
                    .bind("published_basis", article.getPublishedBasis().name())
                    .bind("modified_at", article.getModifiedAt())
                    .bind("arrived_at", article.getArrivedAt())
                    .bind("channel", article.getChannel().name())
                    .bind("paywalled", article.getPaywalled())
                    .bind("full_text", article.getFullText())
                    .bind("word_count", article.getWordCount())
                    .bind("trace_id", article.getTraceId())
                    .add();
        }
        batch.execute();
    }

    static void codings(Handle handle, Collection<Coded> codings) {
        if (codings.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(CODING);
        for (Coded coded : codings) {
            batch.bind("article_id", coded.getArticleId())
                    .bind("revision", coded.getRevision())
                    .bind("outcome", coded.getOutcome().name())
                    .bind("reason", coded.getReason())
                    .bind("language", coded.getLanguage())
                    .bind("sentences", coded.getSentences())
                    .bind("parsed", coded.getParsed())
                    .bind("mentions", coded.getMentions().size())
                    .bind("coded_at", coded.getCodedAt())
                    .add();
        }
        batch.execute();
    }
}
