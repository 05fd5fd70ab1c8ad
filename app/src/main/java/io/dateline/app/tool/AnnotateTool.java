package io.dateline.app.tool;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Parser;
import io.dateline.coder.parse.Token;
import io.dateline.coder.place.FoundPlace;
import io.dateline.coder.place.Places;
import io.dateline.coder.text.Language;
import io.dateline.coder.text.Sentence;
import io.dateline.coder.text.Sentences;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code id, text} → language, sentences, named entities and places, each with the characters of the text that it covers. */
public final class AnnotateTool implements JsonLines.Tool {

    private final Parser parser;
    private final Places places;

    public AnnotateTool(Parser parser, Places places) {
        this.parser = parser;
        this.places = places;
    }

    @Override
    public Map<String, @Nullable Object> answer(JsonNode line) {
        String text = JsonLines.required(line, "text");
        List<Map<String, @Nullable Object>> sentences = new ArrayList<>();
        List<Map<String, @Nullable Object>> entities = new ArrayList<>();
        for (Sentence sentence : Sentences.of(text)) {
            sentences.add(span(sentence.start(), sentence.end(), sentence.text()));
            addEntities(sentence, entities);
        }
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("language", Language.detect(text).code());
        answer.put("sentences", sentences);
        answer.put("entities", entities);
        answer.put(
                "places",
                places.find(text, null).stream().map(AnnotateTool::place).toList());
        return answer;
    }

    /** Neighbouring tokens of one label are one entity. */
    private void addEntities(Sentence sentence, List<Map<String, @Nullable Object>> entities) {
        Parse tagged = parser.tag(sentence.text());
        List<Token> tokens = tagged.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            String label = tokens.get(i).entity();
            if (label.isEmpty()) {
                continue;
            }
            int first = i;
            while (i + 1 < tokens.size() && tokens.get(i + 1).entity().equals(label)) {
                i++;
            }
            int start = tokens.get(first).start();
            int end = tokens.get(i).end();
            Map<String, @Nullable Object> entity = span(
                    sentence.start() + start,
                    sentence.start() + end,
                    sentence.text().substring(start, end));
            entity.put("label", label);
            entities.add(entity);
        }
    }

    private static Map<String, @Nullable Object> place(FoundPlace place) {
        Map<String, @Nullable Object> fields = span(place.start(), place.end(), place.text());
        fields.put("name", place.name());
        fields.put("country", place.country());
        fields.put("admin1", place.admin1());
        fields.put("lat", place.latitude());
        fields.put("lon", place.longitude());
        fields.put("geonames", place.geonames());
        fields.put("precision", place.precision().name().toLowerCase(Locale.ROOT));
        return fields;
    }

    private static Map<String, @Nullable Object> span(int start, int end, String text) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("start", start);
        fields.put("end", end);
        fields.put("text", text);
        return fields;
    }
}
