package io.dateline.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dateline.ingest.Site;
import io.dateline.ingest.http.FetchException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebClientTest {

    private static final int LARGEST = 100_000;
    private static final byte[] WORDS = "words of a page ".repeat(1_000).getBytes(StandardCharsets.UTF_8);

    private final Site site = new Site();
    private final CountDownLatch end = new CountDownLatch(1);
    private final WebClient client = LoopbackClients.patient(LARGEST);

    @AfterEach
    void close() {
        end.countDown();
        client.close();
        site.close();
    }

    @Test
    void getsADocumentWithItsHeaders() throws FetchException {
        AtomicReference<String> agent = new AtomicReference<>();
        AtomicReference<String> upgrade = new AtomicReference<>();
        site.on("/a?utm_source=x", exchange -> {
            agent.set(exchange.getRequestHeaders().getFirst("User-Agent"));
            upgrade.set(exchange.getRequestHeaders().getFirst("Upgrade"));
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            Site.send(exchange, 200, "text/plain", WORDS);
        });

        WebResponse response = get("/a?utm_source=x#top");

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(WORDS);
        assertThat(response.header("etag")).isEqualTo("\"v1\"");
        assertThat(response.permanentUrl()).isNull();
        assertThat(agent.get()).isEqualTo("Dateline-test");
        assertThat(upgrade.get()).isNull();
    }

    @Test
    void sendsConditionsAndTakes304() throws FetchException {
        site.on("/f", exchange -> {
            boolean same = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.sendResponseHeaders(same ? 304 : 200, -1);
        });

        WebResponse response = client.get(site.url("/f"), Map.of("If-None-Match", "\"v1\""), LARGEST);

        assertThat(response.status()).isEqualTo(304);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void followsRedirectsAndKeepsThePermanentPart() throws FetchException {
        redirect("/old", 301, "/newer");
        redirect("/newer", 308, site.url("/newest"));
        redirect("/newest", 302, "/today");
        site.serve("/today", "text/plain", "here");

        WebResponse response = get("/old");

        assertThat(response.url()).hasToString(site.url("/today"));
        assertThat(response.permanentUrl()).hasToString(site.url("/newest"));
    }

    @Test
    void endsALoopOfRedirects() {
        redirect("/loop", 302, "/loop");

        assertThat(failure("/loop").reason()).isEqualTo(Reason.TOO_MANY_REDIRECTS);
    }

    @Test
    void refusesToBeSentElsewhere() {
        redirect("/file", 302, "file:///etc/passwd");
        redirect("/inside", 302, "http://10.0.0.1/");

        assertThat(failure("/file").reason()).isEqualTo(Reason.BAD_ADDRESS);
        assertThat(failure("/inside").reason()).isEqualTo(Reason.REFUSED);
    }

    @Test
    void decompresses() throws FetchException {
        compressed("/gzip", "gzip", out -> new GZIPOutputStream(out));
        compressed("/zlib", "deflate", out -> new DeflaterOutputStream(out));
        compressed("/raw", "deflate", out -> new DeflaterOutputStream(out, new Deflater(9, true)));

        assertThat(get("/gzip").body()).isEqualTo(WORDS);
        assertThat(get("/zlib").body()).isEqualTo(WORDS);
        assertThat(get("/raw").body()).isEqualTo(WORDS);
    }

    @Test
    void saysWhenABodyIsNotCompressedAsItSays() {
        encoded("/lie", "gzip", new byte[] {0x1F, 0x2F, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
        encoded("/unknown", "zstd", WORDS);

        assertThat(failure("/lie").reason()).isEqualTo(Reason.BROKEN);
        assertThat(failure("/unknown").reason()).isEqualTo(Reason.BROKEN);
    }

    @Test
    void takesTextAsTextThoughItIsSaidToBeCompressed() throws FetchException {
        encoded("/gzip", "gzip", WORDS);
        encoded("/charset", "UTF-8", WORDS);

        assertThat(get("/gzip").body()).isEqualTo(WORDS);
        assertThat(get("/charset").body()).isEqualTo(WORDS);
    }

    private void encoded(String path, String encoding, byte[] body) {
        site.on(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", encoding);
            Site.send(exchange, 200, "text/plain", body);
        });
    }

    @Test
    void capsBytesBeforeAndAfterDecompression() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bomb)) {
            for (int i = 0; i < 100; i++) {
                gzip.write(new byte[1_000_000]);
            }
        }
        assertThat(bomb.size()).isGreaterThan(LARGEST / 2);
        site.on("/bomb", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            Site.send(exchange, 200, "text/html", bomb.toByteArray());
        });
        site.on("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] chunk = new byte[10_000];
            while (end.getCount() > 0) {
                exchange.getResponseBody().write(chunk);
            }
        });

        assertThat(failure("/bomb").reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(failure("/endless").reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void endsASlowDrip() {
        site.on("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                while (!end.await(100, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                    exchange.getResponseBody().write('x');
                    exchange.getResponseBody().flush();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        try (WebClient impatient = LoopbackClients.impatient(LARGEST)) {
            assertThatThrownBy(() -> impatient.get(site.url("/drip"), Map.of(), LARGEST))
                    .isInstanceOfSatisfying(
                            FetchException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TIMEOUT));
        }
    }

    @Test
    void keepsSecretsFromOtherHosts() throws FetchException {
        AtomicReference<String> seen = new AtomicReference<>("none");
        try (Site other = new Site()) {
            other.on("/b", exchange -> {
                seen.set(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
                Site.send(exchange, 200, "text/plain", WORDS);
            });
            redirect("/a", 302, other.url("/b").replace("127.0.0.1", "localhost"));

            WebClient toLocalhost = new WebClient(HttpConfig.of("x", Set.of("127.0.0.0/8", "::1/128")));
            try (toLocalhost) {
                toLocalhost.get(site.url("/a"), Map.of("Authorization", "Basic c2VjcmV0"), LARGEST);
            }
        }

        assertThat(seen.get()).isEqualTo("null");
    }

    private WebResponse get(String path) throws FetchException {
        return client.get(site.url(path), Map.of(), LARGEST);
    }

    private FetchException failure(String path) {
        return catchThrowableOfType(FetchException.class, () -> get(path));
    }

    private void redirect(String path, int status, String location) {
        site.on(path, exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(status, -1);
        });
    }

    private interface Compression {
        OutputStream over(OutputStream out) throws IOException;
    }

    private void compressed(String path, String name, Compression compression) {
        site.on(path, exchange -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (OutputStream out = compression.over(bytes)) {
                out.write(WORDS);
            }
            exchange.getResponseHeaders().set("Content-Encoding", name);
            Site.send(exchange, 200, "text/plain", bytes.toByteArray());
        });
    }
}
