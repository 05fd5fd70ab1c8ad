package io.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.dateline.app.FeedLookup.Choice;
import io.dateline.app.config.SettingsLoader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedLookupTest {

    @ParameterizedTest
    @CsvSource({
        "https://news.example/, https://news.example/feed, true",
        "http://news.example/, https://news.example/feed, true",
        "https://news.example/, https://other.example/feed, false",
        "https://news.example/, https://feeds.news.example/feed, false",
        "https://news.example/, http://news.example/feed, false",
        "https://news.example/, https://news.example:8443/feed, false"
    })
    void credentialsStayWithTheSiteThatTheyWereTypedFor(String typed, String found, boolean may) {
        assertThat(new Choice(typed, found).mayKnowSecrets()).isEqualTo(may);
    }

    @Test
    void aFeedOfAnotherSiteIsKnownAsFoundFromThePage() throws Exception {
        HttpServer other = server("<rss version='2.0'><channel><title>Quay</title><item><title>Ferry late</title>"
                + "<link>https://quay.example/1</link></item></channel></rss>");
        String feed = address(other) + "/feed";
        HttpServer page = server("<html><head><link rel='alternate' type='application/rss+xml' href='" + feed
                + "'></head><body>Harbour news</body></html>");
        StringWriter out = new StringWriter();
        try {
            var settings = SettingsLoader.load(
                    null, Map.of(), Map.of("ingest.allowed-networks", "127.0.0.0/8", "ingest.host-delay", "PT0.01S"));
            List<Choice> found = new FeedLookup(settings, new PrintWriter(out), false, false)
                    .feeds(List.of(address(page) + "/"), Map.of("Authorization", "Basic bTpw"));

            assertThat(found).containsExactly(new Choice(address(page) + "/", feed));
            assertThat(found.get(0).mayKnowSecrets()).isFalse();
        } finally {
            page.stop(0);
            other.stop(0);
        }
    }

    @Test
    void tellsHowToGiveCredentialsWhereTheyAreAskedFor() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        server.start();
        StringWriter out = new StringWriter();
        try {
            var settings = SettingsLoader.load(null, Map.of(), Map.of("ingest.allowed-networks", "127.0.0.0/8"));
            List<Choice> found = new FeedLookup(settings, new PrintWriter(out), false, false)
                    .feeds(List.of(address(server) + "/feed"), Map.of());

            assertThat(found).isEmpty();
            assertThat(out.toString()).contains("HTTP 401").contains("--user USER:PASSWORD");
        } finally {
            server.stop(0);
        }
    }

    private static HttpServer server(String body) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", body.startsWith("<rss") ? "text/xml" : "text/html");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }
}
