package io.dateline.reader.article;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.reader.text.PlainText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article in a page's state: the field that holds most text which reads like sentences, or the like fields of a list, such as those
 * of paragraphs.
 *
 * <p>Where something in the state has the page's title, only the text within that is the page's. What is named as something else is left out.
 */
final class StateText {

    private static final int MOST_NODES = 200_000;

    /** Characters of a piece that reads like a sentence. */
    private static final int SENTENCE = 40;

    /** Longer pieces are whole articles, of which the first is the page's. */
    private static final int ARTICLE = 1_500;

    /** What has the title and says less is its teaser or its description. */
    private static final int LEAST_TITLED = 250;

    /** Longer names and ways to a value are cut: there may be many values below them. */
    private static final int LONGEST_NAME = 50;

    private static final int LONGEST_PATH = 300;
    private static final int LONGEST_TITLE = 500;

    private static final String ENDS = ".!?…\"”»。！？।>";

    /** What one entry of a list of articles has, and a paragraph has not. */
    private static final List<String> OF_ENTRIES =
            List.of("headline", "slug", "permalink", "canonicalUrl", "publishedAt", "datePublished");

    /**
     * A value.
     *
     * @param path the fields that lead to it, numbers in lists left out
     * @param depth how many values it stands within
     * @param titled the depth of the innermost that has the page's title, 0 when none has
     * @param entry whether it is a field of something that has an address or a day of its own
     */
    private record Place(JsonNode value, String path, int depth, int titled, boolean entry) {}

    /** Texts that were found in the same way. */
    private record Group(int titled, List<String> texts) {

        int weight() {
            return texts.stream().mapToInt(Tally::weight).sum();
        }
    }

    private final Set<String> titles;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private boolean anyTitled;

    private StateText(Set<String> titles) {
        this.titles = titles;
    }

    /**
     * Its paragraphs separated by a blank line, or null when there is nothing that reads like text.
     *
     * @param titles what the page calls itself, by {@link Lines#letters}
     */
    static @Nullable String of(List<JsonNode> states, Set<String> titles) {
        StateText text = new StateText(titles);
        states.forEach(text::gather);
        Group best = text.best(text.groups.values());
        return best == null
                ? null
                : best.texts().stream()
                        .map(PlainText::ofHtml)
                        .filter(piece -> !piece.isEmpty())
                        .collect(Collectors.joining("\n\n"));
    }

    private @Nullable Group best(Collection<Group> all) {
        Group best = null;
        int most = 0;
        for (Group group : all) {
            int weight = group.weight();
            if (anyTitled && (group.titled() == 0 || weight < LEAST_TITLED)) {
                continue;
            }
            if (best == null || group.titled() > best.titled() || (group.titled() == best.titled() && weight > most)) {
                best = group;
                most = weight;
            }
        }
        return best;
    }

    /** In the order of the document; iterative, for it may be deep. */
    private void gather(JsonNode state) {
        Deque<Place> places = new ArrayDeque<>();
        places.push(new Place(state, "", 1, 0, false));
        for (int count = 0; !places.isEmpty() && count < MOST_NODES; count++) {
            Place place = places.pop();
            if (place.value().isTextual()) {
                add(place);
            } else {
                List<Place> within = within(place);
                for (int i = within.size() - 1; i >= 0; i--) {
                    places.push(within.get(i));
                }
            }
        }
    }

    private void add(Place place) {
        String key = place.titled() + place.path();
        List<String> texts = groups.computeIfAbsent(key, path -> new Group(place.titled(), new ArrayList<>()))
                .texts();
        boolean whole = !texts.isEmpty() && (place.entry() || texts.get(0).length() >= ARTICLE);
        if (!whole) {
            texts.add(place.value().asText());
        }
    }

    private List<Place> within(Place place) {
        JsonNode value = place.value();
        List<Place> within = new ArrayList<>();
        int depth = place.depth() + 1;
        if (value.isArray()) {
            String path = longer(place.path(), "*");
            value.forEach(one -> {
                if (isWorthIt(one)) {
                    within.add(new Place(one, path, depth, place.titled(), false));
                }
            });
            return within;
        }
        boolean titled = !titles.isEmpty() && hasTitle(value);
        anyTitled |= titled;
        int innermost = titled ? place.depth() : place.titled();
        boolean entry = OF_ENTRIES.stream()
                .anyMatch(name -> !value.path(name).asText("").isEmpty());
        value.properties().forEach(field -> {
            String name = PlainText.cut(field.getKey(), LONGEST_NAME);
            if (isWorthIt(field.getValue()) && !OtherMatter.isNamedBy(name)) {
                within.add(new Place(field.getValue(), longer(place.path(), name), depth, innermost, entry));
            }
        });
        return within;
    }

    private static String longer(String path, String name) {
        return path.length() > LONGEST_PATH ? path : path + '/' + name;
    }

    /** Whether one of its fields, or one below a field that is called a title, is the page's. */
    private boolean hasTitle(JsonNode value) {
        return value.properties().stream()
                .anyMatch(field -> isTitle(field.getValue())
                        || (field.getValue().isObject()
                                && isCalledTitle(field.getKey())
                                && field.getValue().properties().stream().anyMatch(one -> isTitle(one.getValue()))));
    }

    private static boolean isCalledTitle(String name) {
        return Names.words(PlainText.cut(name, LONGEST_NAME)).stream()
                .anyMatch(word -> word.startsWith("title") || word.startsWith("headline"));
    }

    private boolean isTitle(JsonNode value) {
        if (!value.isTextual() || value.textValue().length() > LONGEST_TITLE) {
            return false;
        }
        String letters = Lines.letters(value.textValue());
        return !letters.isEmpty() && titles.contains(letters);
    }

    private static boolean isWorthIt(JsonNode value) {
        return value.isTextual() ? isSentence(value.textValue()) : value.isContainerNode() && !value.isEmpty();
    }

    private static boolean isSentence(String text) {
        if (text.length() <= SENTENCE / 3) {
            return false;
        }
        String stripped = text.strip();
        return Tally.weight(stripped) >= SENTENCE
                && ENDS.indexOf(stripped.charAt(stripped.length() - 1)) >= 0
                && (stripped.indexOf(' ') > 0 || Tally.weight(stripped) > stripped.length())
                && !stripped.startsWith("{")
                && !stripped.startsWith("http");
    }
}
