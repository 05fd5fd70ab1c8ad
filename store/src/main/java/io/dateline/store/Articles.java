package io.dateline.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Questions about articles. Thread-safe. */
public final class Articles {

    private static final String SELECT = "SELECT a.*, c.revision, c.outcome, c.reason"
            + " FROM articles a LEFT JOIN codings c ON c.article_id = a.id";

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
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM mentions"
                        + " WHERE article_id = :id AND state = 'ACTIVE' ORDER BY sentence_number, start_offset, id")
                .bind("id", articleId)
                .map((row, context) -> Rows.mention(row))
                .list());
    }
}
