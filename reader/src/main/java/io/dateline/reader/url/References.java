package io.dateline.reader.url;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.internal.StringUtil;

/** Makes what stands in pages, feeds and headers absolute, as browsers do: sites are tried in browsers, not against RFC 3986. */
public final class References {

    private static final Pattern WEB = Pattern.compile("(?i)(https?):(.*)", Pattern.DOTALL);
    private static final Pattern SLASHES = Pattern.compile("[/\\\\]*");

    private References() {}

    /**
     * An absolute address; empty when the reference cannot be resolved. Slashes may be the wrong way round, missing or too many where browsers
     * forgive it; line ends within are dropped, spaces encoded.
     *
     * @param base absolute address that the reference stands at
     */
    public static String resolve(String base, String reference) {
        String text = reference.strip().replaceAll("[\\n\\r\\t]", "").replace(" ", "%20");
        Matcher web = WEB.matcher(text);
        if (web.matches()) {
            String rest = web.group(2);
            boolean sameScheme =
                    base.toLowerCase(Locale.ROOT).startsWith(web.group(1).toLowerCase(Locale.ROOT) + ":");
            if (slashes(rest) >= 2 || !sameScheme) {
                return web.group(1) + "://" + rest.substring(slashes(rest));
            }
            text = rest;
        }
        int end = pathEnd(text);
        String path = text.substring(0, end).replace('\\', '/');
        if (slashes(path) >= 2 && base.contains(":")) {
            return base.substring(0, base.indexOf(':')) + "://" + path.substring(slashes(path)) + text.substring(end);
        }
        return StringUtil.resolve(base, path + text.substring(end));
    }

    /** As {@link #resolve(String, String)}. */
    public static String resolve(URI base, String reference) {
        return resolve(base.toString(), reference);
    }

    private static int slashes(String text) {
        Matcher slashes = SLASHES.matcher(text);
        return slashes.lookingAt() ? slashes.end() : 0;
    }

    private static int pathEnd(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '?' || text.charAt(i) == '#') {
                return i;
            }
        }
        return text.length();
    }
}
