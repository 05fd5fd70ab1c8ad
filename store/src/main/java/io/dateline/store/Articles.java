package io.dateline.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Questions about articles. Thread-safe. */
public final class Articles {

    private static final String SELECT = "SELECT a.*, c.revision, c.outcome, c.reason"
            + " FROM articles a LEFT JOIN codings c ON c.article_id = a.id";

    /** Mentions with the feed of their article. */
    static final String MENTIONS = "SELECT m.*, a.feed_id FROM mentions m LEFT JOIN articles a ON a.id = m.article_id";

    private final Jdbi jdbi;

    Articles(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The article of that id in its latest revision. */
    public Optional<ArticleRow> one(String id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " WHERE a.id = :id")
                .bind("id", id)
                .map((row, context) -> Rows.article(row))
                .findOne());
    }

    /** What was found in an article, in the order of its sentences; retracted mentions are left out. */
    public List<MentionRow> mentions(String articleId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        MENTIONS
                                + " WHERE m.article_id = :id AND m.state = 'ACTIVE' ORDER BY m.sentence_number, m.start_offset, m.id")
                .bind("id", articleId)
                .map((row, context) -> Rows.mention(row))
                .list());
    }

    /** The newest articles of a feed by their arrival, newest first. */
    public List<FeedArticle> ofFeed(String feedId, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT a.id, a.title, a.url, a.published_at, a.arrived_at,"
                        + " c.outcome, c.mentions FROM articles a LEFT JOIN codings c ON c.article_id = a.id"
                        + " WHERE a.feed_id = :id ORDER BY a.arrived_at DESC, a.id LIMIT :limit")
                .bind("id", feedId)
                .bind("limit", limit)
                .map((row, context) -> Rows.feedArticle(row))
                .list());
    }
}
