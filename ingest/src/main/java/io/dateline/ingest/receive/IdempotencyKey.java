package io.dateline.ingest.receive;

import io.dateline.ingest.receive.CloudEvents.Event;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** By what a request is known when it comes again: its header, else the webhook's id, else the event's source and id. */
final class IdempotencyKey {

    static final String HEADER = "Idempotency-Key";

    private static final int LONGEST = 255;

    private IdempotencyKey() {}

    /**
     * The key, or null when the request has none.
     *
     * @param signed whether the request is a webhook
     */
    static @Nullable String of(Context request, Sender sender, boolean signed, @Nullable Event event) {
        String header = request.header(HEADER);
        if (header != null) {
            return Answers.key(sender, "header", value(header));
        }
        String webhook = signed ? request.header(StandardWebhooks.ID) : null;
        if (webhook != null) {
            return Answers.key(sender, "webhook", webhook);
        }
        return event == null ? null : Answers.key(sender, "event", event.source(), event.id());
    }

    /** A string of structured fields (RFC 8941, section 3.3.3); without its quotes it is taken as well, as most clients send it. */
    static String value(String header) {
        String text = header.strip();
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        String key = quoted ? text.substring(1, text.length() - 1) : text;
        boolean printable = key.chars().allMatch(c -> c >= ' ' && c < 0x7F && c != '"');
        if (key.isEmpty() || key.length() > LONGEST || !printable) {
            throw Problem.of(
                            400,
                            "idempotency_key",
                            HEADER + " must be a string of 1 to " + LONGEST + " printable ASCII characters.")
                    .refusal();
        }
        return key;
    }
}
