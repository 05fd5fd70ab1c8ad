package io.dateline.reader.url;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which address stands for all copies of a page. Thread-safe. */
public final class Canonical {

    private Canonical() {}

    /**
     * The canonical address of a page, in normal form.
     *
     * <p>What the page claims is believed only within its registrable domain, never for a site's root (a template's slip that would make
     * one article of a whole site), and never when it names another site's page.
     *
     * @param fetched address that the page was served from, after redirects
     * @param claimed what the page calls its canonical address; may be relative or null
     * @throws IllegalArgumentException when {@code fetched} is no http or https address
     */
    public static String of(String fetched, @Nullable String claimed) {
        URI own = Urls.parse(fetched);
        if (own == null) {
            throw new IllegalArgumentException("no http or https address: " + fetched);
        }
        URI other = claimed == null || claimed.isBlank() ? null : resolve(own, claimed);
        return other != null && believed(own, other) ? other.toString() : own.toString();
    }

    private static @Nullable URI resolve(URI own, String claimed) {
        try {
            return Urls.parse(own.resolve(claimed.strip().replace(" ", "%20")).toString());
        } catch (IllegalArgumentException e) {
            return Urls.parse(claimed);
        }
    }

    private static boolean believed(URI own, URI claimed) {
        boolean root = isRoot(claimed) && !isRoot(own);
        return !root && domain(own.getHost()).equals(domain(claimed.getHost()));
    }

    private static boolean isRoot(URI uri) {
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        return (path.isEmpty() || path.equals("/") || path.matches("/(?:index|default|home)\\.\\w{2,5}"))
                && uri.getRawQuery() == null;
    }

    /**
     * The registrable domain of a host (public suffix list, private suffixes included): {@code bbc.co.uk} for {@code news.bbc.co.uk}. A
     * host that has none, such as an address in digits or {@code localhost}, stands for itself.
     */
    public static String domain(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        if (lower.startsWith("[") || lower.matches("[0-9.]+") || lower.indexOf('.') < 0) {
            return lower;
        }
        String assigned = EffectiveTldFinder.getAssignedDomain(lower, true, false);
        return assigned == null || assigned.isEmpty() ? lower : assigned;
    }
}
