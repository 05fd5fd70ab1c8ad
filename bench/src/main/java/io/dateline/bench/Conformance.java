package io.dateline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.ingest.http.FetchException;
import io.dateline.ingest.http.HttpConfig;
import io.dateline.ingest.http.WebClient;
import io.dateline.ingest.page.Robots;
import io.dateline.reader.text.TimeText;
import io.dateline.reader.url.Canonical;
import io.dateline.reader.url.References;
import io.dateline.reader.url.Urls;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers what the pipeline's own code makes of robots.txt files, dates, addresses and networks: one JSON object a line from standard input,
 * one a line to standard output. {@code bench/evaluate robots dates urls ssrf} asks it and compares.
 *
 * <pre>
 *   robots  {robots, agent, url}   → {allowed}
 *   date    {input}                → {utc} or null
 *   url     {input, base?}         → {normal, fetch, domain}, each or null
 *   ssrf    {url}                  → {refused}
 * </pre>
 */
public final class Conformance {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Conformance() {}

    public static void main(String[] args) throws IOException {
        // Standard output is for the answers.
        System.setProperty("logback.configurationFile", "logback-quiet.xml");
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (WebClient web = new WebClient(HttpConfig.of("conformance", Set.of()))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode asked = JSON.readTree(line);
                Map<String, @Nullable Object> answer = new LinkedHashMap<>();
                answer.put("id", asked.path("id").asText());
                answer.putAll(answer(asked, web));
                out.println(JSON.writeValueAsString(answer));
            }
        }
    }

    private static Map<String, @Nullable Object> answer(JsonNode asked, WebClient web) {
        String kind = asked.path("kind").asText();
        return switch (kind) {
            case "robots" -> Map.of("allowed", allowed(asked));
            case "date" -> time(asked.path("input").asText());
            case "url" ->
                address(asked.path("input").asText(), asked.path("base").asText(""));
            case "ssrf" -> Map.of("refused", refused(asked.path("url").asText(), web));
            default -> throw new IllegalArgumentException("no kind \"" + kind + "\": robots, date, url, ssrf");
        };
    }

    private static boolean allowed(JsonNode asked) {
        byte[] robots = asked.path("robots").asText().getBytes(StandardCharsets.UTF_8);
        String agent = asked.path("agent").asText().toLowerCase(Locale.ROOT);
        return Robots.parse("http://localhost/robots.txt", robots, "text/plain", List.of(agent))
                .isAllowed(asked.path("url").asText());
    }

    private static Map<String, @Nullable Object> time(String text) {
        TimeText.Stated stated = TimeText.parse(text);
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("utc", stated == null ? null : stated.time().toInstant().toString());
        return answer;
    }

    private static Map<String, @Nullable Object> address(String input, String base) {
        String absolute = base.isEmpty() ? input : References.resolve(base, input);
        URI normal = Urls.parse(absolute);
        URI fetch = Urls.toFetch(absolute);
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("normal", normal == null ? null : normal.toString());
        answer.put("fetch", fetch == null ? null : fetch.toString());
        answer.put("domain", normal == null ? null : Canonical.domain(Objects.requireNonNull(normal.getHost())));
        return answer;
    }

    private static boolean refused(String url, WebClient web) {
        try {
            web.get(url, Map.of(), 1_000);
            return false;
        } catch (FetchException e) {
            return e.reason() == FetchException.Reason.REFUSED || e.reason() == FetchException.Reason.BAD_ADDRESS;
        }
    }
}
