package io.dateline.reader.feed;

import java.nio.charset.Charset;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** XML text to a tree, whether it is well-formed or not. */
final class XmlTree {

    /** What the bytes 80 to 9F mean in windows-1252. */
    private static final String WESTERN = western();

    private XmlTree() {}

    private static String western() {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (0x80 + i);
        }
        return new String(bytes, Charset.forName("windows-1252"));
    }

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

    /**
     * Text before the first tag, the document type and characters that XML forbids go; what the document type abbreviates is written out,
     * what misleads the parser is mended.
     * C1 controls stand for nothing in a text: they are windows-1252 that was taken for Latin 1.
     */
    private static String clean(String text) {
        String body = Mending.mended(Doctype.resolve(text.substring(Math.max(0, text.indexOf('<')))));
        StringBuilder legal = null;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            boolean illegal = (c < ' ' && c != '\n' && c != '\t' && c != '\r') || c >= '\uFFFE';
            boolean western = c >= '\u0080' && c <= '\u009F';
            if ((illegal || western) && legal == null) {
                legal = new StringBuilder(body.length()).append(body, 0, i);
            }
            if (!illegal && legal != null) {
                legal.append(western ? WESTERN.charAt(c - '\u0080') : c);
            }
        }
        return legal == null ? body : legal.toString();
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
