package io.dateline.ingest.receive;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents 1.0 over HTTP: the article is the event's data, and source with id are its idempotency key (core specification, sections 3.1.1
 * and 3.1.2; HTTP binding, sections 3.1 to 3.3).
 */
final class CloudEvents {

    static final String STRUCTURED = "application/cloudevents+json";
    static final String BATCH = "application/cloudevents-batch+json";

    private static final String VERSION = "1.0";
    private static final int LONGEST = 1_024;

    /** An event's identity with its data. */
    record Event(String source, String id, JsonNode data) {}

    private CloudEvents() {}

    /** Whether the headers are those of the binary mode. */
    static boolean isBinary(UnaryOperator<@Nullable String> header) {
        return header.apply("ce-specversion") != null || header.apply("ce-id") != null;
    }

    /** Binary mode: the attributes are headers, the body is the data. */
    static Event binary(UnaryOperator<@Nullable String> header, JsonNode data) {
        List<FieldError> errors = new ArrayList<>();
        version(decoded(header.apply("ce-specversion")), "ce-specversion", errors);
        String id = attribute(decoded(header.apply("ce-id")), "ce-id", errors);
        String source = attribute(decoded(header.apply("ce-source")), "ce-source", errors);
        attribute(decoded(header.apply("ce-type")), "ce-type", errors);
        return checked(source, id, data, errors);
    }

    /** Structured mode, and each event of a batch. */
    static Event structured(JsonNode event) {
        List<FieldError> errors = new ArrayList<>();
        version(event.path("specversion").textValue(), "specversion", errors);
        String id = attribute(event.path("id").textValue(), "id", errors);
        String source = attribute(event.path("source").textValue(), "source", errors);
        attribute(event.path("type").textValue(), "type", errors);
        JsonNode data = event.path("data");
        if (event.has("data_base64")) {
            errors.add(new FieldError("data_base64", "is not taken: give the article as JSON in data"));
        } else if (!data.isObject()) {
            errors.add(new FieldError("data", "must be the article, a JSON object"));
        }
        return checked(source, id, data, errors);
    }

    private static Event checked(@Nullable String source, @Nullable String id, JsonNode data, List<FieldError> errors) {
        if (source == null || id == null || !errors.isEmpty()) {
            throw new Problem(422, "invalid", "The event cannot be taken: see errors.", errors, null).refusal();
        }
        return new Event(source, id, data);
    }

    private static void version(@Nullable String given, String name, List<FieldError> errors) {
        if (!VERSION.equals(given)) {
            errors.add(new FieldError(name, "must be " + VERSION));
        }
    }

    private static @Nullable String attribute(@Nullable String given, String name, List<FieldError> errors) {
        if (given == null || given.isBlank() || given.length() > LONGEST) {
            errors.add(new FieldError(name, "must be a string of 1 to " + LONGEST + " characters"));
            return null;
        }
        return given;
    }

    /** Headers have what is beyond ASCII percent-encoded in UTF-8 (HTTP binding, section 3.1.3.2); a plus stands for itself. */
    private static @Nullable String decoded(@Nullable String header) {
        if (header == null || header.indexOf('%') < 0) {
            return header;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            int high = c == '%' && i + 2 < header.length() ? Character.digit(header.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(header.charAt(i + 2), 16);
            if (low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
