package io.dateline.app.demo;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Path to answer. Thread-safe. */
final class SitePages {

    private static final int HEADLINES = 30;

    private final Newsroom newsroom;
    private final ArticlePage articlePage = new ArticlePage();
    private final String home = Resources.text("pages/home.html");
    private final String notFound = Resources.text("pages/404.html");
    private final String style = Resources.text("pages/style.css");

    /** Feeds of the edition at hand: they grow with the number of copies, and are asked for again and again. */
    private final Map<String, CachedFeed> feeds = new ConcurrentHashMap<>();

    private record CachedFeed(Edition edition, Answer answer) {}

    SitePages(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    Answer at(String path) {
        Edition edition = newsroom.edition();
        for (Outlet outlet : Outlet.values()) {
            for (int part = 0; part < newsroom.feedParts(); part++) {
                if (path.equals(outlet.feedPath(part))) {
                    return feed(outlet, part, edition);
                }
            }
            if (path.equals(outlet.homePath())) {
                return home(outlet.title(), List.of(outlet), edition.articles(outlet));
            }
        }
        return switch (path) {
            case "/" -> home("The Harbour Times and Meridian Post", List.of(Outlet.values()), edition.articles());
            case "/robots.txt" -> Answer.text("User-agent: *\nAllow: /\nDisallow: /search\n");
            case "/style.css" ->
                new Answer(200, "text/css; charset=utf-8", style.getBytes(StandardCharsets.UTF_8), null, null);
            default -> article(path, edition);
        };
    }

    private Answer article(String path, Edition edition) {
        DemoArticle article = edition.byPagePath().get(path);
        if (article != null) {
            return Answer.page(articlePage.render(article, edition.articles(article.outlet())), article.modifiedAt());
        }
        DemoArticle moved = edition.byLinkPath().get(path);
        return moved != null && moved.hasPage() ? Answer.moved(moved.page().toString()) : Answer.error(404, notFound);
    }

    private Answer feed(Outlet outlet, int part, Edition edition) {
        return feeds.compute(
                        outlet.feedPath(part),
                        (path, cached) -> cached != null && cached.edition() == edition
                                ? cached
                                : new CachedFeed(edition, writeFeed(outlet, part, edition)))
                .answer();
    }

    private Answer writeFeed(Outlet outlet, int part, Edition edition) {
        URI homePage = newsroom.address(outlet, outlet.homePath());
        URI self = newsroom.address(outlet, outlet.feedPath(part));
        return FeedWriter.write(outlet, homePage, self, edition.articles(outlet, part));
    }

    private Answer home(String title, List<Outlet> outlets, List<DemoArticle> articles) {
        String html = Html.fill(
                home,
                Map.of(
                        "title",
                        title,
                        "feeds",
                        outlets.stream().map(this::autodiscovery).collect(Collectors.joining()),
                        "papers",
                        Arrays.stream(Outlet.values())
                                .map(outlet -> "<a href=\"%s\">%s</a>\n".formatted(outlet.homePath(), outlet.title()))
                                .collect(Collectors.joining()),
                        "headlines",
                        articles.stream()
                                .limit(HEADLINES)
                                .map(SitePages::headline)
                                .collect(Collectors.joining())));
        return Answer.page(html, Edition.lastModified(articles));
    }

    private String autodiscovery(Outlet outlet) {
        return "<link rel=\"alternate\" type=\"%s\" title=\"%s\" href=\"%s\">\n"
                .formatted(outlet.feedType(), outlet.title(), newsroom.address(outlet, outlet.feedPath(0)));
    }

    private static String headline(DemoArticle article) {
        return "<li><h2><a href=\"%s\">%s</a></h2><p>%s</p></li>\n"
                .formatted(
                        Html.escape(article.link().toString()),
                        Html.escape(article.title()),
                        Html.escape(article.summary()));
    }
}
