package io.dateline.reader.article;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.reader.text.PlainText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the plainest fields of an article's JSON-LD that is broken, most often by a quotation mark within a text. */
final class BrokenJson {

    private static final Pattern ARTICLE =
            Pattern.compile("\"@type\"\\s{0,9}:\\s{0,9}\\[?\\s{0,9}\"(\\w{0,30}(?:Article|BlogPosting))\"");
    private static final Pattern AUTHOR = Pattern.compile(
            "\"author\"\\s{0,9}:\\s{0,9}\\[?\\s{0,9}\\{[^{}]{0,500}?\"name\"\\s{0,9}:\\s{0,9}\"([^\"]{2,100})\"");
    private static final List<String> FIELDS = List.of("datePublished", "dateModified", "headline", "articleSection");

    /** Nothing that is looked for stands farther into a script; what does is the text. */
    private static final int LONGEST = 50_000;

    private BrokenJson() {}

    /** The article's node, or null when the script tells of none. */
    static @Nullable ObjectNode article(String script) {
        String json = PlainText.cut(script, LONGEST);
        Matcher type = ARTICLE.matcher(json);
        if (!type.find()) {
            return null;
        }
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("@type", type.group(1));
        for (String field : FIELDS) {
            Matcher value = field(field).matcher(json);
            if (value.find()) {
                node.put(field, value.group(1));
            }
        }
        Matcher author = AUTHOR.matcher(json);
        if (author.find()) {
            node.put("author", author.group(1));
        }
        return node.size() > 1 ? node : null;
    }

    /** A text that ends as a field does: what is broken within is left out. */
    private static Pattern field(String name) {
        return Pattern.compile("\"" + name + "\"\\s{0,9}:\\s{0,9}\"([^\"\\\\]{1,300})\"\\s{0,9}[,}\\]]");
    }
}
