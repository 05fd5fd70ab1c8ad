package io.dateline.ingest.http;

import io.dateline.ingest.http.FetchException.Reason;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many bytes of large documents may be in hand at the same time. A tree of a document takes some ten times its bytes: a few of the largest at
 * once, and no more, leave room for everything else. Small documents, nearly all there are, need no leave. Thread-safe.
 */
final class LargeBodies {

    /** Documents up to this size are small. */
    static final int SMALL = 1024 * 1024;

    private static final long HEAP_SHARE = 20;
    private static final int KIBIBYTE = 1024;

    private final int most;
    private final Semaphore left;

    /**
     * @param heap bytes of the heap, of which a twentieth may be large documents
     * @param largest the largest document there can be, which is always let through
     */
    LargeBodies(long heap, int largest) {
        this.most = (int) Math.max(heap / HEAP_SHARE / KIBIBYTE, kibibytes(largest));
        // Fair, or a stream of smaller ones would keep the largest waiting.
        this.left = new Semaphore(most, true);
    }

    private static int kibibytes(int bytes) {
        return bytes / KIBIBYTE + 1;
    }

    /** For one document; does nothing until it turns out to be large. */
    Claim claim(int largest, long endNanos) {
        return new Claim(Math.min(kibibytes(largest), most), endNanos);
    }

    /** The part of one document. Belongs to one thread. */
    final class Claim implements AutoCloseable {

        private final int size;
        private final long end;
        private boolean held;

        private Claim(int size, long end) {
            this.size = size;
            this.end = end;
        }

        /**
         * The document is large: waits for its turn, at most to the end of the call.
         *
         * @throws FetchException when its turn does not come
         */
        void take() throws FetchException {
            if (held) {
                return;
            }
            try {
                held = left.tryAcquire(size, Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (!held) {
                throw new FetchException(Reason.CROWDED, "too many large documents at the same time");
            }
        }

        @Override
        public void close() {
            if (held) {
                held = false;
                left.release(size);
            }
        }
    }
}
