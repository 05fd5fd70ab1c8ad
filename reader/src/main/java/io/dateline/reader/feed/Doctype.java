package io.dateline.reader.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The document type of a feed: taken away, and the plain abbreviations that it declares written out. Nothing outside of the document is ever
 * read, an abbreviation that holds another is left alone, and what all of them may add is bounded: a document cannot blow itself up.
 */
final class Doctype {

    private static final int MOST_ENTITIES = 200;
    private static final int LONGEST_VALUE = 2_000;
    private static final int MOST_ADDED = 1_000_000;

    private static final Pattern DECLARATION =
            Pattern.compile("<!ENTITY\\s+([\\w.:-]{1,100})\\s+(?:\"([^\"]*)\"|'([^']*)')\\s*>");
    private static final Pattern REFERENCE = Pattern.compile("&([\\w.:-]{1,100});");

    private Doctype() {}

    /** The document without its type. */
    static String resolve(String text) {
        int start = start(text);
        int end = start < 0 ? -1 : end(text, start);
        if (end < 0) {
            return text;
        }
        String rest = text.substring(0, start) + text.substring(end);
        Map<String, String> entities = entities(text.substring(start, end));
        return entities.isEmpty() ? rest : written(rest, entities);
    }

    private static Map<String, String> entities(String doctype) {
        Map<String, String> entities = new HashMap<>();
        Matcher matcher = DECLARATION.matcher(doctype);
        while (matcher.find() && entities.size() < MOST_ENTITIES) {
            String value = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
            if (value.length() <= LONGEST_VALUE && value.indexOf('&') < 0) {
                // The first declaration is binding (XML 1.0, section 4.2).
                entities.putIfAbsent(matcher.group(1), value);
            }
        }
        return entities;
    }

    private static String written(String text, Map<String, String> entities) {
        StringBuilder out = new StringBuilder(text.length());
        Matcher matcher = REFERENCE.matcher(text);
        int added = 0;
        int from = 0;
        while (added < MOST_ADDED && matcher.find()) {
            String value = entities.get(matcher.group(1));
            if (value != null) {
                out.append(text, from, matcher.start()).append(value);
                added += value.length();
                from = matcher.end();
            }
        }
        return out.append(text, from, text.length()).toString();
    }

    /** Where the document type starts, or -1. It stands before the root: further on the same words are somebody's text. */
    private static int start(String text) {
        int at = 0;
        while (at >= 0 && at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("<?", at)) {
                at = after(text, "?>", at);
            } else if (text.startsWith("<!--", at)) {
                at = after(text, "-->", at);
            } else {
                return text.regionMatches(true, at, "<!DOCTYPE", 0, "<!DOCTYPE".length()) ? at : -1;
            }
        }
        return -1;
    }

    private static int end(String text, int start) {
        boolean inSubset = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '[') {
                inSubset = true;
            } else if (c == ']') {
                inSubset = false;
            } else if (c == '>' && !inSubset) {
                return i + 1;
            }
        }
        return -1;
    }

    private static int after(String text, String end, int from) {
        int at = text.indexOf(end, from);
        return at < 0 ? -1 : at + end.length();
    }
}
