package io.dateline.console.api;

import io.dateline.store.ArticleRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report in its latest revision, and what coding it came to. */
public record ArticleView(
        String id,
        @Nullable Integer revision,
        String url,
        String canonicalUrl,
        @Nullable String feedId,
        @Nullable String domain,
        @Nullable String publisher,
        @Nullable String title,
        String text,
        List<String> authors,
        @Nullable String language,
        @Nullable Instant publishedAt,
        Instant arrivedAt,
        String channel,
        boolean fullText,
        int wordCount,
        @Nullable String outcome,
        @Nullable String reason) {

    static ArticleView of(ArticleRow article) {
        String outcome = article.outcome();
        return new ArticleView(
                article.id(),
                article.revision(),
                article.url(),
                article.canonicalUrl(),
                article.feedId(),
                article.domain(),
                article.publisher(),
                article.title(),
                article.text(),
                article.authors(),
                article.language(),
                article.publishedAt(),
                article.arrivedAt(),
                Symbols.lower(article.channel()),
                article.fullText(),
                article.wordCount(),
                outcome == null ? null : Symbols.lower(outcome),
                article.reason());
    }
}
