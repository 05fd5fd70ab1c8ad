package io.dateline.ingest.http;

import io.dateline.ingest.http.FetchException.Reason;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.io.CloseMode;

/** Single requests within their bounds: each ends at its deadline, and a body that nobody wants is not read to its end. Thread-safe. */
final class Calls implements AutoCloseable {

    private static final int PROXY_AUTHENTICATION = 407;

    private final HttpConfig config;
    private final AddressGuard guard;
    private final NetworkWatch network;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines;

    /** @param network told of what the calls show about it */
    Calls(HttpConfig config, AddressGuard guard, NetworkWatch network) {
        this.config = config;
        this.guard = guard;
        this.network = network;
        this.client = Connections.client(config, guard);
        this.deadlines = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "http-deadlines");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * What one call may take.
     *
     * @param cut whether a longer body is cut instead of refused
     */
    record Bounds(int largest, long end, LargeBodies.Claim claim, boolean cut) {

        Bounds(int largest, long end, LargeBodies.Claim claim) {
            this(largest, end, claim, false);
        }
    }

    /**
     * Makes one request and reads its answer; redirects are the caller's.
     *
     * @throws FetchException when no answer came, or none within the bounds
     */
    WebResponse call(URI url, HttpUriRequestBase request, Map<String, String> headers, Bounds bounds)
            throws FetchException {
        request.setHeader("Accept-Encoding", Bodies.ACCEPTED);
        headers.forEach(request::setHeader);
        AtomicBoolean late = new AtomicBoolean();
        Future<?> deadline = deadlines.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                Math.max(0, bounds.end() - System.nanoTime()),
                TimeUnit.NANOSECONDS);
        AtomicBoolean answered = new AtomicBoolean();
        try {
            if (config.proxy() != null) {
                guard.check(url.getHost());
            }
            return client.execute(request, response -> {
                answered.set(true);
                network.reached();
                return read(url, request, response, bounds);
            });
        } catch (AnswerCarrier e) {
            return e.carried;
        } catch (FetchCarrier e) {
            throw e.carried;
        } catch (IOException | RuntimeException e) {
            FetchException failure = failure(e, late.get(), answered.get(), url);
            if (!Failures.answered(e)) {
                watch(failure.reason(), url);
            }
            throw failure;
        } finally {
            deadline.cancel(false);
        }
    }

    private void watch(Reason reason, URI url) {
        switch (reason) {
            case UNKNOWN_HOST, CONNECT -> network.unreachable(url.getHost());
            case TLS, CUT_OFF -> network.reached();
            default -> {
                // Silence, refusals and errors of our own are no sign of either.
            }
        }
    }

    private WebResponse read(URI url, HttpUriRequestBase request, ClassicHttpResponse response, Bounds bounds)
            throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            String name = header.getName().toLowerCase(Locale.ROOT);
            // Links may stand in several headers, which mean the same as one list (RFC 8288, section 3).
            headers.merge(name, header.getValue(), (first, more) -> name.equals("link") ? first + ", " + more : first);
        }
        if (config.proxy() != null && response.getCode() == PROXY_AUTHENTICATION) {
            request.cancel();
            throw new FetchCarrier(new FetchException(
                    Reason.PROXY, "the proxy does not take ingest.proxy-user and its password: check both"));
        }
        HttpEntity entity = response.getEntity();
        byte[] body = new byte[0];
        try {
            if (entity != null && isSuccess(response)) {
                body = Bodies.read(
                        entity.getContent(), headers.get("content-encoding"), bounds.largest(), bounds.claim());
            } else if (entity != null && !Bodies.ends(entity)) {
                request.cancel();
                throw new AnswerCarrier(answer(url, response, headers, body));
            }
        } catch (FetchException e) {
            // First of all: to close the response or its stream is to read an endless body to its end.
            request.cancel();
            boolean cut = bounds.cut() && e.reason() == Reason.TOO_LARGE;
            throw cut ? new AnswerCarrier(answer(url, response, headers, e.beginning())) : new FetchCarrier(e);
        }
        return answer(url, response, headers, body);
    }

    /** Of all others nobody reads the body. */
    private static boolean isSuccess(ClassicHttpResponse response) {
        return response.getCode() >= 200 && response.getCode() < 300;
    }

    private static WebResponse answer(URI url, ClassicHttpResponse response, Map<String, String> headers, byte[] body) {
        return new WebResponse(response.getCode(), url, null, null, Map.copyOf(headers), body);
    }

    private FetchException failure(Exception e, boolean late, boolean answered, URI url) {
        if (late) {
            return new FetchException(Reason.TIMEOUT, "no whole answer within " + config.deadline(), e);
        }
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        Reason reason = Failures.reason(e, answered);
        return new FetchException(reason, reason == Reason.UNKNOWN_HOST ? "unknown host " + url.getHost() : message, e);
    }

    /** Ends the calls in hand. */
    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
        deadlines.shutdownNow();
    }

    /** Brings an answer through the client, which would read all that is left of it to return normally. */
    private static final class AnswerCarrier extends IOException {

        private static final long serialVersionUID = 1L;

        private final transient WebResponse carried;

        AnswerCarrier(WebResponse carried) {
            this.carried = carried;
        }
    }

    /** Brings our exception through the client, whose handler may throw its own only. */
    private static final class FetchCarrier extends IOException {

        private static final long serialVersionUID = 1L;

        private final transient FetchException carried;

        FetchCarrier(FetchException carried) {
            super(carried);
            this.carried = carried;
        }
    }
}
