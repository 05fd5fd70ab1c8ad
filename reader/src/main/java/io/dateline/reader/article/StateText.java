package io.dateline.reader.article;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.reader.text.PlainText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article in a page's state: the field that holds most text which reads like sentences, or the like fields of a list, such as those
 * of paragraphs.
 */
final class StateText {

    private static final int MOST_NODES = 200_000;

    /** Characters of a piece that reads like a sentence. */
    private static final int SENTENCE = 40;

    /** Longer pieces are whole articles, of which the first is the page's. */
    private static final int ARTICLE = 1_500;

    private static final String ENDS = ".!?…\"”»。！？।>";

    /** A value and the fields that lead to it, numbers in lists left out. */
    private record Place(JsonNode value, String path) {}

    private StateText() {}

    /** Its paragraphs separated by a blank line, or null when there is nothing that reads like text. */
    static @Nullable String of(List<JsonNode> states) {
        Map<String, List<String>> pieces = new LinkedHashMap<>();
        states.forEach(state -> gather(state, pieces));
        List<String> best = null;
        int most = 0;
        for (List<String> group : pieces.values()) {
            List<String> own = group.get(0).length() >= ARTICLE ? group.subList(0, 1) : group;
            int length = own.stream().mapToInt(Tally::weight).sum();
            if (length > most) {
                most = length;
                best = own;
            }
        }
        return best == null
                ? null
                : best.stream()
                        .map(PlainText::ofHtml)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n\n"));
    }

    /** In the order of the document; iterative, for it may be deep. */
    private static void gather(JsonNode state, Map<String, List<String>> pieces) {
        Deque<Place> places = new ArrayDeque<>();
        places.push(new Place(state, ""));
        for (int count = 0; !places.isEmpty() && count < MOST_NODES; count++) {
            Place place = places.pop();
            JsonNode value = place.value();
            if (value.isTextual() && isSentence(value.asText())) {
                pieces.computeIfAbsent(place.path(), path -> new ArrayList<>()).add(value.asText());
            }
            List<Place> within = new ArrayList<>(value.size());
            if (value.isArray()) {
                value.forEach(one -> within.add(new Place(one, place.path() + "/*")));
            } else {
                value.properties()
                        .forEach(field -> within.add(new Place(field.getValue(), place.path() + '/' + field.getKey())));
            }
            for (int i = within.size() - 1; i >= 0; i--) {
                places.push(within.get(i));
            }
        }
    }

    private static boolean isSentence(String text) {
        String stripped = text.strip();
        return Tally.weight(stripped) >= SENTENCE
                && ENDS.indexOf(stripped.charAt(stripped.length() - 1)) >= 0
                && (stripped.indexOf(' ') > 0 || Tally.weight(stripped) > stripped.length())
                && !stripped.startsWith("{")
                && !stripped.startsWith("http");
    }
}
