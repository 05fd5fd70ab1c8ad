package io.dateline.app.demo;

import io.dateline.app.demo.ArticleFile.Mishap;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes RSS 2.0 (Harbour Times) and Atom 1.0 (Meridian Post). */
final class FeedWriter {

    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel>
              <title>{{title}}</title>
              <link>{{home}}</link>
              <atom:link href="{{self}}" rel="self" type="application/rss+xml"/>
              <description>News of the day from {{title}}</description>
              <language>en-gb</language>
              <lastBuildDate>{{built}}</lastBuildDate>
            {{&items}}</channel>
            </rss>
            """;
    private static final String ITEM = """
              <item>
                <title>{{title}}</title>
                <link>{{link}}</link>
                <guid isPermaLink="false">{{id}}</guid>
                <pubDate>{{published}}</pubDate>
                <atom:updated>{{updated}}</atom:updated>
                <dc:creator>{{author}}</dc:creator>
            {{&categories}}    <description>{{summary}}</description>
            {{&content}}  </item>
            """;
    private static final String ATOM = """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
              <id>{{home}}</id>
              <title>{{title}}</title>
              <link rel="self" type="application/atom+xml" href="{{self}}"/>
              <link rel="alternate" type="text/html" href="{{home}}"/>
              <updated>{{built}}</updated>
            {{&items}}</feed>
            """;
    private static final String ENTRY = """
              <entry>
                <id>{{id}}</id>
                <title>{{title}}</title>
                <link rel="alternate" type="text/html" href="{{link}}"/>
                <published>{{published}}</published>
                <updated>{{updated}}</updated>
                <author><name>{{author}}</name></author>
            {{&categories}}    <summary>{{summary}}</summary>
            {{&content}}  </entry>
            """;

    private FeedWriter() {}

    static Answer write(Outlet outlet, URI home, URI self, List<DemoArticle> articles) {
        boolean rss = outlet == Outlet.HARBOUR_TIMES;
        var modified = Edition.lastModified(articles);
        String xml = Html.fill(
                rss ? RSS : ATOM,
                Map.of(
                        "title", outlet.title(),
                        "home", home.toString(),
                        "self", self.toString(),
                        "built", rss ? HttpDates.format(modified) : modified.toString(),
                        "items", articles.stream().map(FeedWriter::entry).collect(Collectors.joining())));
        return Answer.feed(outlet.feedType() + "; charset=utf-8", xml, modified);
    }

    private static String entry(DemoArticle article) {
        boolean rss = article.outlet() == Outlet.HARBOUR_TIMES;
        var published = article.publishedAt().truncatedTo(ChronoUnit.SECONDS);
        return Html.fill(
                rss ? ITEM : ENTRY,
                Map.of(
                        "title", article.title(),
                        "link", article.link().toString(),
                        "id", "tag:" + article.outlet().path() + ".example,2026:" + article.id(),
                        "published", rss ? HttpDates.format(published) : published.toString(),
                        "updated", article.modifiedAt().toString(),
                        "author", article.author(),
                        "categories", categories(article, rss),
                        "summary", article.summary(),
                        "content", content(article, rss)));
    }

    private static String categories(DemoArticle article, boolean rss) {
        String form = rss ? "    <category>%s</category>\n" : "    <category term=\"%s\"/>\n";
        return form.formatted(Html.escape(article.section()))
                + article.tags().stream()
                        .map(tag -> form.formatted(Html.escape(tag)))
                        .collect(Collectors.joining());
    }

    /** Only articles without a page carry their whole text in the feed. */
    private static String content(DemoArticle article, boolean rss) {
        if (article.presentation().mishap() != Mishap.MISSING) {
            return "";
        }
        String html = Html.escape(ArticlePage.paragraphs(article));
        return rss
                ? "    <content:encoded>" + html + "</content:encoded>\n"
                : "    <content type=\"html\">" + html + "</content>\n";
    }
}
