package io.dateline.ingest.websub;

import io.dateline.ingest.receive.Acknowledged;
import io.dateline.ingest.receive.ByteBudget;
import io.dateline.ingest.receive.ReceiveMetrics;
import io.dateline.ingest.receive.Receiver;
import io.dateline.ingest.receive.RequestBody;
import io.dateline.ingest.receive.Requests;
import io.dateline.ingest.websub.Callbacks.Callback;
import io.dateline.reader.text.PlainText;
import io.dateline.schemas.record.Push;
import io.dateline.schemas.record.PushKind;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.nio.ByteBuffer;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Where hubs call: intents are confirmed, deliveries taken, on any instance, and handed to the feed's owner by a topic. A hub is answered
 * when Kafka has what it sent.
 */
public final class HubRoutes implements Receiver.Routes {

    private static final int LARGEST = 15 * 1024 * 1024;

    /** A larger delivery becomes word to poll at once: a record would not take it. */
    private static final int LARGEST_PASSED_ON = 7 * 1024 * 1024;

    private static final int LONGEST_CHALLENGE = 1_024;
    private static final int LONGEST_REASON = 200;
    private static final int ACCEPTED = 202;

    private final Callbacks callbacks;
    private final String topic;
    private final Clock clock;

    /**
     * Makes them.
     *
     * @param topic the topic of pushes, with its prefix
     */
    public HubRoutes(WebSubConfig config, String topic, Clock clock) {
        this.callbacks = new Callbacks(config);
        this.topic = topic;
        this.clock = clock;
    }

    @Override
    public void register(RoutesConfig routes, Requests requests, Acknowledged log, ReceiveMetrics metrics) {
        routes.get(Callbacks.PATH + "{token}", request -> intent(request, log, metrics));
        routes.post(Callbacks.PATH + "{token}", request -> delivery(request, requests, log, metrics));
    }

    /** WebSub, sections 5.2 and 5.3. */
    private void intent(Context request, Acknowledged log, ReceiveMetrics metrics) {
        Callback callback = callback(request, metrics);
        String mode = String.valueOf(request.queryParam("hub.mode"));
        if (!callback.isFor(request.queryParam("hub.topic"))) {
            metrics.hub("other_topic");
            throw new NotFoundResponse();
        }
        log.requireReady();
        Push.Builder push = push(callback);
        switch (mode) {
            case "subscribe" -> push.setKind(PushKind.CONFIRMED).setLeaseSeconds(seconds(request));
            case "unsubscribe" -> push.setKind(PushKind.ENDED);
            case "denied" -> push.setKind(PushKind.DENIED).setReason(reason(request));
            default -> throw new BadRequestResponse();
        }
        String challenge = request.queryParam("hub.challenge");
        boolean wanted = push.getKind() != PushKind.DENIED;
        if (wanted && (challenge == null || challenge.isEmpty() || challenge.length() > LONGEST_CHALLENGE)) {
            throw new BadRequestResponse();
        }
        send(log, callback, push);
        metrics.hub(push.getKind().name().toLowerCase(java.util.Locale.ROOT));
        request.header("X-Content-Type-Options", "nosniff").contentType("text/plain");
        request.result(wanted && challenge != null ? challenge : "");
    }

    /** WebSub, section 7. A body whose signature does not fit is ignored, and the hub not told. */
    private void delivery(Context request, Requests requests, Acknowledged log, ReceiveMetrics metrics) {
        Callback callback = callback(request, metrics);
        log.requireReady();
        try (ByteBudget.Share share = requests.share()) {
            RequestBody body = requests.body(request, LARGEST, share);
            request.status(ACCEPTED);
            if (!callbacks.verifies(callback, body.raw(), request.header("X-Hub-Signature"))) {
                metrics.hub("bad_signature");
                return;
            }
            byte[] content = body.bytes(LARGEST, share);
            Push.Builder push = push(callback).setKind(PushKind.CONTENT).setContentType(contentType(request));
            if (content.length > 0 && content.length <= LARGEST_PASSED_ON) {
                push.setBody(ByteBuffer.wrap(content));
            }
            send(log, callback, push);
            metrics.hub("content");
        }
    }

    private Callback callback(Context request, ReceiveMetrics metrics) {
        Callback callback = callbacks.parse(request.pathParam("token"));
        if (callback == null) {
            metrics.hub("unknown");
            throw new NotFoundResponse();
        }
        return callback;
    }

    private Push.Builder push(Callback callback) {
        return Push.newBuilder()
                .setFeedId(callback.feedId())
                .setSubscription(callback.subscription())
                .setReceivedAt(clock.instant());
    }

    private void send(Acknowledged log, Callback callback, Push.Builder push) {
        log.await(log.send(topic, callback.partition(), callback.feedId(), push.build()));
    }

    private static @Nullable Long seconds(Context request) {
        String seconds = request.queryParam("hub.lease_seconds");
        return seconds != null && seconds.matches("[0-9]{1,10}") ? Long.valueOf(seconds) : null;
    }

    private static @Nullable String reason(Context request) {
        String reason = request.queryParam("hub.reason");
        return reason == null ? null : PlainText.cut(PlainText.oneLine(reason), LONGEST_REASON);
    }

    private static @Nullable String contentType(Context request) {
        String type = request.contentType();
        return type == null ? null : PlainText.cut(PlainText.oneLine(type), LONGEST_REASON);
    }
}
