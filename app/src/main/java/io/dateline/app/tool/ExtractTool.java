package io.dateline.app.tool;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.reader.article.ArticleExtractor;
import io.dateline.reader.article.ExtractedPage;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code id, url, file or html, content_type?} → the article in the page. */
public final class ExtractTool implements JsonLines.Tool {

    @Override
    public Map<String, @Nullable Object> answer(JsonNode line) throws IOException {
        URI url = URI.create(JsonLines.required(line, "url"));
        ExtractedPage page = ArticleExtractor.extract(Documents.of(line), Documents.contentType(line), url);
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("title", page.title());
        answer.put("text", page.text());
        answer.put("authors", page.authors());
        answer.put("published", Times.text(page.published()));
        answer.put("modified", Times.text(page.modified()));
        answer.put("language", page.language());
        answer.put("canonical_url", page.canonicalUrl());
        answer.put("site", page.site());
        answer.put("section", page.section());
        answer.put("image", page.image());
        answer.put("paywalled", page.paywalled());
        return answer;
    }
}
