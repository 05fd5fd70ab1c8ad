package io.dateline.app.tool;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.reader.feed.Enclosure;
import io.dateline.reader.feed.Entry;
import io.dateline.reader.feed.FeedException;
import io.dateline.reader.feed.FeedReader;
import io.dateline.reader.feed.Opml;
import io.dateline.reader.feed.ParsedFeed;
import io.dateline.reader.sitemap.Sitemap;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code id, url, file, content_type?} → the feed and its entries. */
public final class FeedTool implements JsonLines.Tool {

    @Override
    public Map<String, @Nullable Object> answer(JsonNode line) throws IOException, FeedException {
        URI url = URI.create(Objects.requireNonNullElse(JsonLines.optional(line, "url"), "http://localhost/"));
        byte[] document = Documents.of(line);
        ParsedFeed feed;
        try {
            feed = FeedReader.read(document, JsonLines.optional(line, "content_type"), url);
        } catch (FeedException e) {
            return list(document, e);
        }
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("kind", feed.kind().name().toLowerCase(Locale.ROOT));
        answer.put("feed", feed(feed));
        answer.put("entries", feed.entries().stream().map(FeedTool::entry).toList());
        if (!feed.sitemaps().isEmpty()) {
            answer.put(
                    "sitemaps", feed.sitemaps().stream().map(FeedTool::sitemap).toList());
        }
        return answer;
    }

    /** A list of feeds is no feed, but can be read as well; what is neither is refused with the words for a feed. */
    private static Map<String, @Nullable Object> list(byte[] document, FeedException asFeed) throws FeedException {
        try {
            Opml opml = Opml.read(document);
            Map<String, @Nullable Object> answer = new LinkedHashMap<>();
            answer.put("kind", "opml");
            Map<String, @Nullable Object> head = new LinkedHashMap<>();
            head.put("title", opml.title());
            answer.put("feed", head);
            answer.put(
                    "entries", opml.outlines().stream().map(FeedTool::outline).toList());
            return answer;
        } catch (FeedException e) {
            throw asFeed;
        }
    }

    private static Map<String, @Nullable Object> outline(Opml.Outline outline) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("url", outline.url());
        fields.put("title", outline.title());
        fields.put("site", outline.site());
        fields.put("tags", outline.tags());
        return fields;
    }

    private static Map<String, @Nullable Object> sitemap(Sitemap.Child child) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("url", child.url());
        fields.put("updated", Times.text(child.modified()));
        return fields;
    }

    private static Map<String, @Nullable Object> feed(ParsedFeed feed) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", feed.id());
        fields.put("title", feed.title());
        fields.put("url", feed.url());
        fields.put("summary", feed.summary());
        fields.put("language", feed.language());
        fields.put("authors", feed.authors());
        fields.put("published", Times.text(feed.published()));
        fields.put("updated", Times.text(feed.updated()));
        return fields;
    }

    private static Map<String, @Nullable Object> entry(Entry entry) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", entry.id());
        fields.put("url", entry.url());
        fields.put("title", entry.title());
        fields.put("summary", entry.summary());
        fields.put("content", entry.content());
        fields.put("authors", entry.authors());
        fields.put("published", Times.text(entry.published()));
        fields.put("updated", Times.text(entry.updated()));
        fields.put("tags", entry.tags());
        fields.put(
                "enclosures",
                entry.enclosures().stream().map(FeedTool::enclosure).toList());
        return fields;
    }

    private static Map<String, @Nullable Object> enclosure(Enclosure enclosure) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("url", enclosure.url());
        fields.put("type", enclosure.type());
        fields.put("length", enclosure.length());
        return fields;
    }
}
