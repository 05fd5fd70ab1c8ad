package io.dateline.console.live;

import io.dateline.console.api.EventView;
import io.dateline.console.api.Json;
import io.dateline.store.ChangeCursor;
import io.dateline.store.ChangePage.EventChange;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One message of a stream as it goes over the wire (WHATWG HTML, section 9.2). Written once, sent to all.
 *
 * @param position place in the order of changes; null for messages that have none
 * @param eventId the event it tells of; empty for none
 */
record Frame(@Nullable ChangeCursor position, String eventId, byte[] bytes) {

    /** Tells the browser to wait 3 s before it comes back, and opens the stream for proxies that wait for a first byte. */
    static final Frame OPENING = new Frame(null, "", utf8("retry: 3000\n\n"));

    /** Says nothing: for who waits in vain. */
    static final Frame WAKING = new Frame(null, "", utf8(""));

    /** Shows that the stream stands, and moves a reader on whose filter lets little through: it comes back without a reset. */
    static Frame heartbeat(ChangeCursor position) {
        return new Frame(position, "", utf8("id: " + position + "\n: still here\n\n"));
    }

    static Frame of(EventChange change) {
        String json = Json.write(EventView.of(change.event()));
        return new Frame(
                change.cursor(),
                change.event().id(),
                utf8("id: " + change.cursor() + "\nevent: event\ndata: " + json + "\n\n"));
    }

    /** More was missed than is replayed: the reader should load the list again and go on from here. */
    static Frame reset(ChangeCursor position) {
        String text = "id: " + position + "\nevent: reset\ndata: {\"position\":\"" + position + "\"}\n\n";
        return new Frame(position, "", utf8(text));
    }

    /** Whether it tells of a change later than that position. */
    boolean isAfter(ChangeCursor other) {
        return position != null && Positions.ORDER.compare(position, other) > 0;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
