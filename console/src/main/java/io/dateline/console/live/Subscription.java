package io.dateline.console.live;

import io.dateline.store.ChangeCursor;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One reader's bounded backlog. The poller offers, the reader's own thread takes. */
final class Subscription {

    private final BlockingQueue<Frame> backlog;
    private final ChangeCursor start;
    private volatile ChangeCursor offered;
    private volatile boolean ended;

    Subscription(int capacity, ChangeCursor start) {
        this.backlog = new ArrayBlockingQueue<>(capacity);
        this.start = start;
        this.offered = start;
    }

    /** Position from which on the poller delivers. */
    ChangeCursor start() {
        return start;
    }

    /** Adds a frame; a reader too slow to have room for it is ended, and comes back by its Last-Event-ID. */
    void offer(Frame frame) {
        if (!backlog.offer(frame)) {
            end();
        }
    }

    /** Says that all changes up to there which the reader wants have been offered. */
    void offeredUpTo(ChangeCursor position) {
        offered = position;
    }

    /** Up to where all that the reader wants has been offered; ask before {@link #next}, whose null then says that all was taken. */
    ChangeCursor offered() {
        return offered;
    }

    void end() {
        ended = true;
        // wakes a waiting reader; a full backlog means that it does not wait
        backlog.offer(Frame.WAKING);
    }

    boolean ended() {
        return ended;
    }

    /** The next frame, or null after a silence of this length. */
    @Nullable
    Frame next(Duration silence) throws InterruptedException {
        return backlog.poll(silence.toMillis(), TimeUnit.MILLISECONDS);
    }
}
