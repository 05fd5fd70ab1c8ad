package io.dateline.ingest.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the outside world is fetched from.
 *
 * @param userAgent what the crawler calls itself, with an address to write to
 * @param allowedNetworks networks in CIDR notation that may be fetched from though they are not public; empty for none
 * @param connectTimeout longest time to connect; default 10 s
 * @param responseTimeout longest silence while waiting for bytes; default 20 s
 * @param deadline longest time for the whole call with its redirects; default 30 s
 * @param largestFeed largest feed in bytes, compressed or not; default 15 MiB
 * @param largestPage largest page in bytes, compressed or not; default 10 MiB
 * @param redirects how many redirects are followed; default 5
 * @param hostConnections requests to one host at the same time; default 1
 * @param proxy what all calls go through; null for none
 */
public record HttpConfig(
        String userAgent,
        Set<String> allowedNetworks,
        Duration connectTimeout,
        Duration responseTimeout,
        Duration deadline,
        int largestFeed,
        int largestPage,
        int redirects,
        int hostConnections,
        @Nullable ProxyConfig proxy) {

    private static final int MEBIBYTE = 1024 * 1024;

    public HttpConfig {
        List<String> errors = new ArrayList<>();
        if (userAgent.isBlank()) {
            errors.add("ingest.user-agent is empty: say who you are and how to reach you");
        }
        positive(errors, "ingest.connect-timeout", connectTimeout);
        positive(errors, "ingest.response-timeout", responseTimeout);
        positive(errors, "ingest.deadline", deadline);
        if (largestFeed < 1024 || largestPage < 1024) {
            errors.add("ingest.largest-feed is " + largestFeed + " and ingest.largest-page " + largestPage
                    + ": give at least 1024 bytes");
        }
        if (redirects < 0) {
            errors.add("ingest.redirects is " + redirects + ": give 0 or more");
        }
        if (hostConnections < 1) {
            errors.add("ingest.host-connections is " + hostConnections + ": give 1 or more");
        }
        if (proxy != null) {
            errors.addAll(proxy.errors());
        }
        allowedNetworks = Set.copyOf(allowedNetworks);
        for (String network : allowedNetworks) {
            try {
                Network.parse(network);
            } catch (IllegalArgumentException e) {
                errors.add("ingest.allowed-networks: " + e.getMessage());
            }
        }
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", errors));
        }
    }

    /**
     * The defaults.
     *
     * @param contact address or URL that site owners can write to
     * @param allowedNetworks as above
     */
    public static HttpConfig of(String contact, Set<String> allowedNetworks) {
        return new HttpConfig(
                "Mozilla/5.0 (compatible; Dateline/0.1; +" + contact + ")",
                allowedNetworks,
                Duration.ofSeconds(10),
                Duration.ofSeconds(20),
                Duration.ofSeconds(30),
                15 * MEBIBYTE,
                10 * MEBIBYTE,
                5,
                1,
                null);
    }

    public HttpConfig withHostConnections(int number) {
        return new HttpConfig(
                userAgent,
                allowedNetworks,
                connectTimeout,
                responseTimeout,
                deadline,
                largestFeed,
                largestPage,
                redirects,
                number,
                proxy);
    }

    public HttpConfig withProxy(@Nullable ProxyConfig through) {
        return new HttpConfig(
                userAgent,
                allowedNetworks,
                connectTimeout,
                responseTimeout,
                deadline,
                largestFeed,
                largestPage,
                redirects,
                hostConnections,
                through);
    }

    private static void positive(List<String> errors, String key, Duration value) {
        if (value.isNegative() || value.isZero()) {
            errors.add(key + " is " + value + ": give more than zero");
        }
    }
}
