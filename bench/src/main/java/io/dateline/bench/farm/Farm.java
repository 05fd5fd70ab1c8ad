package io.dateline.bench.farm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A web of news sites on the addresses of 127.0.0.0/8: feeds that grow at their own rates, with validators, and their pages.
 *
 * <p>{@code /feed/N} is feed N; {@code /article/N/M} its M-th article. Publishing can be stopped, so that what was published can be counted.
 */
final class Farm implements AutoCloseable {

    private static final int THREADS = 16;
    private static final String NOT_FOUND = "";

    private final List<FarmFeed> feeds = new ArrayList<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final AtomicLong pages = new AtomicLong();
    private final AtomicLong unchanged = new AtomicLong();
    private final long begin = System.nanoTime();
    private volatile double stoppedAt = -1;

    /**
     * Starts it.
     *
     * @param hosts addresses that the feeds are spread over
     * @param shortest interval between two polls of a feed; the intervals are even between this and {@code longest}
     * @param backlog entries of each at the beginning
     * @param entriesPerHour of a feed, in the mean; the busiest has twenty times the quietest's
     */
    Farm(int number, int hosts, Duration shortest, Duration longest, int backlog, double entriesPerHour)
            throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < number; i++) {
            int at = i % hosts;
            String host = "127." + (1 + at / 62_500) + "." + (at / 250 % 250) + "." + (1 + at % 250);
            long spread = (long) (random.nextDouble() * longest.minus(shortest).toMillis());
            double rate = entriesPerHour / 3_600 * (0.1 + 1.8 * random.nextDouble());
            feeds.add(new FarmFeed(i, host, shortest.plusMillis(spread), rate, backlog + random.nextDouble()));
        }
        // The wildcard stands for all addresses of loopback; who comes from elsewhere gets nothing.
        server = HttpServer.create(new InetSocketAddress(0), 1_024);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    List<FarmFeed> feeds() {
        return feeds;
    }

    String url(FarmFeed feed) {
        return "http://" + feed.host() + ":" + server.getAddress().getPort() + "/feed/" + feed.number();
    }

    String url(FarmFeed feed, int article) {
        return "http://" + feed.host() + ":" + server.getAddress().getPort() + "/article/" + feed.number() + "/"
                + article;
    }

    /** From now on nothing new appears. */
    void stopPublishing() {
        stoppedAt = seconds();
    }

    /** Articles that the feed has published. */
    int published(FarmFeed feed) {
        return feed.published(stoppedAt < 0 ? seconds() : stoppedAt);
    }

    long pages() {
        return pages.get();
    }

    /** Answers 304. */
    long unchanged() {
        return unchanged.get();
    }

    private double seconds() {
        return (System.nanoTime() - begin) / 1e9;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRemoteAddress().getAddress().isLoopbackAddress()) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            String[] path = exchange.getRequestURI().getPath().split("/");
            if (path.length == 3 && path[1].equals("feed")) {
                feed(exchange, feeds.get(Integer.parseInt(path[2])));
            } else if (path.length == 4 && path[1].equals("article")) {
                pages.incrementAndGet();
                send(exchange, 200, "text/html; charset=utf-8", FarmTexts.page(path[2] + "-" + path[3]));
            } else {
                send(exchange, 404, "text/plain", NOT_FOUND);
            }
        }
    }

    private void feed(HttpExchange exchange, FarmFeed feed) throws IOException {
        feed.asked(System.nanoTime());
        int published = published(feed);
        String etag = "\"" + published + "\"";
        exchange.getResponseHeaders().set("ETag", etag);
        if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            unchanged.incrementAndGet();
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        StringBuilder items = new StringBuilder();
        for (int i = published; i > Math.max(0, published - FarmFeed.WINDOW); i--) {
            items.append(FarmTexts.item(url(feed, i), feed.number() + "-" + i));
        }
        send(exchange, 200, "application/rss+xml", FarmTexts.rss(feed.number(), items));
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
