package io.dateline.ingest.page;

import io.dateline.ingest.article.FetchedArticles;
import io.dateline.ingest.http.FetchException;
import io.dateline.ingest.http.RetryAfter;
import io.dateline.ingest.http.Secrets;
import io.dateline.ingest.http.WebClient;
import io.dateline.ingest.http.WebResponse;
import io.dateline.ingest.page.PageResult.Dead;
import io.dateline.ingest.page.PageResult.Kept;
import io.dateline.ingest.page.PageResult.Later;
import io.dateline.ingest.page.PageResult.Made;
import io.dateline.ingest.page.PageResult.Moved;
import io.dateline.reader.article.ArticleExtractor;
import io.dateline.reader.article.ExtractedPage;
import io.dateline.reader.url.Urls;
import io.dateline.schemas.HostPartitioner;
import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.Fetch;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One try to get one page and make an article of it. Never throws: whatever happens is a result. Thread-safe.
 *
 * <pre>
 *   robots.txt ──disallowed──────────────▶ the feed's own text ──none──▶ dead letter
 *      │ allowed      └─out of reach─▶ later        ▲
 *      ▼                                            │ last attempt, or refused for good
 *     page ──429, 5xx, no answer─▶ later ───────────┤
 *      │ └─redirect─▶ same host: robots.txt again; another: moved, to be got by whoever has that host's turn
 *      │                                            │ no text
 *      ▼                                            │
 *   extraction ─────────────────────────────────────┘
 *      ▼
 *   article
 * </pre>
 *
 * <p>A correction stands in for nothing: without its page the article of before stays, and neither the feed's text nor a dead letter is made.
 *
 * <p>While our own network is down, each try that found no answer is for later and counts for nothing.
 */
final class PageFetcher {

    private static final String ACCEPT = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1";
    private static final int TOO_MANY_REQUESTS = 429;

    /** Pause while our own network is down. */
    private static final Duration OUTAGE = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(PageFetcher.class);

    private final PageConfig config;
    private final WebClient web;
    private final Robots robots;
    private final Clock clock;

    PageFetcher(PageConfig config, WebClient web, Clock clock) {
        this.config = config;
        this.web = web;
        this.robots = new Robots(web);
        this.clock = clock;
    }

    /**
     * Tries once.
     *
     * @param attempt 1 for the first
     */
    PageResult get(Fetch fetch, int attempt) {
        Duration hostDelay = Duration.ZERO;
        try {
            String address = fetch.getRedirectedTo() == null ? fetch.getUrl() : fetch.getRedirectedTo();
            URI url = Urls.toFetch(address);
            if (url == null) {
                return ofFeed(fetch, "bad_address", "no http or https address", hostDelay);
            }
            if (config.robots()) {
                Robots.Answer answer = robots.ask(url);
                hostDelay = shorter(answer.delay(), config.longestDelay());
                if (answer.verdict() != Robots.Verdict.ALLOWED) {
                    return denied(fetch, attempt, answer, hostDelay);
                }
            }
            Duration rest = hostDelay;
            Way way = new Way(url, config.robots() ? robots : null);
            return web.get(
                    url.toString(),
                    Map.of("Accept", ACCEPT),
                    Secrets.NONE,
                    web.config().largestPage(),
                    way,
                    response -> response.onward() == null
                            ? made(fetch, attempt, response, rest)
                            : redirected(fetch, attempt, response.onward(), way, rest));
        } catch (FetchException e) {
            String reason = e.reason().word();
            String error = e.getMessage() == null ? reason : e.getMessage();
            return e.reason().passing()
                    ? later(fetch, attempt, reason, error, Duration.ZERO, hostDelay)
                    : ofFeed(fetch, reason, error, hostDelay);
        } catch (RuntimeException | Error e) {
            // An error in our own code must cost this page only, and a worker must not end without a result.
            LOG.atError().setCause(e).addKeyValue("feed", fetch.getFeedId()).log("page failed unexpectedly");
            return ofFeed(fetch, "unexpected", "unexpected: " + e, hostDelay);
        }
    }

    private PageResult denied(Fetch fetch, int attempt, Robots.Answer answer, Duration hostDelay) {
        return answer.verdict() == Robots.Verdict.DISALLOWED
                ? ofFeed(fetch, "robots", "robots.txt disallows it", hostDelay)
                // No sooner than the answer is asked for anew, or all tries would be spent on the same one.
                : later(
                        fetch,
                        attempt,
                        "robots_unreachable",
                        "robots.txt cannot be had",
                        Robots.KEPT_UNREACHABLE,
                        hostDelay);
    }

    /** Another host's turn is not ours to take: who owns it gets the page there, under its robots.txt and with its pauses. */
    private PageResult redirected(Fetch fetch, int attempt, URI onward, Way way, Duration hostDelay) {
        Robots.Answer denial = way.denial();
        if (denial != null) {
            return denied(fetch, attempt, denial, hostDelay);
        }
        int redirects = fetch.getRedirects() + 1;
        if (redirects > web.config().redirects()) {
            String error = "more than " + web.config().redirects() + " redirects from host to host";
            return ofFeed(fetch, FetchException.Reason.TOO_MANY_REDIRECTS.word(), error, hostDelay);
        }
        Fetch there = Fetch.newBuilder(fetch)
                .setRedirectedTo(onward.toString())
                .setRedirects(redirects)
                .build();
        return new Moved(there, HostPartitioner.host(onward.toString()), hostDelay);
    }

    private PageResult made(Fetch fetch, int attempt, WebResponse response, Duration hostDelay) {
        Instant now = clock.instant();
        if (response.challenged()) {
            return ofFeed(fetch, "challenge", WebResponse.CHALLENGED, hostDelay);
        }
        if (!response.ok()) {
            String reason = "http_" + response.status() / 100 + "xx";
            String error = "HTTP " + response.status();
            boolean busy = response.status() == TOO_MANY_REQUESTS || response.status() >= 500;
            if (busy) {
                Duration asked = RetryAfter.parse(response.header("retry-after"), now);
                Duration wait = asked == null ? Duration.ZERO : shorter(asked, config.longestDelay());
                Duration rest = wait.compareTo(hostDelay) > 0 ? wait : hostDelay;
                return later(fetch, attempt, reason, error, wait, rest);
            }
            return ofFeed(fetch, reason, error, hostDelay);
        }
        if (!isText(response)) {
            return ofFeed(fetch, "no_html", "not a page but " + response.header("content-type"), hostDelay);
        }
        ExtractedPage page = ArticleExtractor.extract(response.body(), response.header("content-type"), response.url());
        Article article = FetchedArticles.ofPage(fetch, response.url(), page, now);
        return article == null
                ? ofFeed(fetch, "no_text", "the page holds no text", hostDelay)
                : new Made(article, page.cut() == null ? "extracted" : "cut", hostDelay);
    }

    private static boolean isText(WebResponse response) {
        String type = response.header("content-type");
        String lower = type == null ? "" : type.toLowerCase(Locale.ROOT);
        return lower.isBlank() || lower.contains("html") || lower.contains("xml") || lower.startsWith("text/plain");
    }

    private PageResult later(
            Fetch fetch, int attempt, String reason, String error, Duration asked, Duration hostDelay) {
        if (web.network().down()) {
            return new Later("network_down", OUTAGE, hostDelay, false);
        }
        if (attempt >= config.attempts()) {
            return ofFeed(fetch, reason, error, hostDelay);
        }
        Duration grown = config.retryDelay().multipliedBy(1L << Math.min(attempt - 1, 16));
        return new Later(reason, grown.compareTo(asked) > 0 ? grown : asked, hostDelay, true);
    }

    private PageResult ofFeed(Fetch fetch, String reason, String error, Duration hostDelay) {
        if (fetch.getCorrection()) {
            // Of the feed's text, under the feed's address, it would be a second article: the page's has the page's
            // own.
            return new Kept(reason, hostDelay);
        }
        Article article = FetchedArticles.ofFeed(fetch, clock.instant());
        return article == null ? new Dead(reason, error, hostDelay) : new Made(article, reason, hostDelay);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
