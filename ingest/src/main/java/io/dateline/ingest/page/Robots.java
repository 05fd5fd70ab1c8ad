package io.dateline.ingest.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.dateline.ingest.http.FetchException;
import io.dateline.ingest.http.WebClient;
import io.dateline.ingest.http.WebResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What hosts allow (RFC 9309). A host whose robots.txt cannot be had (no answer, 5xx, 429) is waited for, never taken as open; a host without
 * one (other 4xx) allows everything. Of a long one the first 512 KiB count (section 2.5). Thread-safe.
 */
public final class Robots {

    /** Product token of the crawler in robots.txt, in lower case. */
    static final List<String> NAMES = List.of("dateline");

    private static final int LARGEST = 512 * 1024;
    private static final long MOST_HOSTS = 20_000;
    private static final Duration KEPT = Duration.ofHours(6);
    static final Duration KEPT_UNREACHABLE = Duration.ofMinutes(1);
    private static final int TOO_MANY_REQUESTS = 429;

    /** What robots.txt says of an address. */
    public enum Verdict {
        ALLOWED,
        DISALLOWED,
        /** robots.txt could not be had: ask again later. */
        WAIT
    }

    /**
     * An answer.
     *
     * @param verdict whether the page may be fetched
     * @param delay what the host asks for between two requests; zero when it asks for nothing
     */
    public record Answer(Verdict verdict, Duration delay) {

        static final Answer OPEN = new Answer(Verdict.ALLOWED, Duration.ZERO);
    }

    private record Rules(BaseRobotRules rules, boolean reachable) {}

    private final WebClient web;
    private final Cache<String, Rules> byHost;

    public Robots(WebClient web) {
        this.web = web;
        this.byHost = Caffeine.newBuilder()
                .maximumSize(MOST_HOSTS)
                .expireAfter(
                        Expiry.<String, Rules>writing((host, rules) -> rules.reachable() ? KEPT : KEPT_UNREACHABLE))
                .build();
    }

    /** Asks the host's robots.txt, fetched or remembered, about an address. */
    public Answer ask(URI url) {
        Rules known = rules(url);
        if (!known.reachable()) {
            return new Answer(Verdict.WAIT, Duration.ZERO);
        }
        long delay = known.rules().getCrawlDelay();
        return new Answer(
                known.rules().isAllowed(url.toString()) ? Verdict.ALLOWED : Verdict.DISALLOWED,
                Duration.ofMillis(Math.max(0, delay)));
    }

    /** Addresses of the sitemaps that the host's robots.txt names; none when it cannot be had. */
    public List<String> sitemaps(URI url) {
        return List.copyOf(rules(url).rules().getSitemaps());
    }

    private Rules rules(URI url) {
        String root = url.getScheme() + "://" + url.getRawAuthority();
        Rules known = byHost.getIfPresent(root);
        if (known == null) {
            known = fetch(root + "/robots.txt");
            byHost.put(root, known);
        }
        return known;
    }

    /**
     * Reads a robots.txt.
     *
     * @param address that it was read from
     * @param names product tokens of the crawler, in lower case
     */
    public static BaseRobotRules parse(String address, byte[] body, @Nullable String contentType, List<String> names) {
        return parser().parseContent(address, body, contentType == null ? "text/plain" : contentType, names);
    }

    /** By default it takes a long Crawl-delay for a ban; how long we heed one is ours to say. It keeps warnings: one for each call. */
    private static SimpleRobotRulesParser parser() {
        return new SimpleRobotRulesParser(Long.MAX_VALUE, 1);
    }

    /** Of a file that was cut, what stands before the line that was. */
    private static byte[] wholeLines(byte[] body) {
        int end = body.length;
        if (end >= LARGEST) {
            while (end > 0 && body[end - 1] != '\n' && body[end - 1] != '\r') {
                end--;
            }
        }
        return end == body.length ? body : Arrays.copyOf(body, end);
    }

    private Rules fetch(String address) {
        SimpleRobotRulesParser parser = parser();
        try {
            WebResponse response = web.beginning(address, LARGEST);
            if (response.ok()) {
                return new Rules(
                        parse(address, wholeLines(response.body()), response.header("content-type"), NAMES), true);
            }
            boolean wait = response.status() >= 500 || response.status() == TOO_MANY_REQUESTS;
            return new Rules(parser.failedFetch(wait ? 503 : 404), !wait);
        } catch (FetchException e) {
            // Redirects without end count as no robots.txt (RFC 9309, section 2.3.1.2).
            boolean none = e.reason() == FetchException.Reason.TOO_MANY_REDIRECTS;
            return new Rules(parser.failedFetch(none ? 404 : 503), none);
        }
    }
}
