package io.dateline.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads a stream of server-sent events in a thread of its own. */
final class EventSource implements AutoCloseable {

    private final InputStream body;
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final AtomicInteger heartbeats = new AtomicInteger();
    private volatile String lastId = "";
    private volatile boolean ended;

    /** A message of the stream. */
    record Message(String id, String event, JsonNode data) {
        String eventId() {
            return data.path("id").asText();
        }
    }

    EventSource(URI uri, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        body = HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofInputStream())
                .body();
        Thread reader = new Thread(this::read, "event-source");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        String event = "";
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    lastId = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    event = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    messages.add(new Message(lastId, event, Http.parse(line.substring(6))));
                } else if (line.startsWith(":")) {
                    heartbeats.incrementAndGet();
                }
            }
        } catch (IOException e) {
            // closed by either side
        }
        ended = true;
    }

    List<Message> messages() {
        return messages;
    }

    List<String> eventIds() {
        return messages.stream().map(Message::eventId).toList();
    }

    /** What a browser would come back with; empty for nothing. */
    String lastId() {
        return lastId;
    }

    int heartbeats() {
        return heartbeats.get();
    }

    boolean ended() {
        return ended;
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
