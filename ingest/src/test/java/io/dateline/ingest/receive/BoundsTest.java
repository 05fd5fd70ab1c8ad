package io.dateline.ingest.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What keeps memory and time bounded. */
class BoundsTest {

    private final ByteBudget budget = new ByteBudget(100_000);

    @Test
    void aBodyIsHeldToItsLimitBeforeAndAfterDecompression() throws IOException {
        byte[] bomb = gzip(new byte[1_000_000]);
        assertThat(bomb.length).isLessThan(5_000);

        try (ByteBudget.Share share = budget.share()) {
            assertThat(status(() -> read(new byte[5_001], -1, null, share))).isEqualTo(413);
            assertThat(status(() -> read(new byte[0], 5_001, null, share))).isEqualTo(413);
            RequestBody body = read(bomb, bomb.length, "gzip", share);
            assertThat(status(() -> body.bytes(5_000, share))).isEqualTo(413);
        }
        assertThat(budget.held()).isZero();
    }

    @Test
    void aBodyThatIsNotCompressedAsItSaysIsRefused() throws IOException {
        try (ByteBudget.Share share = budget.share()) {
            byte[] whole = gzip("words".getBytes(StandardCharsets.UTF_8));
            RequestBody cut = read(java.util.Arrays.copyOf(whole, whole.length - 9), -1, "gzip", share);
            RequestBody plain = read(new byte[] {1, 2, 3}, -1, "gzip", share);

            assertThat(status(() -> cut.bytes(5_000, share))).isEqualTo(400);
            assertThat(status(() -> plain.bytes(5_000, share))).isEqualTo(400);
            assertThat(status(() -> read(new byte[1], -1, "br", share))).isEqualTo(415);
        }
    }

    @Test
    void allRequestsTogetherAreHeldToTheBudget() throws IOException {
        ByteBudget small = new ByteBudget(6_000);
        try (ByteBudget.Share one = small.share();
                ByteBudget.Share two = small.share()) {
            read(new byte[4_000], -1, null, one);

            Refusal refusal = catchThrowableOfType(Refusal.class, () -> read(new byte[4_000], -1, null, two));

            assertThat(refusal.problem().status()).isEqualTo(429);
            assertThat(refusal.problem().retrySeconds()).isPositive();
            assertThat(small.held()).isEqualTo(4_000);
        }
        assertThat(small.held()).isZero();
    }

    @Test
    void aBodyThatDripsIsCutOff() {
        try (ByteBudget.Share share = budget.share()) {
            Refusal refusal = catchThrowableOfType(
                    Refusal.class,
                    () -> RequestBody.read(new ByteArrayInputStream(new byte[10]), -1, null, 5_000, share, () -> -1));

            assertThat(refusal.problem().status()).isEqualTo(408);
        }
    }

    @Test
    void aSenderIsHeldToItsRate() {
        AtomicLong nanos = new AtomicLong();
        RateLimit rate = new RateLimit(2, 1, nanos::get);
        for (int i = 0; i < 20; i++) {
            rate.take("a");
        }

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> rate.take("a"));
        assertThat(refusal.problem().status()).isEqualTo(429);
        assertThat(refusal.problem().retrySeconds()).isEqualTo(1);
        rate.take("b");
        nanos.addAndGet(500_000_000);
        rate.take("a");
        assertThat(status(() -> rate.take("a"))).isEqualTo(429);
    }

    @Test
    void aWholeBulkFitsTheRate() {
        RateLimit rate = new RateLimit(2, 100, () -> 0);
        for (int i = 0; i < 100; i++) {
            rate.take("a");
        }

        assertThat(status(() -> rate.take("a"))).isEqualTo(429);
    }

    @Test
    void linesComeOneByOneAndThoseTooLongWithoutTheirBytes() throws IOException {
        String text = "one\r\n\n  \n" + "x".repeat(200_000) + "\nthree\nlast";

        List<String> lines = new ArrayList<>();
        try (Lines reader = new Lines(stream(text), 10)) {
            for (Lines.Line line = reader.next(); line != null; line = reader.next()) {
                byte[] bytes = line.bytes();
                lines.add(bytes == null ? null : new String(bytes, StandardCharsets.UTF_8));
            }
        }

        assertThat(lines).containsExactly("one\r", null, "three", "last");
        assertThat(Lines.measure(stream(text), 100, 1_000_000)).isEqualTo(new Lines.Extent(4, text.length()));
        assertThat(Lines.measure(stream("a\n".repeat(500_000)), 10, 1_000_000).lines())
                .isGreaterThan(10);
        assertThat(Lines.measure(stream(""), 10, 10)).isEqualTo(new Lines.Extent(0, 0));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static RequestBody read(byte[] bytes, long declared, String encoding, ByteBudget.Share share)
            throws IOException {
        return RequestBody.read(new ByteArrayInputStream(bytes), declared, encoding, 5_000, share, () -> 1);
    }

    private interface Work {
        void run() throws IOException;
    }

    private static int status(Work work) {
        return catchThrowableOfType(Refusal.class, work::run).problem().status();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
