package io.dateline.ingest.http;

import io.dateline.ingest.http.FetchException.Reason;
import io.dateline.reader.url.References;
import io.dateline.reader.url.Urls;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.apache.hc.core5.io.CloseMode;

/**
 * Gets documents from the web. Each call is bounded: time to connect, silence, whole time, redirects, bytes before and after decompression,
 * lines and number of headers; and goes to public addresses only. Nothing is retried here. Thread-safe.
 */
public final class WebClient implements AutoCloseable {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private static final int PROXY_AUTHENTICATION = 407;

    /** Headers that another host must not get to see. */
    private static final Set<String> PRIVATE = Set.of("authorization", "cookie", "proxy-authorization");

    private final HttpConfig config;
    private final LargeBodies large;
    private final AddressGuard guard;
    private final NetworkWatch network = new NetworkWatch();
    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines;

    public WebClient(HttpConfig config) {
        this.config = config;
        this.large =
                new LargeBodies(Runtime.getRuntime().maxMemory(), Math.max(config.largestFeed(), config.largestPage()));
        this.guard = new AddressGuard(config.allowedNetworks());
        this.client = Connections.client(config, guard);
        this.deadlines = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "http-deadlines");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Whether a host is on the public internet, as far as its name and the calls so far tell. */
    public boolean isPublicHost(String host) {
        return guard.isPublicHost(host);
    }

    public HttpConfig config() {
        return config;
    }

    /** Whether the network that all calls go through works. */
    public NetworkWatch network() {
        return network;
    }

    /**
     * Gets a document and follows its redirects.
     *
     * @param headers further request headers; private ones stay with the first host
     * @param largest most bytes of the body
     * @throws FetchException when no response came, or none within the bounds
     */
    public WebResponse get(String url, Map<String, String> headers, int largest) throws FetchException {
        return get(url, headers, Secrets.NONE, largest);
    }

    /**
     * As {@link #get(String, Map, int)}.
     *
     * @param secrets headers that only the site they were given for gets to see, on whatever hop
     */
    public WebResponse get(String url, Map<String, String> headers, Secrets secrets, int largest)
            throws FetchException {
        return get(url, headers, secrets, largest, response -> response);
    }

    /**
     * Gets a document and makes something of it. To be preferred for documents that may be large: only so many are read at the same time, and
     * each counts until it is read.
     *
     * @param reader not called without a response; called within the bound of large documents
     */
    public <T> T get(
            String url, Map<String, String> headers, Secrets secrets, int largest, Function<WebResponse, T> reader)
            throws FetchException {
        return get(url, headers, secrets, largest, hop -> true, reader);
    }

    /**
     * As {@link #get(String, Map, Secrets, int, Function)}, through those redirects only that the caller wants followed.
     *
     * @param followed asked of each redirect's target before it is called; the answer to the first that is not to be followed is what is read,
     *     with its target as {@link WebResponse#onward}
     */
    public <T> T get(
            String url,
            Map<String, String> headers,
            Secrets secrets,
            int largest,
            Predicate<URI> followed,
            Function<WebResponse, T> reader)
            throws FetchException {
        long end = System.nanoTime() + config.deadline().toNanos();
        try (LargeBodies.Claim claim = large.claim(largest, end)) {
            return reader.apply(follow(url, headers, secrets, followed, new Bounds(largest, end, claim)));
        }
    }

    /**
     * Gets the beginning of a document: of a longer one as many bytes as there may be, which is no error.
     *
     * @param most bytes of the body
     * @throws FetchException as for {@link #get(String, Map, int)}, but for its size
     */
    public WebResponse beginning(String url, int most) throws FetchException {
        long end = System.nanoTime() + config.deadline().toNanos();
        try (LargeBodies.Claim claim = large.claim(most, end)) {
            return follow(url, Map.of(), Secrets.NONE, hop -> true, new Bounds(most, end, claim, true));
        }
    }

    /**
     * What one call may take.
     *
     * @param cut whether a longer body is cut instead of refused
     */
    private record Bounds(int largest, long end, LargeBodies.Claim claim, boolean cut) {

        Bounds(int largest, long end, LargeBodies.Claim claim) {
            this(largest, end, claim, false);
        }
    }

    private WebResponse follow(
            String url, Map<String, String> headers, Secrets secrets, Predicate<URI> followed, Bounds bounds)
            throws FetchException {
        URI first = address(url, url);
        URI hop = first;
        URI permanent = null;
        boolean stillPermanent = true;
        for (int redirects = 0; ; redirects++) {
            Map<String, String> sent = new HashMap<>(forHost(headers, first, hop));
            sent.putAll(secrets.forHop(hop));
            WebResponse response = call(hop, new HttpGet(hop), sent, bounds);
            String location = response.header("location");
            if (!REDIRECTS.contains(response.status()) || location == null) {
                return new WebResponse(response.status(), hop, permanent, null, response.headers(), response.body());
            }
            if (redirects >= config.redirects()) {
                throw new FetchException(Reason.TOO_MANY_REDIRECTS, "more than " + config.redirects() + " redirects");
            }
            stillPermanent &= response.status() == 301 || response.status() == 308;
            URI target = target(hop, location);
            permanent = stillPermanent ? target : permanent;
            if (!followed.test(target)) {
                return new WebResponse(response.status(), hop, permanent, target, response.headers(), response.body());
            }
            hop = target;
        }
    }

    /**
     * Posts a form. Only redirects that keep the method are followed (307, 308).
     *
     * @param largest most bytes of the answer's body
     * @throws FetchException as for {@link #get(String, Map, int)}
     */
    public WebResponse post(String url, Map<String, String> form, int largest) throws FetchException {
        long end = System.nanoTime() + config.deadline().toNanos();
        try (LargeBodies.Claim claim = large.claim(largest, end)) {
            return follow(url, form, new Bounds(largest, end, claim));
        }
    }

    private WebResponse follow(String url, Map<String, String> form, Bounds bounds) throws FetchException {
        URI hop = address(url, url);
        for (int redirects = 0; ; redirects++) {
            HttpPost post = new HttpPost(hop);
            post.setEntity(new UrlEncodedFormEntity(
                    form.entrySet().stream()
                            .map(field -> new BasicNameValuePair(field.getKey(), field.getValue()))
                            .toList(),
                    StandardCharsets.UTF_8));
            WebResponse response = call(hop, post, Map.of(), bounds);
            String location = response.header("location");
            if (location == null || (response.status() != 307 && response.status() != 308)) {
                return response;
            }
            if (redirects >= config.redirects()) {
                throw new FetchException(Reason.TOO_MANY_REDIRECTS, "more than " + config.redirects() + " redirects");
            }
            hop = target(hop, location);
        }
    }

    private static URI target(URI from, String location) throws FetchException {
        return address(References.resolve(from, location), location);
    }

    private static URI address(String url, String written) throws FetchException {
        URI address = Urls.toFetch(url);
        if (address == null) {
            throw new FetchException(Reason.BAD_ADDRESS, "no http or https address: " + written);
        }
        return address;
    }

    private static Map<String, String> forHost(Map<String, String> headers, URI first, URI hop) {
        boolean same = first.getHost().equals(hop.getHost())
                && first.getScheme().equals(hop.getScheme())
                && first.getPort() == hop.getPort();
        if (same) {
            return headers;
        }
        Map<String, String> open = new HashMap<>(headers);
        open.keySet().removeIf(name -> PRIVATE.contains(name.toLowerCase(Locale.ROOT)));
        return open;
    }

    private WebResponse call(URI url, HttpUriRequestBase request, Map<String, String> headers, Bounds bounds)
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
            watch(failure.reason(), url);
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
