package io.dateline.app.demo;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Renders an article with the noise that a paper puts around it: one template a paper, three kinds of metadata. */
final class ArticlePage {

    private static final int TEASERS = 6;
    private static final int ADVERT_AFTER = 2;
    private static final int NEWSLETTER_AFTER = 4;
    private static final DateTimeFormatter PRINTED =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH);

    private final String harbourTimes = Resources.text("pages/harbour-times.html");
    private final String meridianPost = Resources.text("pages/meridian-post.html");
    private final String advert = Resources.text("pages/advert.html");
    private final String newsletter = Resources.text("pages/newsletter.html");

    String render(DemoArticle article, List<DemoArticle> others) {
        Map<String, String> values = new HashMap<>();
        values.put("title", article.title());
        values.put("paper", article.outlet().title());
        values.put("section", article.section());
        values.put("author", article.author());
        values.put("summary", article.summary());
        values.put("canonical", article.page().toString());
        values.put("printed", PRINTED.format(article.publishedAt().atZone(ZoneOffset.UTC)));
        values.put("metadata", PageMetadata.head(article));
        values.put("byline", PageMetadata.byline(article));
        values.put("body", body(article));
        values.put("tags", tags(article));
        values.put("teasers", teasers(article, others));
        values.put("related", teasers(article, others.subList(Math.min(TEASERS, others.size()), others.size())));
        return Html.fill(template(article.outlet()), values);
    }

    private String template(Outlet outlet) {
        return switch (outlet) {
            case HARBOUR_TIMES -> harbourTimes;
            case MERIDIAN_POST -> meridianPost;
        };
    }

    /** The text alone, as feeds carry it. */
    static String paragraphs(DemoArticle article) {
        return article.presentation().blocks().stream().map(ArticlePage::block).collect(Collectors.joining());
    }

    private String body(DemoArticle article) {
        List<String> parts = new ArrayList<>();
        for (Block block : article.presentation().blocks()) {
            parts.add(block(block));
        }
        if (parts.size() > NEWSLETTER_AFTER) {
            parts.add(NEWSLETTER_AFTER, newsletter);
        }
        if (parts.size() > ADVERT_AFTER) {
            parts.add(ADVERT_AFTER, advert);
        }
        return String.join("", parts);
    }

    private static String block(Block block) {
        String text = Html.escape(block.text());
        return switch (block.kind()) {
            case PARAGRAPH -> "<p>" + text + "</p>\n";
            case HEADING -> "<h2>" + text + "</h2>\n";
            // No class and no container to know it by: on many real pages there is none.
            case ADVERT -> "<p>" + text + "</p>\n";
        };
    }

    private static String tags(DemoArticle article) {
        return article.tags().stream()
                .map(tag -> "<a href=\"/%s/\" rel=\"tag\">%s</a>\n"
                        .formatted(article.outlet().path(), Html.escape(tag)))
                .collect(Collectors.joining());
    }

    private static String teasers(DemoArticle article, List<DemoArticle> others) {
        return others.stream()
                .filter(other -> !other.id().equals(article.id()))
                .limit(TEASERS)
                .map(other -> "<li><a href=\"%s\">%s</a> <span class=\"kicker\">%s</span></li>\n"
                        .formatted(
                                Html.escape(other.page().getPath()),
                                Html.escape(other.title()),
                                Html.escape(other.section())))
                .collect(Collectors.joining());
    }
}
