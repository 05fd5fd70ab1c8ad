package io.dateline.ingest.http;

import io.dateline.ingest.http.FetchException.Reason;
import io.dateline.reader.url.References;
import io.dateline.reader.url.Urls;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.core5.http.message.BasicNameValuePair;

/**
 * Gets documents from the web. Each call is bounded: time to connect, silence, whole time, redirects, bytes before and after decompression,
 * lines and number of headers; and goes to public addresses only. Nothing is retried here. Thread-safe.
 */
public final class WebClient implements AutoCloseable {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    /** Headers that another host must not get to see. */
    private static final Set<String> PRIVATE = Set.of("authorization", "cookie", "proxy-authorization");

    private final HttpConfig config;
    private final LargeBodies large;
    private final AddressGuard guard;
    private final NetworkWatch network = new NetworkWatch();
    private final Calls calls;

    public WebClient(HttpConfig config) {
        this.config = config;
        this.large =
                new LargeBodies(Runtime.getRuntime().maxMemory(), Math.max(config.largestFeed(), config.largestPage()));
        this.guard = new AddressGuard(config.allowedNetworks());
        this.calls = new Calls(config, guard, network);
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
            return reader.apply(follow(url, headers, secrets, followed, new Calls.Bounds(largest, end, claim)));
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
            return follow(url, Map.of(), Secrets.NONE, hop -> true, new Calls.Bounds(most, end, claim, true));
        }
    }

    private WebResponse follow(
            String url, Map<String, String> headers, Secrets secrets, Predicate<URI> followed, Calls.Bounds bounds)
            throws FetchException {
        URI first = address(url, url);
        URI hop = first;
        URI permanent = null;
        boolean stillPermanent = true;
        for (int redirects = 0; ; redirects++) {
            Map<String, String> sent = new HashMap<>(forHost(headers, first, hop));
            sent.putAll(secrets.forHop(hop));
            WebResponse response = calls.call(hop, new HttpGet(hop), sent, bounds);
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
            return follow(url, form, new Calls.Bounds(largest, end, claim));
        }
    }

    private WebResponse follow(String url, Map<String, String> form, Calls.Bounds bounds) throws FetchException {
        URI hop = address(url, url);
        for (int redirects = 0; ; redirects++) {
            HttpPost post = new HttpPost(hop);
            post.setEntity(new UrlEncodedFormEntity(
                    form.entrySet().stream()
                            .map(field -> new BasicNameValuePair(field.getKey(), field.getValue()))
                            .toList(),
                    StandardCharsets.UTF_8));
            WebResponse response = calls.call(hop, post, Map.of(), bounds);
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

    /** Ends the calls in hand. */
    @Override
    public void close() {
        calls.close();
    }
}
