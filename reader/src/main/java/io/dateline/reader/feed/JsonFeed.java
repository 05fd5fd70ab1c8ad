package io.dateline.reader.feed;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.reader.text.PlainText;
import io.dateline.reader.text.TimeText;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** JSON Feed 1.0 and 1.1. */
final class JsonFeed {

    /** Forgives what programs that write JSON by hand get wrong. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    /** What may stand between the fault and the end where the end is the fault. */
    private static final Pattern BEGUN = Pattern.compile("[\\w.+-]*\\s*");

    private JsonFeed() {}

    static ParsedFeed read(String text, URI base) throws FeedException {
        Tree tree;
        try {
            tree = tree(text);
        } catch (JsonProcessingException e) {
            throw new FeedException("the document is no well-formed JSON: " + e.getOriginalMessage(), e);
        }
        JsonNode feed = tree.feed;
        boolean named = feed.path("version").asText("").contains("jsonfeed.org");
        if (!named && !feed.path("items").isArray()) {
            throw new FeedException("the document is JSON but no JSON Feed: it has neither version nor items");
        }
        List<String> authors = authors(feed);
        List<Entry> entries = new ArrayList<>();
        for (JsonNode item : feed.path("items")) {
            if (item.isObject() && entries.size() < FeedReader.MOST_ENTRIES) {
                entries.add(entry(item, base, authors));
            }
        }
        ParsedFeed parsed = new ParsedFeed(
                ParsedFeed.Kind.JSON,
                text(feed, "feed_url"),
                text(feed, "title"),
                address(feed, "home_page_url", base),
                text(feed, "description"),
                text(feed, "language"),
                authors,
                null,
                null,
                null,
                hub(feed, base),
                address(feed, "feed_url", base),
                entries);
        return tree.cut ? parsed.asCut() : parsed;
    }

    /** A document, as far as its entries are whole. */
    private record Tree(JsonNode feed, boolean cut) {}

    /** What breaks off counts as far as it goes; a fault within is an error, or all behind it would be lost at every poll, and nobody told. */
    private static Tree tree(String text) throws JsonProcessingException {
        try {
            return new Tree(JSON.readTree(text), false);
        } catch (JsonProcessingException e) {
            JsonNode begun = breaksOff(text, e) ? begun(text) : JSON.missingNode();
            if (begun.path("items").isEmpty()) {
                throw e;
            }
            return new Tree(begun, true);
        }
    }

    /** The parser names the end of the document as such in most places, but not behind a comma, in a number and in words such as true. */
    private static boolean breaksOff(String text, JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        return e instanceof JsonEOFException
                || (at != null
                        && at.getCharOffset() >= 0
                        && BEGUN.matcher(text)
                                .region((int) Math.min(at.getCharOffset(), text.length()), text.length())
                                .matches());
    }

    private static JsonNode begun(String text) {
        ObjectNode feed = JSON.createObjectNode();
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("items")) {
                    ArrayNode items = feed.putArray(name);
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        items.add(JSON.<JsonNode>readTree(parser));
                    }
                } else {
                    feed.set(name, JSON.<JsonNode>readTree(parser));
                }
            }
        } catch (IOException e) {
            // As far as it goes.
        }
        return feed;
    }

    /** There are hubs of other kinds, such as rssCloud. */
    private static @Nullable String hub(JsonNode feed, URI base) {
        for (JsonNode hub : feed.path("hubs")) {
            if (hub.path("type").asText("WebSub").equalsIgnoreCase("WebSub")) {
                return address(hub, "url", base);
            }
        }
        return null;
    }

    private static Entry entry(JsonNode item, URI base, List<String> feedAuthors) {
        String url = address(item, "url", base);
        String html = text(item, "content_html");
        List<String> authors = authors(item);
        return new Entry(
                text(item, "id"),
                url == null ? address(item, "external_url", base) : url,
                text(item, "title"),
                text(item, "summary"),
                html == null ? plain(item) : html,
                authors.isEmpty() ? feedAuthors : authors,
                time(item, "date_published"),
                time(item, "date_modified"),
                tags(item),
                enclosures(item, base));
    }

    /** What is said to be plain holds no markup, though it may look so. */
    private static @Nullable String plain(JsonNode item) {
        String text = text(item, "content_text");
        boolean looksLikeMarkup = text != null && (text.indexOf('<') >= 0 || text.indexOf('&') >= 0);
        return text != null && looksLikeMarkup ? Entities.escape(text) : text;
    }

    private static List<String> tags(JsonNode item) {
        Set<String> tags = new LinkedHashSet<>();
        for (JsonNode tag : item.path("tags")) {
            String text = PlainText.oneLine(tag.asText(""));
            if (!text.isEmpty()) {
                tags.add(text);
            }
        }
        return List.copyOf(tags);
    }

    private static List<Enclosure> enclosures(JsonNode item, URI base) {
        List<Enclosure> enclosures = new ArrayList<>();
        for (JsonNode attachment : item.path("attachments")) {
            String url = address(attachment, "url", base);
            if (url != null) {
                enclosures.add(new Enclosure(url, text(attachment, "mime_type"), text(attachment, "size_in_bytes")));
            }
        }
        return enclosures;
    }

    /** 1.1 has a list, 1.0 one author. */
    private static List<String> authors(JsonNode node) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode author : node.path("authors")) {
            addName(names, author);
        }
        addName(names, node.path("author"));
        return List.copyOf(names);
    }

    private static void addName(Set<String> names, JsonNode author) {
        String name = PlainText.oneLine(
                author.isTextual() ? author.asText() : author.path("name").asText(""));
        if (!name.isEmpty()) {
            names.add(name);
        }
    }

    private static @Nullable Instant time(JsonNode node, String field) {
        TimeText.Stated stated = TimeText.parse(text(node, field));
        return stated == null ? null : stated.time().toInstant();
    }

    private static @Nullable String address(JsonNode node, String field, URI base) {
        String text = text(node, field);
        return text == null ? null : Fields.absolute(base.toString(), text);
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull()
                ? Fields.blankToNull(value.asText().strip())
                : null;
    }
}
