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
    private final Map<Outlet, List<DemoArticle>> byOutlet;
    private final Map<String, DemoArticle> byPagePath;
    private final Map<String, DemoArticle> byLinkPath;

    Edition(List<DemoArticle> articles) {
        newestFirst = articles.stream()
                .sorted(Comparator.comparing(DemoArticle::publishedAt)
                        .reversed()
                        .thenComparing(DemoArticle::id))
                .toList();
        byOutlet = newestFirst.stream().collect(Collectors.groupingBy(DemoArticle::outlet));
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
        return byOutlet.getOrDefault(outlet, List.of());
    }

    /** Those of one of the paper's feeds. */
    List<DemoArticle> articles(Outlet outlet, int feedPart) {
        return articles(outlet).stream()
                .filter(article -> article.presentation().feedPart() == feedPart)
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
