package io.dateline.reader.article;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Reads the state that a page hands to the scripts which draw it: JSON in a script of its own, or assigned to a variable, as it is or quoted.
 *
 * <p>Size, depth and number of scripts are bounded; what is no JSON is passed over.
 */
final class StateScripts {

    private static final int MOST_SCRIPTS = 20;
    private static final int MOST_CHARACTERS = 5_000_000;
    private static final int DEEPEST = 100;

    /** A script without an article's text is shorter, most often. */
    private static final int SHORTEST = 250;

    /** An assignment of an object, a list or a quoted one; the value begins where the match ends. */
    private static final Pattern ASSIGNED =
            Pattern.compile("[\\w$\\])]\\s{0,3}=\\s{0,3}(?=[\\[{]\\s{0,3}[\"{\\[])|JSON\\.parse\\(\\s{0,3}(?=\")");

    private static final int MOST_ASSIGNMENTS = 20;

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
    }

    private StateScripts() {}

    /** All that can be read, in the order of the page. */
    static List<JsonNode> of(List<Element> scripts) {
        List<JsonNode> states = new ArrayList<>();
        int characters = 0;
        for (Element script : scripts) {
            String code = script.data();
            characters += code.length();
            if (characters > MOST_CHARACTERS || states.size() >= MOST_SCRIPTS) {
                break;
            }
            if (code.length() >= SHORTEST) {
                String type = script.attr("type").toLowerCase(Locale.ROOT);
                if (type.contains("json")) {
                    add(code, states);
                } else {
                    addAssigned(code, states);
                }
            }
        }
        return states;
    }

    private static void addAssigned(String code, List<JsonNode> states) {
        Matcher assigned = ASSIGNED.matcher(code);
        int from = 0;
        for (int count = 0; count < MOST_ASSIGNMENTS && assigned.find(from); count++) {
            from = assigned.end() + Math.max(1, add(code.substring(assigned.end()), states));
            if (from >= code.length()) {
                return;
            }
        }
    }

    /** Reads the value that the text begins with; returns how many characters it takes, 0 when it is none. */
    private static int add(String text, List<JsonNode> states) {
        try (JsonParser parser = JSON.getFactory().createParser(text)) {
            JsonNode read = JSON.readTree(parser);
            int length = (int) parser.currentLocation().getCharOffset();
            if (read != null && read.isTextual()) {
                read = JSON.readTree(read.asText());
            }
            if (read != null && read.isContainerNode()) {
                states.add(read);
            }
            return length;
        } catch (IOException e) {
            return 0;
        }
    }
}
