package io.dateline.reader.article;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.reader.text.PlainText;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * What the page says of its article in JSON-LD (schema.org); {@code @id} references are followed.
 */
final class JsonLd {

    private static final Pattern ADDRESS_END = Pattern.compile("/?(?:[?#].*)?$");

    private final List<JsonNode> nodes;
    private final Map<String, JsonNode> byId;
    private final @Nullable JsonNode article;

    private JsonLd(JsonLdScripts scripts, URI url) {
        nodes = scripts.nodes();
        byId = scripts.byId();
        article = choose(url.getPath() == null ? "" : withoutEnd(url.getPath()));
    }

    static JsonLd of(Document page, URI url) {
        return new JsonLd(JsonLdScripts.of(page), url);
    }

    /**
     * The node of the article: the most exact type that has a headline or a body, among several the one with the page's own address; else a
     * page that has a date.
     */
    private @Nullable JsonNode choose(String path) {
        JsonNode first = null;
        JsonNode page = null;
        JsonNode bare = null;
        for (JsonNode node : nodes) {
            for (String type : types(node)) {
                boolean article = type.endsWith("Article") || type.endsWith("BlogPosting") || type.equals("Report");
                if (article && (node.has("headline") || node.has("articleBody") || node.has("datePublished"))) {
                    if (hasAddress(node, path)) {
                        return node;
                    }
                    first = first == null ? node : first;
                }
                if (article && bare == null) {
                    bare = node;
                }
                if (type.endsWith("WebPage") && node.has("datePublished") && page == null) {
                    page = node;
                }
            }
        }
        return first != null ? first : bare != null ? bare : page;
    }

    private static boolean hasAddress(JsonNode node, String path) {
        JsonNode main = node.path("mainEntityOfPage");
        return path.length() > 1
                && Stream.of(node.path("url"), node.path("@id"), main, main.path("@id"), main.path("url"))
                        .anyMatch(address -> withoutEnd(address.asText("")).endsWith(path));
    }

    /** An address without its fragment, parameters and last slash. */
    private static String withoutEnd(String address) {
        return ADDRESS_END.matcher(address).replaceFirst("");
    }

    static List<String> types(JsonNode node) {
        List<String> types = new ArrayList<>();
        JsonNode type = node.path("@type");
        if (type.isArray()) {
            type.forEach(t -> types.add(lastPart(t.asText(""))));
        } else {
            types.add(lastPart(type.asText("")));
        }
        return types;
    }

    private static String lastPart(String type) {
        return type.substring(type.lastIndexOf('/') + 1);
    }

    /** Whether the article is called news, and not just an article. */
    boolean isNews() {
        return article != null
                && types(article).stream()
                        .anyMatch(type -> type.endsWith("NewsArticle") || type.equals("LiveBlogPosting"));
    }

    @Nullable
    String headline() {
        String headline = text("headline");
        return headline == null && article != null && !types(article).contains("WebPage") ? text("name") : headline;
    }

    /** A field of the article as one line of text; the first of several. */
    @Nullable
    String text(String field) {
        return article == null ? null : string(article.path(field));
    }

    /** A field of all nodes that have it, of whatever type, in the order of the page. */
    List<String> all(String field) {
        List<String> values = new ArrayList<>();
        for (JsonNode node : nodes) {
            String value = string(node.path(field));
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /** {@code articleBody}; of a live blog its posts, in the order of the page. */
    @Nullable
    String articleText() {
        for (JsonNode node : nodes) {
            String body = PlainText.ofHtml(node.path("articleBody").asText(""));
            String posts = LivePosts.text(node.path("liveBlogUpdate"));
            if (!body.isBlank() || !posts.isEmpty()) {
                return posts.length() > body.length() ? posts : body;
            }
        }
        return null;
    }

    List<String> authors() {
        Set<String> names = new LinkedHashSet<>();
        if (article != null) {
            JsonNode author = article.has("author") ? article.path("author") : article.path("creator");
            addNames(names, author, 0);
        }
        return List.copyOf(names);
    }

    private void addNames(Set<String> names, JsonNode author, int depth) {
        if (author.isArray()) {
            author.forEach(one -> addNames(names, one, depth));
        } else if (author.isTextual()) {
            names.add(PlainText.line(author.asText()));
        } else if (author.isObject()) {
            JsonNode name = author.path("name");
            JsonNode known = byId.get(author.path("@id").asText(""));
            if (name.isArray()) {
                name.forEach(one -> names.add(PlainText.line(one.asText(""))));
            } else if (name.isTextual()) {
                names.add(PlainText.line(name.asText()));
            } else if (known != null && known != author && depth < 3) {
                addNames(names, known, depth + 1);
            }
        }
        names.remove("");
    }

    @Nullable
    String publisher() {
        return article == null ? null : name(article.path("publisher"));
    }

    private @Nullable String name(JsonNode node) {
        JsonNode one = node.isArray() ? node.path(0) : node;
        JsonNode known = byId.get(one.path("@id").asText(""));
        JsonNode named = one.has("name") || known == null ? one : known;
        return named.isTextual() ? string(named) : string(named.path("name"));
    }

    @Nullable
    String image() {
        if (article == null) {
            return null;
        }
        JsonNode image = article.path("image");
        JsonNode one = image.isArray() ? image.path(0) : image;
        JsonNode known = byId.get(one.path("@id").asText(""));
        JsonNode stated = one.has("url") || known == null ? one : known;
        return stated.isTextual() ? string(stated) : string(stated.path("url"));
    }

    /** A field of the article that holds several texts, in a list or with commas between them. */
    List<String> list(String field) {
        List<String> values = new ArrayList<>();
        JsonNode stated = article == null ? null : article.path(field);
        if (stated != null && stated.isArray()) {
            stated.forEach(one -> values.add(PlainText.line(one.asText(""))));
        } else if (stated != null && stated.isTextual()) {
            for (String one : PlainText.line(stated.asText()).split("[,;]", -1)) {
                values.add(one.strip());
            }
        }
        values.removeIf(String::isEmpty);
        return values;
    }

    /** The steps from the site's root down to the page, both left out; empty when the page has no list of them. */
    List<String> breadcrumbs() {
        for (JsonNode node : nodes) {
            if (types(node).contains("BreadcrumbList")
                    && node.path("itemListElement").size() > 2) {
                List<String> names = new ArrayList<>();
                for (JsonNode step : node.path("itemListElement")) {
                    String name = string(step.path("name"));
                    names.add(
                            name == null
                                    ? String.valueOf(string(step.path("item").path("name")))
                                    : name);
                }
                return names.subList(1, names.size() - 1);
            }
        }
        return List.of();
    }

    /** {@code isAccessibleForFree} of the article, else of its parts, else of the page and its elements; null when none of them states it. */
    @Nullable
    Boolean free() {
        if (article != null) {
            JsonNode parts = article.path("hasPart");
            Boolean own = free(List.of(article));
            Boolean ofParts = own != null ? own : free(parts.isArray() ? parts : List.of(parts));
            if (ofParts != null) {
                return ofParts;
            }
        }
        // An audiobook or another article that the page offers says nothing of this one.
        return free(nodes.stream().filter(JsonLd::isOfPage).toList());
    }

    private static boolean isOfPage(JsonNode node) {
        return types(node).stream().anyMatch(type -> type.endsWith("WebPage") || type.equals("WebPageElement"));
    }

    /** Whether none of those that state it is closed; null when none states it. */
    private static @Nullable Boolean free(Iterable<JsonNode> nodes) {
        Boolean free = null;
        for (JsonNode node : nodes) {
            String stated = string(node.path("isAccessibleForFree"));
            if (stated != null) {
                boolean open = !stated.toLowerCase(Locale.ROOT).endsWith("false");
                free = open && !Boolean.FALSE.equals(free);
            }
        }
        return free;
    }

    private static @Nullable String string(JsonNode value) {
        JsonNode one = value.isArray() ? value.path(0) : value;
        if (one.isObject() && one.has("@value")) {
            one = one.path("@value");
        }
        String text = one.isValueNode() && !one.isNull() ? PlainText.line(one.asText("")) : "";
        return text.isEmpty() ? null : text;
    }
}
