package io.dateline.ingest.page;

import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.Fetch;
import java.time.Duration;

/** What trying to get a page gave. */
sealed interface PageResult {

    /** What the host asks for before the next request; zero for nothing. */
    Duration hostDelay();

    /**
     * An article.
     *
     * @param outcome {@code extracted}, or why the feed's own text had to do
     */
    record Made(Article article, String outcome, Duration hostDelay) implements PageResult {}

    /**
     * Not now.
     *
     * @param counts whether it counts as one of the page's tries; it does not when our own network is down
     */
    record Later(String reason, Duration pause, Duration hostDelay, boolean counts) implements PageResult {}

    /**
     * A redirect leads to another host, where the page waits its turn.
     *
     * @param fetch the page to get there
     * @param host the other
     */
    record Moved(Fetch fetch, String host, Duration hostDelay) implements PageResult {}

    /**
     * The page of a correction cannot be had: the article that was made before stands.
     *
     * @param outcome why
     */
    record Kept(String outcome, Duration hostDelay) implements PageResult {}

    /**
     * No article can be made of it.
     *
     * @param reason in one word
     * @param error in words
     */
    record Dead(String reason, String error, Duration hostDelay) implements PageResult {}
}
