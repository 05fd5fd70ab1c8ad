package io.dateline.ingest.receive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something was refused, as RFC 9457 wants it told ({@code application/problem+json}).
 *
 * @param status HTTP status
 * @param reason in one word, for the metric
 * @param detail what is wrong, and what to do
 * @param errors the fields at fault
 * @param retryAfter when to come again; null when that would not help
 */
record Problem(
        int status,
        String reason,
        String detail,
        List<FieldError> errors,
        @Nullable Duration retryAfter) {

    static final String MEDIA_TYPE = "application/problem+json";

    Problem {
        errors = List.copyOf(errors);
    }

    static Problem of(int status, String reason, String detail) {
        return new Problem(status, reason, detail, List.of(), null);
    }

    static Problem later(int status, String reason, String detail, Duration retryAfter) {
        return new Problem(status, reason, detail, List.of(), retryAfter);
    }

    static Problem tooLarge(String what, long limit) {
        return of(
                413,
                "too_large",
                what + " has more than " + limit + " bytes, the limit before and after decompression.");
    }

    static Problem badFields(List<FieldError> errors) {
        return new Problem(422, "invalid", "The article cannot be taken: see errors.", errors, null);
    }

    /** Whole seconds, rounded up; at least one. */
    long retrySeconds() {
        return retryAfter == null ? 0 : Math.max(1, retryAfter.plusMillis(999).toSeconds());
    }

    Refusal refusal() {
        return new Refusal(this);
    }

    ObjectNode json() {
        ObjectNode problem = JsonNodeFactory.instance.objectNode();
        problem.put("status", status).put("title", title()).put("detail", detail);
        if (!errors.isEmpty()) {
            problem.set("errors", errorList());
        }
        return problem;
    }

    JsonNode errorList() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        errors.forEach(error -> list.addObject().put("field", error.field()).put("message", error.message()));
        return list;
    }

    private String title() {
        return switch (status) {
            case 400 -> "Bad request";
            case 401 -> "Not authenticated";
            case 403 -> "Not allowed";
            case 404 -> "Not found";
            case 405 -> "Method not allowed";
            case 408 -> "Too slow";
            case 409 -> "In progress";
            case 413 -> "Too large";
            case 415 -> "Unsupported media type";
            case 422 -> "Not valid";
            case 429 -> "Too much at once";
            default -> "Not available";
        };
    }
}
