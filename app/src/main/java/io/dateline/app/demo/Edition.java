package io.dateline.app.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All that the site shows at one time. Immutable; a correction makes a new edition. */
final class Edition {

    private final List<DemoArticle> newestFirst;
    private final Map<String, DemoArticle> byPagePath;
    private final Map<String, DemoArticle> byLinkPath;

    Edition(List<DemoArticle> articles) {
        newestFirst = articles.stream()
                .sorted(Comparator.comparing(DemoArticle::publishedAt)
                        .reversed()
                        .thenComparing(DemoArticle::id))
                .toList();
        byPagePath = newestFirst.stream()
                .filter(DemoArticle::hasPage)
                .collect(Collectors.toMap(article -> article.page().getPath(), Function.identity()));
        byLinkPath = newestFirst.stream()
                .collect(Collectors.toMap(article -> article.link().getPath(), Function.identity()));
    }

    List<DemoArticle> articles() {
        return newestFirst;
    }

    List<DemoArticle> articles(Outlet outlet) {
        return newestFirst.stream()
                .filter(article -> article.outlet() == outlet)
                .toList();
    }

    Map<String, DemoArticle> byPagePath() {
        return byPagePath;
    }

    Map<String, DemoArticle> byLinkPath() {
        return byLinkPath;
    }

    static Instant lastModified(List<DemoArticle> articles) {
        return articles.stream()
                .map(DemoArticle::modifiedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
