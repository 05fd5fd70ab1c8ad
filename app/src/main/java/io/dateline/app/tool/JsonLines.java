package io.dateline.app.tool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one JSON object a line and writes one a line, in order. A bad line gives {@code {"id","error"}} and goes on. */
public final class JsonLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonLines() {}

    /** What one tool does with one line. */
    public interface Tool {
        /**
         * The fields of the answer; {@code id} is added.
         *
         * @throws Exception with the words for the line's {@code error}
         */
        Map<String, @Nullable Object> answer(JsonNode line) throws Exception;
    }

    /** Returns how many lines were answered with an error. */
    public static int run(BufferedReader in, PrintWriter out, Tool tool) throws IOException {
        int errors = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.isBlank()) {
                continue;
            }
            Map<String, @Nullable Object> answer = new LinkedHashMap<>();
            JsonNode node = null;
            try {
                node = JSON.readTree(line);
                if (!node.isObject()) {
                    throw new IllegalArgumentException("the line is no JSON object");
                }
                answer.put("id", node.get("id"));
                answer.putAll(tool.answer(node));
            } catch (JsonProcessingException e) {
                answer.clear();
                answer.put("id", null);
                answer.put("error", "the line is no JSON: " + e.getOriginalMessage());
                errors++;
            } catch (Exception e) {
                answer.clear();
                answer.put("id", node == null ? null : node.get("id"));
                answer.put("error", e.getMessage() == null ? e.toString() : e.getMessage());
                errors++;
            }
            out.println(JSON.writeValueAsString(answer));
        }
        out.flush();
        return errors;
    }

    /** A field that must be there. */
    public static String required(JsonNode line, String field) {
        String value = optional(line, field);
        if (value == null) {
            throw new IllegalArgumentException("the field \"" + field + "\" is missing");
        }
        return value;
    }

    /** A field that may be missing or null. */
    static @Nullable String optional(JsonNode line, String field) {
        JsonNode value = line.get(field);
        return value == null || value.isNull() ? null : value.asText();
    }
}
