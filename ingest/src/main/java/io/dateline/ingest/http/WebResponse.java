package io.dateline.ingest.http;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a server answered.
 *
 * @param status HTTP status of the last hop
 * @param url address of the last hop
 * @param permanentUrl where permanent redirects (301, 308) led, up to the first temporary one; null when there was none
 * @param onward where a redirect leads that the caller did not want followed; else null
 * @param headers the first value of each header, names in lower case; of link all values, as one list
 * @param body decompressed; empty when the status is none of success
 */
public record WebResponse(
        int status,
        URI url,
        @Nullable URI permanentUrl,
        @Nullable URI onward,
        Map<String, String> headers,
        byte[] body) {

    /** What {@link #challenged} means, in words. */
    public static final String CHALLENGED = "the site lets browsers in only (Cloudflare challenge)";

    /** Whether it is no answer but a test for browsers, which no patience passes. */
    public boolean challenged() {
        return !ok() && "challenge".equals(header("cf-mitigated"));
    }

    /** A header's first value, or null. */
    public @Nullable String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    public boolean ok() {
        return status >= 200 && status < 300;
    }
}
