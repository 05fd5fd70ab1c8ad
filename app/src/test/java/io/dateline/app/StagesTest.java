package io.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.app.config.ConfigurationException;
import io.dateline.app.config.Settings;
import io.dateline.app.config.SettingsLoader;
import io.dateline.ingest.websub.Callbacks;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StagesTest {

    private static final String TOPIC = "https://harbour.example/feed";

    @Test
    void theReceiverOfTheProductAnswersHubs() throws Exception {
        Settings settings = settings(Map.of());
        Callbacks callbacks = new Callbacks(Wiring.webSub(settings));
        String path = URI.create(callbacks.url(callbacks.of("feed", 0, "https://hub.example/", TOPIC)))
                .getRawPath();
        String intent = path + "?hub.mode=subscribe&hub.challenge=c&hub.topic=" + TOPIC;

        // No broker: a hub that is known is told to come again, and one that is not gets nothing.
        try (Lifecycle lifecycle = new Lifecycle()) {
            URI address = new Stages(lifecycle, new SimpleMeterRegistry(), settings).startReceiver();
            assertThat(status(address + intent)).isEqualTo(503);
            assertThat(status(address + intent.replace("harbour", "other"))).isEqualTo(404);
        }
    }

    @Test
    void hubsAreNotInvitedToWhereNobodyListens() {
        assertThatThrownBy(() -> Wiring.ingest(settings(Map.of("ingest.receive.enabled", "false"))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("ingest.web-sub.public-url")
                .hasMessageContaining("ingest.receive.enabled=true");
    }

    private static int status(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static Settings settings(Map<String, String> more) {
        Map<String, String> options = new HashMap<>(Map.of(
                "kafka.bootstrap-servers", "127.0.0.1:1",
                "registry.url", "http://127.0.0.1:1/",
                "ingest.receive.port", "0",
                "ingest.web-sub.public-url", "https://news.example.org",
                "ingest.web-sub.secret", "nine lamps along the quay, all of them lit"));
        options.putAll(more);
        return SettingsLoader.load(null, Map.of(), options);
    }
}
