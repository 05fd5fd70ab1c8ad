package io.dateline.reader.url;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Brings web addresses into a normal form, so that two spellings of one page are equal.
 *
 * <p>Scheme and host in lower case (host in ASCII form), default port, fragment, user information, dot segments, empty query and parameters
 * that only track the reader go; characters that an address must not hold are percent-encoded, escapes that are none needed are written out. Order of
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
            "srsltid",
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

    /** Scheme, authority, path, query. Slashes may be missing, too many or the wrong way round, and a scheme may stand twice. */
    private static final Pattern PARTS = Pattern.compile(
            "(?:https?:[/\\\\]+(?=https?:[/\\\\]))?(https?):[/\\\\]*([^/\\\\?#]+)([^?#]*)(?:\\?([^#]*))?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SERVER = Pattern.compile("(\\[[^\\]]*]|[^:]+)(?::(?:0*(\\d{1,5}))?)?");
    private static final int MOST_PORT = 65_535;
    private static final String UNSAFE = " \"<>[\\]^`{|}";
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
        String tidy = url.replaceAll("\\A[\\x00-\\x20\\s]+|[\\x00-\\x20\\s]+\\z|[\\t\\n\\r]", "");
        if (tidy.isEmpty() || tidy.length() > LONGEST) {
            return null;
        }
        Matcher parts = PARTS.matcher(tidy);
        if (!parts.lookingAt()) {
            return null;
        }
        try {
            String scheme = parts.group(1).toLowerCase(Locale.ROOT);
            String server = server(scheme, parts.group(2));
            String path = climbed(escape(parts.group(3).replace('\\', '/')));
            String written = parts.group(4) == null ? "" : escape(parts.group(4));
            String query = allParameters ? written : withoutTracking(written, server);
            URI uri = new URI(scheme + "://" + server + path + (query.isEmpty() ? "" : "?" + query)).normalize();
            return uri.getHost() == null ? null : uri;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Host and port: without user, host in lower case and ASCII, the usual port left out. */
    private static String server(String scheme, String authority) {
        Matcher parts = SERVER.matcher(authority.substring(authority.lastIndexOf('@') + 1));
        if (!parts.matches()) {
            throw new IllegalArgumentException("no host");
        }
        String written = percentDecoded(parts.group(1));
        String host = written.startsWith("[") ? written : IDN.toASCII(written, IDN.ALLOW_UNASSIGNED);
        // What a decoded name may not smuggle in: the marks that part an address.
        if (host.chars().anyMatch(c -> c <= ' ' || "/?#@:\\%".indexOf(c) >= 0 && !written.startsWith("["))) {
            throw new IllegalArgumentException("no host");
        }
        String digits = parts.group(2) == null ? "" : parts.group(2);
        int port = digits.isEmpty() ? -1 : Integer.parseInt(digits);
        if (port > MOST_PORT) {
            throw new IllegalArgumentException("no port");
        }
        boolean usual = port == -1 || port == (scheme.equals("http") ? 80 : 443);
        return trimDot(host.toLowerCase(Locale.ROOT)) + (usual ? "" : ":" + port);
    }

    /** Leading {@code ..} segments cannot climb above the root (RFC 3986, section 5.2.4); {@link URI#normalize} keeps them. */
    private static String climbed(String path) {
        String normal = URI.create("http://h" + (path.isEmpty() ? "/" : path))
                .normalize()
                .getRawPath();
        while (normal.startsWith("/../")) {
            normal = normal.substring(3);
        }
        return normal.equals("/..") || normal.isEmpty() ? "/" : normal;
    }

    private static String percentDecoded(String text) {
        return text.indexOf('%') < 0
                ? text
                : java.net.URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String trimDot(String host) {
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private static String withoutTracking(String query, String server) {
        List<String> kept = new ArrayList<>();
        for (String parameter : query.split("&", -1)) {
            String name = parameter
                    .substring(0, Math.max(0, (parameter + "=").indexOf('=')))
                    .toLowerCase(Locale.ROOT);
            if (!parameter.isEmpty() && !tracks(name) && !refersToItself(parameter, server)) {
                kept.add(parameter);
            }
        }
        return String.join("&", kept);
    }

    private static boolean tracks(String name) {
        return TRACKING.contains(name) || TRACKING_PREFIXES.stream().anyMatch(name::startsWith);
    }

    /** Sites mark links that they hand out with their own name; a referrer of another site may be one that it insists on. */
    private static boolean refersToItself(String parameter, String server) {
        String lower = parameter.toLowerCase(Locale.ROOT);
        return lower.equals("ref=" + server)
                || lower.equals("ref=rss")
                || lower.replace("ref=", "ref=www.").equals("ref=" + server);
    }

    /**
     * Encodes what an address must not hold and a percent sign that starts no escape; writes out what needs none (RFC 3986, section
     * 6.2.2.2).
     */
    private static String escape(String part) {
        StringBuilder out = new StringBuilder(part.length() + 16);
        for (int i = 0; i < part.length(); ) {
            int c = part.codePointAt(i);
            int width = Character.charCount(c);
            if (c == '%' && i + 2 < part.length() && isHex(part.charAt(i + 1)) && isHex(part.charAt(i + 2))) {
                width = 3;
                char meant = (char) Integer.parseInt(part.substring(i + 1, i + width), 16);
                if (isUnreserved(meant)) {
                    out.append(meant);
                } else {
                    out.append(part.substring(i, i + width).toUpperCase(Locale.ROOT));
                }
            } else if (c == '%' || c <= ' ' || c > '~' || UNSAFE.indexOf(c) >= 0) {
                for (byte b : part.substring(i, i + width).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(HEX[(b >> 4) & 0xF]).append(HEX[b & 0xF]);
                }
            } else {
                out.appendCodePoint(c);
            }
            i += width;
        }
        return out.toString();
    }

    private static boolean isUnreserved(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0 && c < 128;
    }
}
