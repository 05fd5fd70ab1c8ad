package io.dateline.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A news site on loopback whose answers a test sets by path. */
public final class Site implements AutoCloseable {

    /** Answers one request. */
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    public Site() {
        this("127.0.0.1", 0);
    }

    /** At an address of its own, of the many that are loopback. */
    public Site(String address, int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(address, port), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        asked.add(path);
        try (exchange) {
            Answer answer = answers.get(path);
            if (answer == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                answer.to(exchange);
            }
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String url(String path) {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":" + port() + path;
    }

    public void on(String path, Answer answer) {
        answers.put(path, answer);
    }

    /** Redirects for the time being (302). */
    public void redirect(String path, String to) {
        redirect(302, path, to);
    }

    /** Redirects for good (301). */
    public void movedForGood(String path, String to) {
        redirect(301, path, to);
    }

    private void redirect(int status, String path, String to) {
        on(path, exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(status, -1);
        });
    }

    public void serve(String path, String contentType, String body) {
        on(path, exchange -> send(exchange, 200, contentType, body.getBytes(StandardCharsets.UTF_8)));
    }

    public static void send(HttpExchange exchange, int status, String contentType, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    /** How often a path was asked for. */
    public long asked(String path) {
        return asked.stream().filter(path::equals).count();
    }

    /** All paths that were asked for, in order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** An RSS feed with the articles of that numbers, newest first, whose pages are at {@code /article/N}. */
    public String rss(int from, int to) {
        StringBuilder items = new StringBuilder();
        for (int i = to; i >= from; i--) {
            items.append("<item><guid isPermaLink='false'>item-")
                    .append(i)
                    .append("</guid><title>Report ")
                    .append(i)
                    .append("</title><link>")
                    .append(url("/article/" + i))
                    .append("</link><description>Short notice of report ")
                    .append(i)
                    .append(".</description><pubDate>Mon, 02 Mar 2026 09:30:00 GMT</pubDate></item>");
        }
        return "<rss version='2.0'><channel><title>Loopback Courier</title>" + items + "</channel></rss>";
    }

    /** The page of an article, with what pages have around their text. */
    public static String page(int number) {
        return """
                <html lang="en"><head><title>Report %1$d | Loopback Courier</title></head><body>
                <nav><a href="/">Home</a></nav><article><h1>Report %1$d</h1>
                <p>The council of harbour town number %1$d met on Monday to speak about the dues of foreign ships.</p>
                <p>After four hours its members agreed on a text, and sent it to the ministry in the capital for consent.</p>
                </article><footer>All rights reserved</footer></body></html>
                """.formatted(number);
    }

    /** A feed at {@code /feed.xml} with its pages. */
    public void publish(int from, int to) {
        for (int i = from; i <= to; i++) {
            serve("/article/" + i, "text/html; charset=utf-8", page(i));
        }
        serve("/feed.xml", "application/rss+xml", rss(from, to));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
