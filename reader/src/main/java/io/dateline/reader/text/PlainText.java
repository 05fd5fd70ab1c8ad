package io.dateline.reader.text;

import org.jsoup.Jsoup;

/** Markup to plain text. Thread-safe. */
public final class PlainText {

    private PlainText() {}

    /**
     * The text of a piece of HTML, its blocks separated by a blank line. Text without markup comes back with its spaces tidied.
     */
    public static String ofHtml(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return tidy(html);
        }
        return Blocks.of(Jsoup.parseBodyFragment(html).body()).text();
    }

    /** One line of text without markup, such as a title. */
    public static String line(String html) {
        return oneLine(ofHtml(html));
    }

    /** The beginning of a text, at most so many characters; a character beyond the basic plane is not cut in two. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean splits = longest > 0 && Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, splits ? longest - 1 : longest);
    }

    /** The text without characters that no text holds and a database refuses: NUL and the other C0 controls but tab, line feed and return. */
    public static String withoutControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                StringBuilder kept = new StringBuilder(text.length());
                text.chars().filter(c -> !isControl(c)).forEach(c -> kept.append((char) c));
                return kept.toString();
            }
        }
        return text;
    }

    private static boolean isControl(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r';
    }

    /** Runs of white space become one space. */
    public static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                space = !line.isEmpty();
            } else if (!isInvisible(c)) {
                if (space) {
                    line.append(' ');
                    space = false;
                }
                line.append(c);
            }
        }
        return line.toString();
    }

    /** Text without markup with its spaces tidied: each block one line, blocks separated by a blank line. */
    public static String tidy(String text) {
        StringBuilder blocks = new StringBuilder(text.length());
        for (String block : text.split("\\R[\\h]*\\R", -1)) {
            String line = oneLine(block);
            if (!line.isEmpty()) {
                blocks.append(blocks.isEmpty() ? "" : "\n\n").append(line);
            }
        }
        return blocks.toString();
    }

    /** Whether it is neither white space nor invisible. */
    static boolean shows(char c) {
        return (c > ' ' && c < 0x7F) || (!isSpace(c) && !isInvisible(c));
    }

    static boolean isSpace(char c) {
        return c < 0x80 ? c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F) : isWideSpace(c);
    }

    private static boolean isWideSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Characters that show nothing and break words apart for a reader of the text: soft hyphens, joiners, marks, controls. */
    static boolean isInvisible(char c) {
        return (c < ' ' || c >= 0x7F) && isHidden(c);
    }

    private static boolean isHidden(char c) {
        return c == '\u00AD' || c == '\u200B' || c == '\u2060' || c == '\uFEFF' || Character.isISOControl(c);
    }
}
