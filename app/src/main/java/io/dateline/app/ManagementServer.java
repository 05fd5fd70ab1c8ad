package io.dateline.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.dateline.ingest.poll.FeedStatus;
import io.dateline.schemas.Component;
import io.dateline.schemas.Health;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Health and metrics on a port of their own: {@code /health/live}, {@code /health/ready} and {@code /metrics} (Prometheus text); where feeds are
 * polled, {@code /feeds} with how each is, or those of {@code ?state=}.
 *
 * <p>Live is false only when a restart can help; ready, when work is not being done at the moment.
 */
final class ManagementServer implements Component {

    private static final String JSON = "application/json";
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private final InetSocketAddress address;
    private final Supplier<Map<String, Health>> health;
    private final PrometheusMeterRegistry meters;
    private final ObjectMapper json = new ObjectMapper();
    private final ExecutorService threads = Executors.newFixedThreadPool(2, task -> {
        Thread thread = new Thread(task, "management");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable Supplier<List<FeedStatus>> feeds;
    private @Nullable HttpServer server;

    /** Serves how the feeds of this process are. May be called at any time. */
    void showFeeds(Supplier<List<FeedStatus>> ofProcess) {
        feeds = ofProcess;
    }

    ManagementServer(String host, int port, Supplier<Map<String, Health>> health, PrometheusMeterRegistry meters) {
        this.address = new InetSocketAddress(host, port);
        this.health = health;
        this.meters = meters;
    }

    @Override
    public void start() {
        try {
            HttpServer created = HttpServer.create(address, 0);
            created.createContext("/health/live", exchange -> answerHealth(exchange, Health::alive));
            created.createContext("/health/ready", exchange -> answerHealth(exchange, h -> h.alive() && h.ready()));
            created.createContext("/metrics", exchange -> answer(exchange, 200, PROMETHEUS, meters.scrape()));
            created.createContext("/feeds", this::answerFeeds);
            created.setExecutor(threads);
            created.start();
            server = created;
        } catch (IOException e) {
            throw new CommandException(
                    "cannot listen on " + address + " for health and metrics (" + e.getMessage()
                            + "): set management.port to a free port, or 0",
                    e);
        }
    }

    /** Where it listens; only after start. */
    URI uri() {
        HttpServer running = server;
        if (running == null) {
            throw new IllegalStateException("not started");
        }
        InetSocketAddress bound = running.getAddress();
        return URI.create("http://" + bound.getHostString() + ":" + bound.getPort());
    }

    @Override
    public Health check() {
        return server == null ? Health.starting("not listening") : Health.ready("listening");
    }

    private void answerHealth(HttpExchange exchange, Predicate<Health> good) throws IOException {
        Map<String, Health> all = health.get();
        boolean allGood = all.values().stream().allMatch(good);
        answer(exchange, allGood ? 200 : 503, JSON, json.writeValueAsString(all));
    }

    private void answerFeeds(HttpExchange exchange) throws IOException {
        Supplier<List<FeedStatus>> shown = feeds;
        if (shown == null) {
            answer(exchange, 404, "text/plain; charset=utf-8", "no feeds are polled by this process\n");
            return;
        }
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        List<FeedStatus> all = shown.get();
        List<FeedStatus> asked = query.startsWith("state=")
                ? all.stream()
                        .filter(feed -> List.of(query.substring(6).split(",", -1))
                                .contains(feed.condition().word()))
                        .toList()
                : all;
        answer(exchange, 200, JSON, FeedStatusJson.write(asked));
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
        }
        threads.shutdownNow();
    }
}
