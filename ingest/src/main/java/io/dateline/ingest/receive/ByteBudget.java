package io.dateline.ingest.receive;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** The bytes that all requests together may hold. Thread-safe. */
public final class ByteBudget {

    private static final Duration RETRY = Duration.ofSeconds(1);

    private final long limit;
    private final AtomicLong held = new AtomicLong();

    public ByteBudget(long limit) {
        this.limit = limit;
    }

    /** Bytes held now. */
    public long held() {
        return held.get();
    }

    /** A share of one request, that grows and is given back whole. */
    public Share share() {
        return new Share();
    }

    /** What one request holds. One thread owns it. */
    public final class Share implements AutoCloseable {

        private long bytes;

        private Share() {}

        /** Takes more; throws a refusal with status 429 when that many are not to be had. */
        void take(long more) {
            if (held.addAndGet(more) > limit) {
                held.addAndGet(-more);
                throw Problem.later(
                                429,
                                "busy",
                                "More is coming in than can be held: send the same again in a moment.",
                                RETRY)
                        .refusal();
            }
            bytes += more;
        }

        void giveBack(long some) {
            held.addAndGet(-some);
            bytes -= some;
        }

        @Override
        public void close() {
            giveBack(bytes);
        }
    }
}
