package io.dateline.ingest.http;

import static io.dateline.ingest.http.RawServer.ascii;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import io.dateline.ingest.Site;
import io.dateline.ingest.http.FetchException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProxyTest {

    private static final int LARGEST = 10_000;

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private HttpServer proxy;

    @BeforeEach
    void listen() throws IOException {
        proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Proxy-Authorization"));
            boolean known = exchange.getRequestHeaders().containsKey("Proxy-Authorization");
            if (!known) {
                exchange.getResponseHeaders().set("Proxy-Authenticate", "Basic realm=\"p\"");
            }
            try (exchange) {
                Site.send(exchange, known ? 200 : 407, "text/plain", ascii("by proxy"));
            }
        });
        proxy.start();
    }

    @AfterEach
    void stop() {
        proxy.stop(0);
    }

    @Test
    void asksTheProxyWithItsCredentialsAndLetsItFindTheName() throws FetchException {
        try (WebClient web = through("reader", "p:ss", List.of())) {
            WebResponse response = web.get("http://only-the-proxy-knows.invalid/feed", Map.of(), LARGEST);

            assertThat(response.body()).isEqualTo(ascii("by proxy"));
        }
        assertThat(asked)
                .last()
                .asString()
                .isEqualTo("http://only-the-proxy-knows.invalid/feed Basic cmVhZGVyOnA6c3M=");
    }

    @Test
    void saysThatTheProxyRefusedUs() {
        try (WebClient web = through(null, null, List.of())) {
            assertThat(failure(web, "http://only-the-proxy-knows.invalid/feed").reason())
                    .isEqualTo(Reason.PROXY);
        }
    }

    @Test
    void sendsTheProxyToNoPrivateAddressThatCanBeSeen() {
        try (WebClient web = through("reader", "x", List.of())) {
            assertThat(failure(web, "http://10.0.0.1/").reason()).isEqualTo(Reason.REFUSED);
            assertThat(failure(web, "http://169.254.169.254/latest").reason()).isEqualTo(Reason.REFUSED);
            assertThat(failure(web, "http://127.0.0.1:" + proxy.getAddress().getPort() + "/")
                            .reason())
                    .isEqualTo(Reason.REFUSED);
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void goesPastTheProxyWhereItIsToldTo() throws FetchException {
        try (Site site = new Site();
                WebClient web = new WebClient(HttpConfig.of("test", Set.of("127.0.0.0/8"))
                        .withProxy(config("reader", "x", List.of("127.0.0.0/8"))))) {
            site.serve("/feed", "text/plain", "direct");

            assertThat(web.get(site.url("/feed"), Map.of(), LARGEST).body()).isEqualTo(ascii("direct"));
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void knowsWhatGoesPastIt() {
        ProxyConfig config = config(null, null, List.of("example.org", ".inside.example", "10.0.0.0/8"));

        assertThat(List.of("example.org", "www.example.org", "a.inside.example", "10.2.3.4"))
                .allMatch(config::bypasses);
        assertThat(List.of("notexample.org", "11.2.3.4", "example.org.evil.net"))
                .noneMatch(config::bypasses);
        assertThat(config(null, null, List.of("*")).bypasses("anything")).isTrue();
    }

    @Test
    void refusesWhatIsNoProxyAndShowsNoPassword() {
        assertThatThrownBy(() -> new ProxyConfig(URI.create("socks://p:1"), null, null, List.of()))
                .hasMessageContaining("ingest.proxy ");
        assertThatThrownBy(() -> new ProxyConfig(URI.create("http://u:p@p:1"), null, null, List.of()))
                .hasMessageContaining("ingest.proxy-user")
                .hasMessageNotContaining("u:p");
        assertThat(config("reader", "sesame", List.of()).toString()).doesNotContain("sesame");
        assertThatThrownBy(() -> HttpConfig.of("t", Set.of()).withProxy(config(null, null, List.of("10.0.0.0/99"))))
                .hasMessageContaining("ingest.no-proxy");
    }

    private WebClient through(@Nullable String user, @Nullable String password, List<String> direct) {
        return new WebClient(HttpConfig.of("test", Set.of()).withProxy(config(user, password, direct)));
    }

    private ProxyConfig config(@Nullable String user, @Nullable String password, List<String> direct) {
        return new ProxyConfig(
                URI.create("http://127.0.0.1:" + proxy.getAddress().getPort()), user, password, direct);
    }

    private static FetchException failure(WebClient web, String url) {
        return catchThrowableOfType(FetchException.class, () -> web.get(url, Map.of(), LARGEST));
    }
}
