package io.dateline.reader.feed;

import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** XML text to a tree, whether it is well-formed or not. */
final class XmlTree {

    private XmlTree() {}

    /** The tree; elements keep their case and order. Only HTML's entities and character references are resolved. */
    static Document parse(String text, String base) {
        Document document = Parser.xmlParser().parseInput(clean(text), base);
        document.outputSettings().prettyPrint(false);
        return document;
    }

    /** Name without prefix, in lower case. */
    static String local(Element element) {
        String name = element.tagName();
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    /** Text before the first tag, the document type and characters that XML forbids go. */
    private static String clean(String text) {
        int start = Math.max(0, text.indexOf('<'));
        String body = withoutDoctype(text.substring(start));
        StringBuilder legal = null;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            boolean illegal = (c < ' ' && c != '\n' && c != '\t' && c != '\r') || c >= '\uFFFE';
            if (illegal && legal == null) {
                legal = new StringBuilder(body.length()).append(body, 0, i);
            } else if (!illegal && legal != null) {
                legal.append(c);
            }
        }
        return legal == null ? body : legal.toString();
    }

    private static String withoutDoctype(String text) {
        int start = doctype(text);
        if (start < 0) {
            return text;
        }
        boolean inSubset = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '[') {
                inSubset = true;
            } else if (c == ']') {
                inSubset = false;
            } else if (c == '>' && !inSubset) {
                return text.substring(0, start) + text.substring(i + 1);
            }
        }
        return text;
    }

    /** Where the document type starts, or -1. It stands before the root: further on the same words are somebody's text. */
    private static int doctype(String text) {
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

    private static int after(String text, String end, int from) {
        int at = text.indexOf(end, from);
        return at < 0 ? -1 : at + end.length();
    }

    /** The first child of that qualified name, or null. */
    static @Nullable Element child(Element parent, Names names, String name) {
        for (Element child : parent.children()) {
            if (names.of(child).equals(name)) {
                return child;
            }
        }
        return null;
    }
}
