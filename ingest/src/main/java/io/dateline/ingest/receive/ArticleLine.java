package io.dateline.ingest.receive;

import io.dateline.ingest.article.SentArticle;
import java.time.Instant;
import java.util.stream.Collectors;

/** An article in a line of a file: the same fields, with the same checks, as when somebody on this machine pushes it. Thread-safe. */
public final class ArticleLine {

    /** The line holds no article that can be taken; the message names every fault. */
    public static final class BadLineException extends Exception {

        private static final long serialVersionUID = 1L;

        BadLineException(String message) {
            super(message);
        }
    }

    private ArticleLine() {}

    /**
     * Reads a line.
     *
     * @throws BadLineException when it is no JSON, or a field is at fault
     */
    public static SentArticle read(byte[] line, Instant now) throws BadLineException {
        try {
            return ArticleJson.read(ArticleJson.parse(line), Sender.LOCAL, null, null, now);
        } catch (Refusal refusal) {
            Problem problem = refusal.problem();
            throw new BadLineException(
                    problem.errors().isEmpty()
                            ? problem.detail()
                            : problem.errors().stream()
                                    .map(error -> error.field() + " " + error.message())
                                    .collect(Collectors.joining("; ")));
        }
    }
}
