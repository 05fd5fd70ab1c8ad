package io.dateline.reader.article;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the page says of the site and of the article's place in it. */
final class Site {

    private static final int MOST_TAGS = 50;

    private Site() {}

    static @Nullable String name(JsonLd linked, MetaTags meta) {
        String stated = meta.first("og:site_name");
        if (stated == null) {
            stated = linked.publisher();
        }
        return stated == null ? meta.first("application-name", "dc.publisher", "publisher") : stated;
    }

    static @Nullable String section(JsonLd linked, MetaTags meta) {
        String stated = linked.text("articleSection");
        return stated == null ? meta.first("article:section", "parsely-section", "section") : stated;
    }

    static List<String> tags(JsonLd linked, MetaTags meta) {
        Set<String> tags = new LinkedHashSet<>(meta.all("article:tag"));
        tags.addAll(linked.keywords());
        for (String list : List.of("news_keywords", "parsely-tags", "keywords")) {
            if (tags.isEmpty()) {
                for (String value : meta.all(list)) {
                    for (String tag : value.split(",", -1)) {
                        tags.add(tag.strip());
                    }
                }
            }
        }
        tags.remove("");
        return tags.stream().limit(MOST_TAGS).toList();
    }

    static @Nullable Boolean paywalled(JsonLd linked, MetaTags meta) {
        Boolean free = linked.free();
        if (free != null) {
            return !free;
        }
        String tier = meta.first("article:content_tier");
        return tier == null ? null : !tier.toLowerCase(Locale.ROOT).equals("free");
    }
}
