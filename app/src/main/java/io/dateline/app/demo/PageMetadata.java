package io.dateline.app.demo;

import io.dateline.app.demo.ArticleFile.Metadata;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a page tells machines of its article: JSON-LD, OpenGraph, or nothing but a {@code <time>} in the byline. */
final class PageMetadata {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private static final String JSON_LD = """
            <script type="application/ld+json">
            {"@context":"https://schema.org","@graph":[
             {"@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"name":"{{&section}}"}]},
             {"@type":"NewsArticle","headline":"{{&title}}","mainEntityOfPage":"{{&url}}",
              "datePublished":"{{&published}}","dateModified":"{{&modified}}","articleSection":"{{&section}}",
              "author":[{"@type":"Person","name":"{{&author}}"}],
              "publisher":{"@type":"NewsMediaOrganization","name":"{{&paper}}"},"isAccessibleForFree":true}]}
            </script>
            """;
    private static final String OPEN_GRAPH = """
            <meta property="og:type" content="article">
            <meta property="og:site_name" content="{{paper}}">
            <meta property="og:title" content="{{title}}">
            <meta property="og:url" content="{{url}}">
            <meta property="article:published_time" content="{{published}}">
            <meta property="article:modified_time" content="{{modified}}">
            <meta property="article:section" content="{{section}}">
            <meta name="author" content="{{author}}">
            """;

    private PageMetadata() {}

    static String head(DemoArticle article) {
        Map<String, String> values = Map.of(
                "title", article.title(),
                "url", article.page().toString(),
                "published", article.publishedAt().toString(),
                "modified", article.modifiedAt().toString(),
                "section", article.section(),
                "author", article.author(),
                "paper", article.outlet().title());
        return switch (article.presentation().metadata()) {
            case JSONLD -> Html.fill(JSON_LD, escapedForJson(values));
            case OPENGRAPH -> Html.fill(OPEN_GRAPH, values);
            case TIME -> "";
        };
    }

    static String byline(DemoArticle article) {
        String author = Html.escape(article.author());
        String day = DAY.format(article.publishedAt().atZone(ZoneOffset.UTC));
        return article.presentation().metadata() == Metadata.TIME
                ? "By <a rel=\"author\" href=\"#\">%s</a> <time datetime=\"%s\">%s</time>"
                        .formatted(author, article.publishedAt(), day)
                : "By <span class=\"author\">%s</span> <span class=\"date\">%s</span>".formatted(author, day);
    }

    private static Map<String, String> escapedForJson(Map<String, String> values) {
        return values.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> json(entry.getValue())));
    }

    /** A slash is escaped too, so that no text can end the script element. */
    private static String json(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/");
    }
}
