package io.dateline.ingest.http;

import static io.dateline.ingest.http.RawServer.ascii;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dateline.ingest.http.FetchException.Reason;
import io.dateline.ingest.http.RawServer.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers that mean harm or know no better: each costs bounded time and memory, and leaves a reason that can be counted. */
@Timeout(60)
class HostileServersTest {

    private static final int LARGEST = 1_000_000;
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

    /** Fifty megabytes of zeros in brotli: 80 bytes. */
    private static final String BROTLI_BOMB =
            "y///P/gnAOKxQCD3/o///3/wTwDEYRGA7v0f////4J8AiMMCAN37P/7//8E/ARCHBQC693/8//+DfwIgDgsAdO//8g9eD/8EQBwWAOig6wE=";

    private final RawServer server = new RawServer();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicLong sent = new AtomicLong();
    private final WebClient client = LoopbackClients.patient(LARGEST);
    private final WebClient impatient = LoopbackClients.impatient(LARGEST);

    @AfterEach
    void close() {
        end.countDown();
        client.close();
        impatient.close();
        server.close();
    }

    @Test
    void readsNoMoreOfAnEndlessStreamThanItMay() {
        assertThat(reason((socket, out) -> {
                    out.write(ascii(OK + "\r\n"));
                    flood(out, new byte[65_536]);
                }))
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(sent.get()).isLessThan(20L * LARGEST);
    }

    @Test
    void believesNoContentLengthBeforeItReads() {
        assertThat(reason((socket, out) -> {
                    out.write(ascii(OK + "Content-Length: 524288000\r\n\r\n"));
                    flood(out, new byte[65_536]);
                }))
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(sent.get()).isLessThan(20L * LARGEST);
    }

    @Test
    void readsNoMoreOfEndlessChunksThanItMay() {
        byte[] chunk = ascii("10000\r\n" + "x".repeat(65_536) + "\r\n");
        assertThat(reason((socket, out) -> {
                    out.write(ascii(OK + "Transfer-Encoding: chunked\r\n\r\n"));
                    flood(out, chunk);
                }))
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(sent.get()).isLessThan(20L * LARGEST);
    }

    @Test
    void readsNoMoreOfWhatIsNotCompressedAsItSays() {
        assertThat(reason((socket, out) -> {
                    out.write(ascii(OK + "Content-Encoding: gzip\r\nContent-Length: 524288000\r\n\r\n"));
                    flood(out, new byte[65_536]);
                }))
                .isEqualTo(Reason.BROKEN);
        assertThat(sent.get()).isLessThan(20L * LARGEST);
    }

    @Test
    void readsNoEndlessBodyThatNobodyWants() throws FetchException {
        server.on("/page", body("identity", ascii("the page")));
        server.on("/moved", endless("302 Found\r\nLocation: /page"));
        server.on("/missing", endless("404 Not Found"));
        server.on("/busy", endless("503 Busy\r\nRetry-After: 7"));

        assertThat(client.get(server.url("/moved"), Map.of(), LARGEST).body()).isEqualTo(ascii("the page"));
        assertThat(client.get(server.url("/missing"), Map.of(), LARGEST).status())
                .isEqualTo(404);
        assertThat(client.get(server.url("/busy"), Map.of(), LARGEST).header("retry-after"))
                .isEqualTo("7");
        assertThat(client.post(server.url("/missing"), Map.of(), LARGEST).status())
                .isEqualTo(404);
        assertThat(sent.get()).isLessThan(40L * LARGEST);
    }

    private Answer endless(String status) {
        return (socket, out) -> {
            out.write(ascii("HTTP/1.1 " + status + "\r\n\r\n"));
            flood(out, new byte[65_536]);
        };
    }

    @Test
    void takesAnErrorForWhatItIsWhateverFollows() throws FetchException {
        server.on("/short", (socket, out) -> out.write(ascii("HTTP/1.1 503 Busy\r\nContent-Length: 1000\r\n\r\nends")));
        server.on(
                "/bad",
                (socket, out) -> out.write(
                        ascii("HTTP/1.1 410 Gone\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\ntext")));

        assertThat(client.get(server.url("/short"), Map.of(), LARGEST).status()).isEqualTo(503);
        assertThat(client.get(server.url("/bad"), Map.of(), LARGEST).status()).isEqualTo(410);
    }

    @Test
    void endsADripOfTheBody() {
        assertThat(impatience((socket, out) -> {
                    out.write(ascii(OK + "\r\n"));
                    drip(out, "x");
                }))
                .isEqualTo(Reason.TIMEOUT);
    }

    @Test
    void endsADripOfHeaders() {
        assertThat(impatience((socket, out) -> {
                    out.write(ascii(OK));
                    drip(out, "X-A: b\r\n");
                }))
                .isEqualTo(Reason.TIMEOUT);
    }

    @Test
    void endsADripOfAChunksLength() {
        assertThat(impatience((socket, out) -> {
                    out.write(ascii(OK + "Transfer-Encoding: chunked\r\n\r\n"));
                    drip(out, "0");
                }))
                .isEqualTo(Reason.TIMEOUT);
    }

    @Test
    void waitsForNoSilentServer() {
        assertThat(impatience((socket, out) -> awaitEnd())).isEqualTo(Reason.TIMEOUT);
    }

    @Test
    void stopsABombOfGzip() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bomb)) {
            for (int i = 0; i < 50; i++) {
                gzip.write(new byte[1_000_000]);
            }
        }
        assertThat(bomb.size()).isLessThan(LARGEST);

        assertThat(reason(body("gzip", bomb.toByteArray()))).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason(body("gzip, gzip", twice(bomb.toByteArray())))).isEqualTo(Reason.TOO_LARGE);
    }

    private static byte[] twice(byte[] packed) throws IOException {
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(again)) {
            gzip.write(packed);
        }
        return again.toByteArray();
    }

    @Test
    void stopsABombOfBrotli() {
        assertThat(reason(body("br", Base64.getDecoder().decode(BROTLI_BOMB)))).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void undoesNoEndlessChainOfEncodings() {
        assertThat(reason(body("gzip, gzip, gzip, gzip", new byte[10]))).isEqualTo(Reason.BROKEN);
        assertThat(reason(body("zstd", new byte[10]))).isEqualTo(Reason.BROKEN);
        assertThat(reason(body("br", ascii("no brotli at all")))).isEqualTo(Reason.BROKEN);
    }

    @Test
    void readsNoFloodOfHeaders() {
        assertThat(reason((socket, out) -> {
                    out.write(ascii(OK));
                    flood(out, ascii("X-Header: some value that is repeated without end\r\n"));
                }))
                .isEqualTo(Reason.HEADERS_TOO_LARGE);
        assertThat(reason((socket, out) -> {
                    out.write(ascii(OK + "X-Header: "));
                    flood(out, ascii("x".repeat(1_000)));
                }))
                .isEqualTo(Reason.HEADERS_TOO_LARGE);
    }

    @Test
    void followsNoLoopAndNoRedirectInside() {
        server.on("/a", redirect("/b")).on("/b", redirect("/a"));

        assertThat(failure("/a").reason()).isEqualTo(Reason.TOO_MANY_REDIRECTS);
        assertThat(reason(redirect("http://169.254.169.254/latest/meta-data/"))).isEqualTo(Reason.REFUSED);
        assertThat(reason(redirect("http://[::ffff:10.0.0.1]/"))).isEqualTo(Reason.REFUSED);
        assertThat(reason(redirect("gopher://127.0.0.1/"))).isEqualTo(Reason.BAD_ADDRESS);
        assertThat(reason(redirect("/" + "x".repeat(4_000)))).isEqualTo(Reason.BAD_ADDRESS);
    }

    @Test
    void namesAConnectionThatEndsTooEarly() {
        assertThat(reason((socket, out) -> out.write(ascii(OK + "Content-Length: 1000\r\n\r\nshort"))))
                .isEqualTo(Reason.CUT_OFF);
        assertThat(reason((socket, out) ->
                        out.write(ascii(OK + "Transfer-Encoding: chunked\r\n\r\n40\r\nonly the beginning of it"))))
                .isEqualTo(Reason.CUT_OFF);
        assertThat(reason((socket, out) -> {})).isEqualTo(Reason.CUT_OFF);
        assertThat(reason((socket, out) -> reset(socket))).isEqualTo(Reason.CUT_OFF);
        assertThat(reason((socket, out) -> {
                    out.write(ascii(OK + "Content-Length: 1000\r\n\r\nsome of it"));
                    out.flush();
                    reset(socket);
                }))
                .isEqualTo(Reason.CUT_OFF);
        assertThat(reason(body("gzip", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3})))
                .isEqualTo(Reason.CUT_OFF);
        // None of these is a sign that our own network is down.
        assertThat(client.network().down()).isFalse();
    }

    @Test
    void takesNoMoreThanTheContentLengthSays() throws FetchException {
        server.on("/", (socket, out) -> out.write(ascii(OK + "Content-Length: 5\r\n\r\nfirst and much more")));

        assertThat(client.get(server.url("/"), Map.of(), LARGEST).body()).isEqualTo(ascii("first"));
    }

    @Test
    void namesWhatIsNotTheProtocol() {
        assertThat(reason((socket, out) -> out.write(ascii("SSH-2.0-OpenSSH_9.6\r\n\r\n"))))
                .isIn(Reason.BROKEN, Reason.CUT_OFF);
        assertThat(reason((socket, out) -> out.write(ascii("HTTP/1.1 ok 200\r\n\r\n"))))
                .isIn(Reason.BROKEN, Reason.CUT_OFF);
    }

    @Test
    void holdsFewLargeDocumentsAtATime() throws Exception {
        byte[] large = new byte[LargeBodies.SMALL + 1];
        server.on("/large", body("identity", large));
        CountDownLatch inHand = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (WebClient one = LoopbackClients.client(Integer.MAX_VALUE - 1, LARGEST, Duration.ofSeconds(2))) {
            Future<Integer> first = thread.submit(
                    () -> one.get(server.url("/large"), Map.of(), Secrets.NONE, Integer.MAX_VALUE - 1, response -> {
                        inHand.countDown();
                        awaitEnd();
                        return response.body().length;
                    }));
            inHand.await();

            FetchException second = catchThrowableOfType(
                    FetchException.class, () -> one.get(server.url("/large"), Map.of(), Integer.MAX_VALUE - 1));
            end.countDown();

            assertThat(second.reason()).isIn(Reason.CROWDED, Reason.TIMEOUT);
            assertThat(first.get()).isEqualTo(large.length);
            assertThat(one.get(server.url("/large"), Map.of(), Integer.MAX_VALUE - 1)
                            .body())
                    .hasSize(large.length);
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void livesOnAfterAllOfThem() throws FetchException {
        for (int i = 0; i < 20; i++) {
            reason((socket, out) -> {
                out.write(ascii(OK + "\r\n"));
                flood(out, new byte[65_536]);
            });
        }
        server.on("/well", body("identity", ascii("all is well")));

        assertThat(client.get(server.url("/well"), Map.of(), LARGEST).body()).isEqualTo(ascii("all is well"));
    }

    private Reason reason(Answer answer) {
        server.on("/", answer);
        return failure("/").reason();
    }

    /** Why a client gives up that does not wait for long. */
    private Reason impatience(Answer answer) {
        server.on("/", answer);
        return failure(impatient, "/").reason();
    }

    private FetchException failure(String path) {
        return failure(client, path);
    }

    private FetchException failure(WebClient caller, String path) {
        return catchThrowableOfType(FetchException.class, () -> caller.get(server.url(path), Map.of(), LARGEST));
    }

    private static Answer body(String encoding, byte[] body) {
        return (socket, out) -> {
            out.write(ascii(OK + "Content-Encoding: " + encoding + "\r\nContent-Length: " + body.length + "\r\n\r\n"));
            out.write(body);
        };
    }

    private static Answer redirect(String location) {
        return (socket, out) -> out.write(ascii(
                "HTTP/1.1 302 Found\r\nLocation: " + location + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
    }

    private void flood(OutputStream out, byte[] piece) throws IOException {
        while (server.open()) {
            out.write(piece);
            sent.addAndGet(piece.length);
        }
    }

    private void drip(OutputStream out, String piece) throws IOException {
        do {
            out.write(ascii(piece));
            out.flush();
        } while (!awaitEnd(100));
    }

    private void awaitEnd() {
        while (!awaitEnd(1_000)) {
            // Nothing is said meanwhile.
        }
    }

    private boolean awaitEnd(long millis) {
        try {
            return end.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    private static void reset(Socket socket) throws SocketException {
        socket.setSoLinger(true, 0);
    }
}
