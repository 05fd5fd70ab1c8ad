package io.dateline.console.live;

import io.dateline.console.api.EventParameters;
import io.dateline.console.api.Problem;
import io.dateline.console.api.ProblemException;
import io.dateline.console.query.EventQueries;
import io.dateline.console.query.Filters;
import io.dateline.store.ChangeCursor;
import io.dateline.store.ChangePage;
import io.dateline.store.EventFilter;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code GET /api/v1/stream}: holds the request's thread until the reader leaves, so that a slow reader blocks nobody else.
 * Javalin's own SSE client writes from the sender's thread, where one stalled reader would stop all.
 */
public final class StreamHandler implements Handler {

    private static final Logger log = LoggerFactory.getLogger(StreamHandler.class);
    private static final String MEDIA_TYPE = "text/event-stream";
    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final String AFTER = "after";

    private final LiveEvents live;
    private final EventQueries queries;
    private final Semaphore seats;
    private final int replayLimit;
    private final Duration heartbeat;

    public StreamHandler(LiveEvents live, EventQueries queries, int maxStreams, int replayLimit, Duration heartbeat) {
        this.live = live;
        this.queries = queries;
        this.seats = new Semaphore(maxStreams);
        this.replayLimit = replayLimit;
        this.heartbeat = heartbeat;
    }

    @Override
    public void handle(Context context) throws InterruptedException {
        Map<String, List<String>> query = new HashMap<>(context.queryParamMap());
        List<String> after = query.remove(AFTER);
        EventFilter filter = Filters.listening(EventParameters.filter(query));
        // the header wins: it is what a browser knows last, while the address stays that of its first visit
        ChangeCursor last = Positions.parse(LAST_EVENT_ID, context.header(LAST_EVENT_ID));
        if (last == null && after != null) {
            last = Positions.parse(AFTER, after.get(0));
        }
        if (!seats.tryAcquire()) {
            context.header("Retry-After", "10");
            throw new ProblemException(
                    Problem.of(503, "Too many streams", "All live streams are taken: try again in 10 seconds."));
        }
        try {
            Subscription subscription = live.subscribe(filter);
            try {
                serve(context, filter, last, subscription);
            } catch (IOException e) {
                log.atDebug().addKeyValue("reason", e.getMessage()).log("stream reader left");
            } finally {
                live.unsubscribe(filter, subscription);
            }
        } finally {
            seats.release();
        }
    }

    private void serve(Context context, EventFilter filter, @Nullable ChangeCursor last, Subscription subscription)
            throws IOException, InterruptedException {
        context.res().setContentType(MEDIA_TYPE);
        context.res().setCharacterEncoding("UTF-8");
        context.header("X-Accel-Buffering", "no");
        ServletOutputStream out = context.res().getOutputStream();
        send(out, Frame.OPENING);
        ChangeCursor sent = subscription.start();
        if (last != null) {
            sent = replay(out, filter, last, sent);
        }
        while (!subscription.ended()) {
            ChangeCursor offered = subscription.offered();
            Frame frame = subscription.next(heartbeat);
            if (frame == null) {
                sent = Positions.later(sent, offered);
                send(out, Frame.heartbeat(sent));
            } else if (frame.isAfter(sent)) {
                send(out, frame);
                sent = Positions.later(sent, frame.position());
            }
        }
    }

    /** Sends what the reader missed and returns the position up to which it now knows all. */
    private ChangeCursor replay(ServletOutputStream out, EventFilter filter, ChangeCursor last, ChangeCursor start)
            throws IOException {
        // a position ahead of the store is one of another store: nothing would come until this one had caught up
        boolean stranger = Positions.ORDER.compare(last, queries.latestChange()) > 0;
        ChangePage missed = queries.changesAfter(last, replayLimit + 1);
        if (stranger || missed.changes().size() > replayLimit) {
            send(out, Frame.reset(start));
            return start;
        }
        List<Frame> frames = missed.changes().stream().map(Frame::of).toList();
        for (Frame frame : LiveEvents.matching(queries, filter, missed, frames)) {
            send(out, frame);
        }
        return missed.next();
    }

    private static void send(ServletOutputStream out, Frame frame) throws IOException {
        out.write(frame.bytes());
        out.flush();
    }
}
