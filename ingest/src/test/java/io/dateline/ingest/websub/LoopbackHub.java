package io.dateline.ingest.websub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A hub as the specification has it: takes requests, verifies the intent, delivers signed content. */
final class LoopbackHub implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient http = HttpClient.newHttpClient();
    private final long leaseSeconds;
    private final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();
    private final Map<String, String> secrets = new ConcurrentHashMap<>();

    LoopbackHub(long leaseSeconds) throws IOException {
        this.leaseSeconds = leaseSeconds;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hub";
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> form =
                    form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            requests.add(form);
            exchange.sendResponseHeaders(202, -1);
            threads.execute(() -> verify(form));
        }
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String field : body.split("&")) {
            String[] parts = field.split("=", 2);
            form.put(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    private void verify(Map<String, String> form) {
        String challenge = UUID.randomUUID().toString();
        String callback = form.get("hub.callback");
        String mode = form.get("hub.mode");
        HttpResponse<String> echo = call(
                callback,
                mode,
                form.get("hub.topic"),
                "&hub.challenge=" + challenge + "&hub.lease_seconds=" + leaseSeconds);
        if (echo.statusCode() == 200 && echo.body().equals(challenge)) {
            if (mode.equals("subscribe")) {
                secrets.put(callback, form.get("hub.secret"));
            } else {
                secrets.remove(callback);
            }
        }
    }

    /** Calls a callback with a mode. */
    HttpResponse<String> call(String callback, String mode, String topic, String more) {
        String query = "?hub.mode=" + mode + "&hub.topic=" + URLEncoder.encode(topic, StandardCharsets.UTF_8) + more;
        return send(HttpRequest.newBuilder(URI.create(callback + query)).GET());
    }

    /** Delivers to all who have confirmed; returns the status of the last. */
    int publish(String type, String body) {
        int status = 0;
        for (Map.Entry<String, String> subscriber : secrets.entrySet()) {
            status = deliver(subscriber.getKey(), subscriber.getValue(), type, body);
        }
        return status;
    }

    int deliver(String callback, String secret, String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        byte[] mac = Callbacks.hmac("HmacSHA256", secret.getBytes(StandardCharsets.UTF_8), bytes);
        return send(HttpRequest.newBuilder(URI.create(callback))
                        .header("Content-Type", type)
                        .header("X-Hub-Signature", "sha256=" + HexFormat.of().formatHex(mac))
                        .POST(BodyPublishers.ofByteArray(bytes)))
                .statusCode();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What it was asked, in order. */
    List<Map<String, String>> requests() {
        return List.copyOf(requests);
    }

    /** Callbacks of those who have confirmed. */
    List<String> subscribers() {
        return List.copyOf(secrets.keySet());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
