package io.dateline.bench;

import io.dateline.app.tool.Documents;
import io.dateline.app.tool.JsonLines;
import io.dateline.reader.text.Blocks;
import io.dateline.reader.text.TextDecoder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The best Java peer of the article extractor, Readability4J, behind the lines of {@code dateline tool extract}: the same in and out, as far
 * as it has the fields. Its text is taken block by block as ours is, so that words of neighbouring blocks do not fuse.
 */
public final class Readability {

    private Readability() {}

    public static void main(String[] args) throws IOException {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        JsonLines.run(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), out, line -> {
            String html = TextDecoder.html(Documents.of(line), Documents.contentType(line));
            return fields(extract(JsonLines.required(line, "url"), html));
        });
    }

    /** {@code html} is decoded already. */
    static Article extract(String url, String html) {
        return new Readability4J(url, html).parse();
    }

    private static Map<String, @Nullable Object> fields(Article article) {
        Element content = article.getArticleContent();
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("title", article.getTitle());
        answer.put("text", content == null ? "" : Blocks.of(content).text());
        return answer;
    }
}
