package io.dateline.ingest.receive;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dateline.ingest.article.SentArticle;
import io.dateline.reader.text.PlainText;
import io.dateline.reader.url.Urls;
import io.dateline.schemas.record.TimePrecision;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One article in JSON: every field is checked, all faults are told at once, and a field that there is not is a fault too, because a slip of
 * the pen would lose what it says.
 */
final class ArticleJson {

    static final int LONGEST_ID = 512;
    static final int LONGEST_LINE = 1_000;
    static final int LONGEST_TEXT = 1_000_000;
    static final int MOST_ITEMS = 100;

    /** The fields that there are; the API's description lists the same. */
    static final List<String> FIELDS = List.of(
            "id",
            "source",
            "url",
            "canonicalUrl",
            "title",
            "text",
            "html",
            "publishedAt",
            "modifiedAt",
            "authors",
            "tags",
            "section",
            "publisher",
            "image",
            "language",
            "paywalled");

    /** A clock may be wrong, a date line may be tomorrow's; more is a slip. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode json;
    private final Instant now;
    private final List<FieldError> errors = new ArrayList<>();

    private ArticleJson(JsonNode json, Instant now) {
        this.json = json;
        this.now = now;
    }

    /** Reads JSON; throws a refusal with status 400 when it is none. */
    static JsonNode parse(byte[] bytes) {
        try {
            JsonNode json = JSON.readTree(bytes);
            if (json == null || json.isMissingNode()) {
                throw Problem.of(400, "json", "The body is empty.").refusal();
            }
            return json;
        } catch (JsonProcessingException e) {
            // The parser's own message may quote the text.
            String where = e.getLocation() == null
                    ? ""
                    : " (line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")";
            throw Problem.of(400, "json", "The body is no well-formed JSON in UTF-8" + where + ".")
                    .refusal();
        } catch (IOException e) {
            throw Problem.of(400, "json", "The body is no JSON in UTF-8.").refusal();
        }
    }

    /**
     * The article; throws a refusal with status 422 that names every fault, or 403 for a source that the sender may not send for.
     *
     * @param eventSource source of the event that it came in, null when it came in none
     * @param eventId id of that event
     */
    static SentArticle read(
            JsonNode json, Sender sender, @Nullable String eventSource, @Nullable String eventId, Instant now) {
        if (!json.isObject()) {
            throw Problem.badFields(List.of(new FieldError("", "must be a JSON object")))
                    .refusal();
        }
        return new ArticleJson(json, now).article(sender, eventSource, eventId);
    }

    private SentArticle article(Sender sender, @Nullable String eventSource, @Nullable String eventId) {
        unknown();
        String url = url("url");
        String id = line("id", LONGEST_ID);
        String source = source(sender, eventSource);
        Time published = time("publishedAt");
        Time modified = time("modifiedAt");
        String html = text("html", Integer.MAX_VALUE);
        String text = text("text", LONGEST_TEXT);
        if (json.hasNonNull("text") == json.hasNonNull("html")) {
            error("text", "give exactly one of text and html");
        }
        SentArticle article = new SentArticle(
                source == null ? "" : source,
                id == null && url == null ? eventId : id,
                url,
                url("canonicalUrl"),
                line("title", LONGEST_LINE),
                text,
                html,
                published.at,
                published.precision,
                modified.at,
                list("authors"),
                list("tags"),
                line("section", LONGEST_LINE),
                line("publisher", LONGEST_LINE),
                url("image"),
                language(),
                flag("paywalled"));
        if (article.canonicalUrl() != null && url == null) {
            error("canonicalUrl", "needs url beside it");
        }
        if (!errors.isEmpty()) {
            throw Problem.badFields(errors).refusal();
        }
        if (!sender.maySendFor(article.source())) {
            throw Problem.of(403, "source", "This key may not send for the source that the article names.")
                    .refusal();
        }
        return article;
    }

    private void unknown() {
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!FIELDS.contains(name)) {
                error(
                        PlainText.cut(PlainText.oneLine(name), 100),
                        "is unknown; there are: " + String.join(", ", FIELDS));
            }
        }
    }

    private @Nullable String source(Sender sender, @Nullable String eventSource) {
        String given = line("source", ApiKey.LONGEST_NAME);
        if (given != null) {
            return given;
        }
        String usual = sender.usualSource();
        if (usual != null) {
            return usual;
        }
        if (eventSource == null) {
            error("source", "is missing: the key may send for more than one source");
        } else if (eventSource.length() > ApiKey.LONGEST_NAME) {
            error("source", "the event's source is longer than " + ApiKey.LONGEST_NAME + " characters");
        }
        return eventSource;
    }

    private void error(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    /** A string that is not blank, or null when the field is absent, null or wrong. */
    private @Nullable String text(String field, int longest) {
        JsonNode value = json.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            error(field, "must be a string");
            return null;
        }
        String text = value.textValue();
        if (text.isBlank()) {
            error(field, "is empty");
            return null;
        }
        if (text.length() > longest) {
            error(field, "has " + text.length() + " characters, the limit is " + longest);
            return null;
        }
        return text;
    }

    private @Nullable String line(String field, int longest) {
        String text = text(field, longest);
        return text == null ? null : PlainText.oneLine(text);
    }

    private @Nullable String url(String field) {
        String url = text(field, Urls.LONGEST);
        if (url != null && Urls.parse(url) == null) {
            error(field, "must be an http or https address");
            return null;
        }
        return url;
    }

    private List<String> list(String field) {
        JsonNode value = json.get(field);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            error(field, "must be a list of strings");
            return List.of();
        }
        if (value.size() > MOST_ITEMS) {
            error(field, "has " + value.size() + " items, the limit is " + MOST_ITEMS);
            return List.of();
        }
        List<String> items = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            String item = value.get(i).textValue();
            if (item == null || item.isBlank() || item.length() > LONGEST_LINE) {
                error(field + "[" + i + "]", "must be a string of 1 to " + LONGEST_LINE + " characters");
            } else {
                items.add(PlainText.oneLine(item));
            }
        }
        return items;
    }

    private record Time(@Nullable Instant at, TimePrecision precision) {

        static final Time UNKNOWN = new Time(null, TimePrecision.UNKNOWN);
    }

    private Time time(String field) {
        String text = text(field, 64);
        if (text == null) {
            return Time.UNKNOWN;
        }
        Time time = parsed(text.strip());
        if (time == null) {
            error(field, "must be a time with its offset, such as 2026-03-01T09:30:00Z, or a day, such as 2026-03-01");
            return Time.UNKNOWN;
        }
        Instant at = time.at;
        if (at != null && (at.isAfter(now.plus(AHEAD)) || at.isBefore(Instant.EPOCH))) {
            error(field, "must lie between 1970 and tomorrow");
            return Time.UNKNOWN;
        }
        return time;
    }

    private static @Nullable Time parsed(String text) {
        try {
            return text.indexOf('T') < 0
                    ? new Time(
                            LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant(), TimePrecision.DAY)
                    : new Time(OffsetDateTime.parse(text).toInstant(), TimePrecision.INSTANT);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable String language() {
        String text = text("language", 35);
        if (text == null) {
            return null;
        }
        String primary = text.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        if (!primary.matches("[a-z]{2}")) {
            error("language", "must begin with a code of two letters, such as en or pt-BR");
            return null;
        }
        return primary;
    }

    private @Nullable Boolean flag(String field) {
        JsonNode value = json.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isBoolean()) {
            error(field, "must be true or false");
            return null;
        }
        return value.booleanValue();
    }
}
