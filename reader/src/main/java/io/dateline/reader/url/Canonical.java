package io.dateline.reader.url;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which address stands for all copies of a page. Thread-safe. */
public final class Canonical {

    /** Last segments that many pages share. */
    private static final Set<String> TECHNICAL = Set.of("index", "default", "home", "amp");

    /** Four digits and more, or a mixture of letters and digits that is no word with a number behind it. */
    private static final Pattern ID = Pattern.compile("(?<![a-z0-9])(?=[a-z]*[0-9]+[a-z])[a-z0-9]{6,}|[0-9]{4,}");

    /** A year or a day. */
    private static final Pattern DATE = Pattern.compile("(?:19|20)\\d\\d(?:[01]\\d(?:[0-3]\\d)?)?");

    /** Three words and more. */
    private static final Pattern HEADLINE = Pattern.compile("\\w[-_]\\w+[-_]\\w");

    private Canonical() {}

    /**
     * The canonical address of a page, in normal form.
     *
     * <p>What the page claims is believed only within its registrable domain, and only when the claim is recognisably about this page: the
     * last segments of both paths are the same, or share an id. A template's slip (a site's root, a section, one address for all pages)
     * would make one article of many; not believing a true claim costs a duplicate only.
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
        URI other = claimed == null || claimed.isBlank() ? null : Urls.parse(References.resolve(own, claimed));
        return other != null && believed(own, other) ? other.toString() : own.toString();
    }

    private static boolean believed(URI own, URI claimed) {
        return domain(own.getHost()).equals(domain(claimed.getHost())) && namesSamePage(own, claimed);
    }

    private static boolean namesSamePage(URI own, URI claimed) {
        if (isRoot(claimed) || isRoot(own)) {
            return isRoot(claimed) && isRoot(own);
        }
        String mine = lastSegment(own);
        String theirs = lastSegment(claimed);
        Set<String> shared = ids(mine);
        shared.retainAll(ids(theirs));
        if (!shared.isEmpty()) {
            return true;
        }
        // Where the parameters tell pages apart (article.php?id=7), a shared script name says nothing; a headline does.
        boolean sameQuery = Objects.equals(own.getRawQuery(), claimed.getRawQuery());
        return !mine.isEmpty()
                && mine.equals(theirs)
                && (sameQuery || HEADLINE.matcher(mine).find());
    }

    /** The last segment that is no technical name, in lower case and without its suffix; empty when there is none. */
    private static String lastSegment(URI uri) {
        String[] segments = uri.getRawPath().toLowerCase(Locale.ROOT).split("/", -1);
        for (int i = segments.length - 1; i >= 0; i--) {
            int dot = segments[i].indexOf('.');
            String stem = dot < 0 ? segments[i] : segments[i].substring(0, dot);
            if (!stem.isEmpty() && !TECHNICAL.contains(stem)) {
                return stem;
            }
        }
        return "";
    }

    private static Set<String> ids(String segment) {
        Set<String> ids = new HashSet<>();
        Matcher matcher = ID.matcher(segment);
        while (matcher.find()) {
            if (!DATE.matcher(matcher.group()).matches()) {
                ids.add(matcher.group());
            }
        }
        return ids;
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
