package io.dateline.ingest.receive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Gives what the server itself refuses, before it asks any route, the form of all other refusals. */
final class ServerProblems extends ErrorHandler {

    /** Long enough for a restart, or for another instance to be asked. */
    private static final Duration CLOSING_AGAIN = Duration.ofSeconds(5);

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        Problem problem = of(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        if (problem.retryAfter() != null) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, Long.toString(problem.retrySeconds()));
        }
        byte[] body = problem.json().toString().getBytes(StandardCharsets.UTF_8);
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    private static Problem of(int status) {
        return status == 503
                ? Problem.later(503, "closing", "This instance is closing: send it again.", CLOSING_AGAIN)
                : Problem.of(status, "other", "The request was refused.");
    }
}
