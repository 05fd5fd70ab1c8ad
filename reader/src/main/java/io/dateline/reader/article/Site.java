package io.dateline.reader.article;

import io.dateline.reader.url.Canonical;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the page says of its site, and of who may read it. */
final class Site {

    private static final Pattern PARTING = Pattern.compile("\\s+[|–—•·-]+(?:\\s+|$)|\\s*\\|\\s*|:\\s+");

    /** Names of a page, not of a site. */
    private static final Set<String> NO_NAME =
            Set.of("home", "homepage", "blog", "website", "index", "undefined", "null");

    private static final int SHORTEST = 3;

    private Site() {}

    /** As stated, with what it says beside its name; null when nothing is. */
    static @Nullable String stated(JsonLd linked, MetaTags meta) {
        List<String> all = new ArrayList<>(meta.all("og:site_name"));
        all.add(linked.publisher());
        all.addAll(meta.all("application-name"));
        all.addAll(meta.all("dc.publisher"));
        all.addAll(meta.all("publisher"));
        return all.stream()
                .filter(Objects::nonNull)
                .filter(name -> !NO_NAME.contains(Lines.letters(name)))
                .findFirst()
                .orElse(null);
    }

    /** The name without its advertising: the part that the address has too, else the first. */
    static @Nullable String name(@Nullable String stated, URI url) {
        if (stated == null) {
            return null;
        }
        List<String> parts = PARTING.splitAsStream(stated)
                .map(String::strip)
                .filter(part -> !part.isEmpty() && !NO_NAME.contains(Lines.letters(part)))
                .toList();
        String domain = url.getHost() == null ? "" : Canonical.domain(url.getHost());
        String label = Lines.letters(domain.indexOf('.') > 0 ? domain.substring(0, domain.indexOf('.')) : domain);
        return parts.stream()
                .filter(part -> isLike(Lines.letters(part), label))
                .findFirst()
                .orElse(parts.isEmpty() ? stated : parts.get(0));
    }

    private static boolean isLike(String part, String label) {
        return part.length() >= SHORTEST
                && label.length() >= SHORTEST
                && (part.contains(label) || label.contains(part));
    }

    /** Null when the page says nothing of it. */
    static @Nullable Boolean paywalled(JsonLd linked, MetaTags meta) {
        Boolean free = linked.free();
        if (free != null) {
            return !free;
        }
        String tier = meta.first("article:content_tier");
        return tier == null ? null : !tier.toLowerCase(Locale.ROOT).equals("free");
    }
}
