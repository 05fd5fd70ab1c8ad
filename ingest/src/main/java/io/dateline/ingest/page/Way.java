package io.dateline.ingest.page;

import java.net.URI;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which redirects of a page are followed at once: those within its host, whose turn it is, as far as robots.txt allows. One call's; not
 * thread-safe.
 */
final class Way implements Predicate<URI> {

    private final String host;
    private final @Nullable Robots robots;
    private Robots.@Nullable Answer denial;

    /**
     * @param start address of the page
     * @param robots null when nobody is to be asked
     */
    Way(URI start, @Nullable Robots robots) {
        this.host = start.getHost();
        this.robots = robots;
    }

    @Override
    public boolean test(URI hop) {
        if (!host.equals(hop.getHost())) {
            return false;
        }
        Robots.Answer answer = robots == null ? Robots.Answer.OPEN : robots.ask(hop);
        denial = answer.verdict() == Robots.Verdict.ALLOWED ? null : answer;
        return denial == null;
    }

    /** What robots.txt said of the redirect that was not followed; null when it leads to another host. */
    Robots.@Nullable Answer denial() {
        return denial;
    }
}
