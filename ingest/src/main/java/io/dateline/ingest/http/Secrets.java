package io.dateline.ingest.http;

import io.dateline.reader.url.Urls;
import java.net.URI;
import java.util.Map;

/**
 * Headers that only one site may get to see: credentials, cookies, keys. They go to the origin of an address (scheme, host, port) and, when that
 * is http, to the same host by https; not to where a redirect leads elsewhere.
 *
 * @param url address that the headers were given for
 * @param headers by name
 */
public record Secrets(String url, Map<String, String> headers) {

    /** No secrets. */
    public static final Secrets NONE = new Secrets("", Map.of());

    public Secrets {
        headers = Map.copyOf(headers);
    }

    /** What may be sent to an address. */
    Map<String, String> forHop(URI hop) {
        URI own = headers.isEmpty() ? null : Urls.toFetch(url);
        return own != null && mayKnow(own, hop) ? headers : Map.of();
    }

    /** Whether what was given for one address may be sent to another; not when one of them is none. */
    public static boolean mayKnow(String own, String other) {
        URI from = Urls.toFetch(own);
        URI to = Urls.toFetch(other);
        return from != null && to != null && mayKnow(from, to);
    }

    private static boolean mayKnow(URI own, URI hop) {
        if (!own.getHost().equals(hop.getHost())) {
            return false;
        }
        boolean same = own.getScheme().equals(hop.getScheme()) && own.getPort() == hop.getPort();
        boolean safer = own.getScheme().equals("http") && hop.getScheme().equals("https");
        return same || (safer && own.getPort() == -1 && hop.getPort() == -1);
    }

    /** Without the values. */
    @Override
    public String toString() {
        return "Secrets[" + headers.keySet() + "]";
    }
}
