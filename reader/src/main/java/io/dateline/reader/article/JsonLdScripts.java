package io.dateline.reader.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads a page's JSON-LD scripts into the nodes that they hold, lists and {@code @graph} taken apart.
 *
 * <p>Of scripts that are no JSON the plainest fields are read all the same. Size, depth and number of scripts are bounded.
 */
final class JsonLdScripts {

    private static final int MOST_SCRIPTS = 50;
    private static final int MOST_NODES = 5_000;
    private static final int LONGEST_SCRIPT = 2_000_000;
    private static final int DEEPEST = 60;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
    }

    private final List<JsonNode> nodes = new ArrayList<>();
    private final Map<String, JsonNode> byId = new HashMap<>();

    private JsonLdScripts() {}

    static JsonLdScripts of(Document page) {
        JsonLdScripts read = new JsonLdScripts();
        int scripts = 0;
        for (Element script : page.getElementsByTag("script")) {
            if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")
                    && script.data().length() <= LONGEST_SCRIPT
                    && ++scripts <= MOST_SCRIPTS) {
                read.read(script.data());
            }
        }
        return read;
    }

    private void read(String script) {
        String json = script.strip()
                .replaceFirst("^(?:<!--|//\\s*<!\\[CDATA\\[|<!\\[CDATA\\[)", "")
                .replaceFirst("(?:-->|//\\s*]]>|]]>);?$", "");
        try {
            collect(JSON.readTree(json), 0);
        } catch (JsonProcessingException e) {
            ObjectNode rescued = BrokenJson.article(json);
            if (rescued != null) {
                nodes.add(rescued);
            }
        }
    }

    private void collect(JsonNode node, int depth) {
        if (depth > 6 || nodes.size() >= MOST_NODES) {
            return;
        }
        if (node.isArray()) {
            node.forEach(child -> collect(child, depth + 1));
        } else if (node.isObject()) {
            nodes.add(node);
            String id = node.path("@id").asText("");
            if (node.size() > 1 && !id.isEmpty()) {
                byId.putIfAbsent(id, node);
            }
            for (String field : List.of("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "author", "publisher")) {
                if (node.path(field).isContainerNode()) {
                    collect(node.path(field), depth + 1);
                }
            }
        }
    }

    /** In the order of the page. */
    List<JsonNode> nodes() {
        return nodes;
    }

    /** By {@code @id}, the first that says more than that. */
    Map<String, JsonNode> byId() {
        return byId;
    }
}
