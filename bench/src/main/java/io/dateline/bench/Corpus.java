package io.dateline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.app.demo.NewsSite;
import io.dateline.coder.ArticleText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The texts that speed is measured on: the demo's own articles, mixed news, the same on every run. */
final class Corpus {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private Corpus() {}

    static List<ArticleText> articles() {
        Clock clock = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);
        try (NewsSite site = NewsSite.builder().clock(clock).start()) {
            return site.published().stream()
                    .map(article -> new ArticleText(article.title(), article.text(), DAY, "en"))
                    .toList();
        }
    }

    /** The texts of a file with one JSON object a line. */
    static List<ArticleText> read(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<ArticleText> articles = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode record = json.readTree(line);
            articles.add(new ArticleText(
                    record.path("title").asText(""), record.path("text").asText(), DAY, "en"));
        }
        return articles;
    }

    static long words(List<ArticleText> articles) {
        return articles.stream()
                .mapToLong(article -> article.text().split("\\s+").length)
                .sum();
    }
}
