package io.dateline.ingest.receive;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How pushed articles are received.
 *
 * @param host address to listen on; default 127.0.0.1
 * @param port port to listen on, default 8088; 0 takes a free one
 * @param keys the key file; null takes articles without a key, from this machine only
 * @param publicUrl whether the receiver can be reached from outside by a proxy; without keys it then takes no articles at all
 * @param largestArticle largest article in bytes, compressed or not, and longest line of a bulk; default 4 MiB
 * @param largestBulk largest bulk in bytes, compressed or not; default 16 MiB
 * @param mostItems most articles of a bulk; default 10,000
 * @param inFlight bytes of request bodies held at a time, over all requests; default 64 MiB
 * @param rate articles a second that one key may send, 0 for any number; default 200. Ten seconds' worth, or a whole bulk, may come at
 *     once
 * @param deadline longest time for a body to come in; default 30 s
 * @param patience longest wait for Kafka's acknowledgement; default 20 s
 */
public record ReceiveConfig(
        String host,
        int port,
        @Nullable Path keys,
        boolean publicUrl,
        int largestArticle,
        int largestBulk,
        int mostItems,
        long inFlight,
        double rate,
        Duration deadline,
        Duration patience) {

    private static final int MEBIBYTE = 1024 * 1024;

    /** An article larger than this would not fit a record. */
    private static final int MOST_ARTICLE = 6 * MEBIBYTE;

    public ReceiveConfig {
        List<String> errors = new ArrayList<>();
        if (host.isBlank()) {
            errors.add("ingest.receive.host is empty: give an address such as 127.0.0.1");
        } else if (keys == null && !loopback(host)) {
            errors.add("ingest.receive.host is " + host + ", but there are no keys: name a key file with"
                    + " ingest.receive.keys (made by 'dateline keys create'), or listen on 127.0.0.1");
        }
        range(errors, "ingest.receive.port", port, 0, 65_535);
        range(errors, "ingest.receive.largest-article", largestArticle, 1024, MOST_ARTICLE);
        range(errors, "ingest.receive.largest-bulk", largestBulk, largestArticle, 1024L * MEBIBYTE);
        range(errors, "ingest.receive.most-items", mostItems, 1, 1_000_000);
        range(errors, "ingest.receive.in-flight", inFlight, largestBulk, Long.MAX_VALUE);
        if (!(rate >= 0)) {
            errors.add("ingest.receive.rate is " + rate + ": give 0 for any number, or more");
        }
        span(errors, "ingest.receive.deadline", deadline, Duration.ofSeconds(1));
        span(errors, "ingest.receive.patience", patience, Duration.ofSeconds(2));
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", errors));
        }
    }

    /** On 127.0.0.1:8088 without keys, with the limits above. */
    public static ReceiveConfig defaults() {
        return new ReceiveConfig(
                "127.0.0.1",
                8088,
                null,
                false,
                4 * MEBIBYTE,
                16 * MEBIBYTE,
                10_000,
                64L * MEBIBYTE,
                200,
                Duration.ofSeconds(30),
                Duration.ofSeconds(20));
    }

    public ReceiveConfig withAddress(String newHost, int newPort, @Nullable Path newKeys, boolean reached) {
        return new ReceiveConfig(
                newHost,
                newPort,
                newKeys,
                reached,
                largestArticle,
                largestBulk,
                mostItems,
                inFlight,
                rate,
                deadline,
                patience);
    }

    public ReceiveConfig withLimits(
            int newLargestArticle, int newLargestBulk, int newMostItems, long newInFlight, double newRate) {
        return new ReceiveConfig(
                host,
                port,
                keys,
                publicUrl,
                newLargestArticle,
                newLargestBulk,
                newMostItems,
                newInFlight,
                newRate,
                deadline,
                patience);
    }

    /** Names are not looked up: what a resolver says today it may not say tomorrow. */
    private static boolean loopback(String host) {
        if (host.equals("localhost")) {
            return true;
        }
        try {
            return host.matches("[0-9.]+|[0-9A-Fa-f:]+")
                    && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static void range(List<String> errors, String key, long value, long least, long most) {
        if (value < least || value > most) {
            errors.add(
                    key + " is " + value + ": give " + least + (most == Long.MAX_VALUE ? " or more" : " to " + most));
        }
    }

    private static void span(List<String> errors, String key, Duration value, Duration least) {
        if (value.compareTo(least) < 0 || value.compareTo(Duration.ofMinutes(10)) > 0) {
            errors.add(key + " is " + value + ": give " + least + " to PT10M");
        }
    }
}
