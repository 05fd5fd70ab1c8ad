package io.dateline.reader.article;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.reader.text.PlainText;
import java.util.List;
import java.util.StringJoiner;

/** The posts of a live blog ({@code LiveBlogPosting}) as one text. */
final class LivePosts {

    private static final int MOST = 500;

    private LivePosts() {}

    /** Headlines and bodies as blocks; empty when there are none. */
    static String text(JsonNode updates) {
        StringJoiner text = new StringJoiner("\n\n");
        int count = 0;
        for (JsonNode update : updates.isObject() ? List.of(updates) : updates) {
            String headline = PlainText.line(update.path("headline").asText(""));
            String body = PlainText.ofHtml(update.path("articleBody").asText(""));
            if (!body.isEmpty() && ++count <= MOST) {
                if (!headline.isEmpty() && !body.startsWith(headline)) {
                    text.add(headline);
                }
                text.add(body);
            }
        }
        return text.toString();
    }
}
