package io.dateline.reader.url;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings web addresses into a normal form, so that two spellings of one page are equal.
 *
 * <p>Scheme and host in lower case (host in ASCII form), default port, fragment, user information, dot segments, empty query and parameters
 * that only track the reader go; characters that an address must not hold are percent-encoded, escapes get upper-case digits. Order of
 * parameters, trailing slash and case of the path stay, because pages differ by them. The form is stable: normalising it again changes
 * nothing. Thread-safe.
 */
public final class Urls {

    /** Longer addresses are refused. */
    public static final int LONGEST = 2_048;

    private static final List<String> TRACKING_PREFIXES = List.of(
            "utm_",
            "mtm_",
            "pk_",
            "piwik_",
            "matomo_",
            "hsa_",
            "at_custom",
            "stm_",
            "itm_",
            "vero_",
            "_hs",
            "oly_",
            "trk_");
    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "ysclid",
            "twclid",
            "ttclid",
            "igshid",
            "igsh",
            "mc_cid",
            "mc_eid",
            "mkt_tok",
            "ml_subscriber",
            "ml_subscriber_hash",
            "cmpid",
            "ncid",
            "ns_campaign",
            "ns_mchannel",
            "ns_source",
            "ns_linkname",
            "ns_fee",
            "rb_clickid",
            "s_cid",
            "s_kwcid",
            "sc_cid",
            "ito",
            "ocid",
            "wt_mc",
            "wtmc",
            "xtor",
            "xtref",
            "fb_action_ids",
            "fb_action_types",
            "fb_ref",
            "fb_source",
            "_ga",
            "_gl",
            "epik",
            "guccounter",
            "guce_referrer",
            "guce_referrer_sig",
            "smid",
            "partner",
            "feature",
            "sharetype",
            "share_from",
            "__twitter_impression",
            "_openstat",
            "wickedid",
            "vgo_ee",
            "zanpid",
            "cvid",
            "campaign_id",
            "at_medium",
            "at_campaign",
            "at_format",
            "at_link_id",
            "at_link_origin",
            "at_link_type",
            "at_ptr_name",
            "cmp",
            "cid_source",
            "dm_i",
            "elqtrack",
            "elqtrackid",
            "redirect_log_mongo_id",
            "redirect_mongo_id",
            "sb_referer_host",
            "mbid",
            "srnd");

    private static final String UNSAFE = " \"<>\\^`{|}";
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private Urls() {}

    /** The normal form, or null when the text is no http or https address with a host. */
    public static @Nullable String normalise(String url) {
        URI uri = parse(url);
        return uri == null ? null : uri.toString();
    }

    /** The normal form as an address, or null as in {@link #normalise}. */
    public static @Nullable URI parse(String url) {
        return parse(url, false);
    }

    /** As {@link #parse(String)}, but with all parameters: the address to ask a server for, which may insist on them. */
    public static @Nullable URI toFetch(String url) {
        return parse(url, true);
    }

    private static @Nullable URI parse(String url, boolean allParameters) {
        String tidy = url.strip().replaceAll("[\\t\\n\\r]", "");
        if (tidy.isEmpty() || tidy.length() > LONGEST) {
            return null;
        }
        try {
            URI uri = new URI(escape(withoutFragment(tidy)));
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https")) {
                return null;
            }
            URI served = uri.getHost() == null ? withAsciiHost(uri) : uri;
            String host = served == null ? null : served.getHost();
            if (served == null || host == null || host.isEmpty()) {
                return null;
            }
            return new URI(text(scheme, trimDot(host.toLowerCase(Locale.ROOT)), served, allParameters)).normalize();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    private static String text(String scheme, String host, URI uri, boolean allParameters) {
        boolean usual = uri.getPort() == -1 || uri.getPort() == (scheme.equals("http") ? 80 : 443);
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String written = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        String query = allParameters ? written : withoutTracking(written);
        return scheme + "://" + host + (usual ? "" : ":" + uri.getPort()) + climbed(path)
                + (query.isEmpty() ? "" : "?" + query);
    }

    /** Leading {@code ..} segments cannot climb above the root (RFC 3986, section 5.2.4); {@link URI#normalize} keeps them. */
    private static String climbed(String path) {
        String normal = URI.create("http://h" + path).normalize().getRawPath();
        while (normal.startsWith("/../")) {
            normal = normal.substring(3);
        }
        return normal.equals("/..") || normal.isEmpty() ? "/" : normal;
    }

    /** Names with letters beyond ASCII, which {@link URI} does not take for hosts. */
    private static @Nullable URI withAsciiHost(URI uri) throws URISyntaxException {
        String authority = uri.getRawAuthority();
        if (authority == null) {
            return null;
        }
        String server = authority.substring(authority.lastIndexOf('@') + 1);
        int colon = server.lastIndexOf(':');
        String port = colon < 0 || server.endsWith("]") ? "" : server.substring(colon);
        String name = percentDecoded(server.substring(0, server.length() - port.length()));
        String ascii = IDN.toASCII(name, IDN.ALLOW_UNASSIGNED);
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        URI encoded = new URI(uri.getScheme() + "://" + ascii + (port.equals(":") ? "" : port) + path + query);
        return encoded.getHost() == null ? null : encoded;
    }

    private static String percentDecoded(String text) {
        return text.indexOf('%') < 0
                ? text
                : java.net.URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String withoutFragment(String url) {
        int hash = url.indexOf('#');
        return hash < 0 ? url : url.substring(0, hash);
    }

    private static String trimDot(String host) {
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private static String withoutTracking(String query) {
        List<String> kept = new ArrayList<>();
        for (String parameter : query.split("&", -1)) {
            String name = parameter
                    .substring(0, Math.max(0, (parameter + "=").indexOf('=')))
                    .toLowerCase(Locale.ROOT);
            if (!parameter.isEmpty() && !tracks(name)) {
                kept.add(parameter);
            }
        }
        return String.join("&", kept);
    }

    private static boolean tracks(String name) {
        return TRACKING.contains(name) || TRACKING_PREFIXES.stream().anyMatch(name::startsWith);
    }

    /** Encodes what an address must not hold, and a percent sign that starts no escape. */
    private static String escape(String url) {
        StringBuilder out = new StringBuilder(url.length() + 16);
        int authorityEnd = authorityEnd(url);
        for (int i = 0; i < url.length(); ) {
            int c = url.codePointAt(i);
            int width = Character.charCount(c);
            if (c == '%' && i + 2 < url.length() && isHex(url.charAt(i + 1)) && isHex(url.charAt(i + 2))) {
                out.append('%').append(url.substring(i + 1, i + 3).toUpperCase(Locale.ROOT));
                width = 3;
            } else if (i >= authorityEnd
                    && (c == '%' || c <= ' ' || c > '~' || UNSAFE.indexOf(c) >= 0 || c == '[' || c == ']')) {
                for (byte b : url.substring(i, i + width).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(HEX[(b >> 4) & 0xF]).append(HEX[b & 0xF]);
                }
            } else {
                out.appendCodePoint(c);
            }
            i += width;
        }
        return out.toString();
    }

    private static int authorityEnd(String url) {
        int start = url.indexOf("://");
        if (start < 0) {
            return 0;
        }
        for (int i = start + 3; i < url.length(); i++) {
            if ("/?\\".indexOf(url.charAt(i)) >= 0) {
                return i;
            }
        }
        return url.length();
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0 && c < 128;
    }
}
