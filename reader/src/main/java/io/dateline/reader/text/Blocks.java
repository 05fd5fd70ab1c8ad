package io.dateline.reader.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;

/**
 * The blocks of text under an element, in order: paragraphs, headings, list items, cells.
 *
 * <p>Two line breaks in a row part a block as a paragraph would. The walk is iterative: depth costs no stack.
 */
public final class Blocks {

    private static final Set<String> SILENT = Set.of(
            "script", "style", "noscript", "template", "iframe", "object", "svg", "math", "select", "textarea", "head");
    private static final Set<String> PARTING = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    /**
     * One block.
     *
     * @param text its words, white space tidied
     * @param linked how many of its characters stand in links
     * @param heading whether it is a heading
     * @param element the block element that it stands in
     */
    public record Block(String text, int linked, boolean heading, Element element) {

        /** Share of the characters that stand in links, 0 to 1. */
        public double linkShare() {
            return text.isEmpty() ? 0 : Math.min(1.0, (double) linked / text.length());
        }
    }

    private final List<Block> list = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int linked;
    private int links;
    private int breaks;

    private Blocks() {}

    public static Blocks of(Element root) {
        return of(root, element -> false);
    }

    /** Leaves out the elements, with all that is in them, that {@code skip} names. */
    public static Blocks of(Element root, Predicate<Element> skip) {
        Blocks blocks = new Blocks();
        blocks.walk(root, skip);
        return blocks;
    }

    public List<Block> list() {
        return list;
    }

    /** The blocks, separated by a blank line. */
    public String text() {
        return String.join("\n\n", list.stream().map(Block::text).toList());
    }

    private void walk(Element root, Predicate<Element> skip) {
        Element[] current = {root};
        NodeFilter filter = new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    add(words.getWholeText());
                } else if (node instanceof Element element) {
                    String name = element.normalName();
                    if (SILENT.contains(name) || (depth > 0 && skip.test(element))) {
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    if (name.equals("br")) {
                        lineBreak(current[0]);
                    } else if (PARTING.contains(name)) {
                        part(current[0]);
                        current[0] = element;
                    } else if (name.equals("a")) {
                        links++;
                    }
                } else if (node instanceof Comment) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                return FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                if (node instanceof Element element) {
                    String name = element.normalName();
                    if (PARTING.contains(name)) {
                        part(element);
                        current[0] = depth > 0 && element.parent() != null ? enclosing(element.parent(), root) : root;
                    } else if (name.equals("a")) {
                        links--;
                    }
                }
                return FilterResult.CONTINUE;
            }
        };
        filter.traverse(root);
        part(current[0]);
    }

    private static Element enclosing(Element inner, Element root) {
        Element element = inner;
        while (element != root && !PARTING.contains(element.normalName()) && element.parent() != null) {
            element = element.parent();
        }
        return element;
    }

    /** What shows is added in runs: pages are long, and this is done for each several times. */
    private void add(String words) {
        int at = 0;
        while (at < words.length()) {
            int end = at;
            while (end < words.length() && PlainText.shows(words.charAt(end))) {
                end++;
            }
            if (end > at) {
                text.append(words, at, end);
                breaks = 0;
                linked += links > 0 ? end - at : 0;
                at = end;
            } else {
                if (PlainText.isSpace(words.charAt(at))) {
                    space();
                }
                at++;
            }
        }
    }

    private void space() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ' && text.charAt(text.length() - 1) != '\n') {
            text.append(' ');
        }
    }

    private void lineBreak(Element current) {
        breaks++;
        if (breaks > 1) {
            part(current);
        } else if (!text.isEmpty()) {
            trimEnd();
            text.append('\n');
        }
    }

    private void part(Element current) {
        trimEnd();
        if (!text.isEmpty()) {
            list.add(new Block(text.toString(), linked, HEADINGS.contains(current.normalName()), current));
        }
        text.setLength(0);
        linked = 0;
        breaks = 0;
    }

    private void trimEnd() {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\n')) {
            end--;
        }
        text.setLength(end);
    }
}
