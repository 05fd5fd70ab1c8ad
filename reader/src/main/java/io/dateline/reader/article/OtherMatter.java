package io.dateline.reader.article;

import java.util.Set;

/** Tells by the name of a field, in what a page hands to its scripts, that it holds something else than the page's article. */
final class OtherMatter {

    private static final Set<String> WORDS = Set.of(
            "related",
            "recommended",
            "recommendation",
            "recommendations",
            "suggested",
            "similar",
            "popular",
            "trending",
            "latest",
            "next",
            "previous",
            "prev",
            "teaser",
            "teasers",
            "promo",
            "promos",
            "sidebar",
            "footer",
            "menu",
            "navigation",
            "comment",
            "comments",
            "consent",
            "cookie",
            "cookies",
            "gdpr",
            "privacy",
            "legal",
            "terms",
            "disclaimer",
            "copyright",
            "newsletter",
            "paywall",
            "subscription",
            "i18n",
            "translations",
            "messages",
            "labels",
            "settings",
            "config");

    private OtherMatter() {}

    /** The name may be in any case and joined in any way: {@code relatedArticles}, {@code most-popular}. */
    static boolean isNamedBy(String field) {
        return Names.words(field).stream().anyMatch(WORDS::contains);
    }
}
