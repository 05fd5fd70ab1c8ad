package io.dateline.console.api;

import io.dateline.store.FeedArticle;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One feed with its newest articles. */
public record FeedDetail(FeedView feed, List<FeedArticleView> articles) {

    /** An article in short, and what coding it came to. */
    public record FeedArticleView(
            String id,
            @Nullable String title,
            String url,
            @Nullable Instant publishedAt,
            Instant arrivedAt,
            @Nullable String outcome,
            @Nullable Integer mentions) {

        static FeedArticleView of(FeedArticle article) {
            String outcome = article.outcome();
            return new FeedArticleView(
                    article.id(),
                    article.title(),
                    article.url(),
                    article.publishedAt(),
                    article.arrivedAt(),
                    outcome == null ? null : Symbols.lower(outcome),
                    article.mentions());
        }
    }
}
