package io.dateline.ingest.websub;

import io.dateline.ingest.http.FetchException;
import io.dateline.ingest.http.WebClient;
import io.dateline.ingest.http.WebResponse;
import io.dateline.ingest.websub.Callbacks.Callback;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks hubs, by the client that refuses addresses which are not public. Thread-safe. */
public final class HubClient {

    private static final int LARGEST_ANSWER = 64 * 1024;

    private final WebClient web;
    private final WebSubConfig config;
    private final Callbacks callbacks;

    public HubClient(WebClient web, WebSubConfig config) {
        this.web = web;
        this.config = config;
        this.callbacks = new Callbacks(config);
    }

    /**
     * Asks for a subscription, or for a longer lease of it (WebSub, section 5.1).
     *
     * @return why the hub does not take the request; null when it does
     */
    public @Nullable String subscribe(String feedId, int partition, String hub, String topic) {
        Callback callback = callbacks.of(feedId, partition, hub, topic);
        Map<String, String> form = form("subscribe", callback, topic);
        form.put("hub.lease_seconds", Long.toString(config.lease().toSeconds()));
        form.put("hub.secret", callbacks.secret(callback));
        return ask(hub, form);
    }

    /** Asks for its end, as good as it can. */
    public void unsubscribe(String feedId, int partition, String hub, String topic) {
        ask(hub, form("unsubscribe", callbacks.of(feedId, partition, hub, topic), topic));
    }

    private Map<String, String> form(String mode, Callback callback, String topic) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("hub.mode", mode);
        form.put("hub.topic", topic);
        form.put("hub.callback", callbacks.url(callback));
        return form;
    }

    private @Nullable String ask(String hub, Map<String, String> form) {
        try {
            WebResponse response = web.post(hub, form, LARGEST_ANSWER);
            return response.ok() ? null : "the hub answered HTTP " + response.status();
        } catch (FetchException e) {
            return "the hub cannot be asked: " + e.getMessage();
        } catch (RuntimeException e) {
            return "unexpected: " + e;
        }
    }
}
