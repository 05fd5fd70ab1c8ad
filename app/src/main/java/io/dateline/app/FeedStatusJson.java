package io.dateline.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.ingest.poll.FeedStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The status of feeds as JSON: what {@code feeds status --json} and {@code GET /feeds} give. Field names are public. */
final class FeedStatusJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FeedStatusJson() {}

    static String write(Collection<FeedStatus> feeds) {
        try {
            return JSON.writeValueAsString(
                    Map.of("feeds", feeds.stream().map(FeedStatusJson::fields).toList()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("strings, numbers and nulls can be written", e);
        }
    }

    private static Map<String, @Nullable Object> fields(FeedStatus feed) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", feed.id());
        fields.put("url", feed.url());
        fields.put("polledUrl", feed.polledUrl());
        fields.put("title", feed.title());
        fields.put("state", feed.condition().word());
        fields.put("lastPollAt", text(feed.lastPollAt()));
        fields.put("lastSuccessAt", text(feed.lastSuccessAt()));
        fields.put("nextPollAt", text(feed.nextPollAt()));
        fields.put("intervalSeconds", feed.interval().toMillis() / 1_000.0);
        fields.put("lastArticleAt", text(feed.lastArticleAt()));
        fields.put("articles", feed.articles());
        fields.put("entriesPerDay", feed.entriesPerDay());
        fields.put("failures", feed.failures());
        fields.put("error", feed.error());
        fields.put("reason", feed.reason());
        fields.put("httpStatus", feed.httpStatus());
        return fields;
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
