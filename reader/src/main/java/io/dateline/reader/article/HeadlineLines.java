package io.dateline.reader.article;

import io.dateline.reader.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The lines just before and after the headline, where an article says who wrote it and when.
 *
 * <p>The walk ends where the text has begun, and after a bounded number of nodes: a long page costs no more than a short one.
 */
final class HeadlineLines {

    private static final Set<String> SILENT =
            Set.of("script", "style", "noscript", "template", "iframe", "svg", "select", "textarea", "head");
    private static final Set<String> PARTING = Set.of("br", "td", "th", "dt", "dd", "option");

    private static final int NODES_BEFORE = 60;
    private static final int NODES_AFTER = 600;
    private static final int LINES_BEFORE = 4;

    /** Characters after which the article itself has begun. */
    private static final int MOST_TEXT = 900;

    private static final int LONGEST_LINE = 1_000;
    private static final int LONGEST_TITLE = 500;
    private static final int MOST_HEADINGS = 20;

    /**
     * One line.
     *
     * @param text on one line, cut when it is long
     * @param element the element that its first words stand in
     * @param above whether it stands above the headline
     * @param pieces the texts that it consists of, in order
     */
    record Line(String text, Element element, boolean above, List<TextNode> pieces) {}

    private final List<Line> lines = new ArrayList<>();

    /** {@code time} elements on the way, in order. */
    private final List<Element> times = new ArrayList<>();

    private final StringBuilder text = new StringBuilder();
    private final List<TextNode> pieces = new ArrayList<>();
    private @Nullable Element first;
    private @Nullable Node last;
    private int length;
    private boolean above = true;
    private int timesAbove;
    private boolean sure;

    private HeadlineLines() {}

    /** Of a page without a headline there are none. */
    static HeadlineLines of(Document page, @Nullable String title) {
        HeadlineLines around = new HeadlineLines();
        String letters = title == null ? "" : Lines.letters(PlainText.cut(title, LONGEST_TITLE));
        Element headline = headline(page, letters);
        if (headline != null) {
            around.sure = letters.isEmpty() || isCalled(headline, letters);
            around.walk(headline);
        }
        return around;
    }

    List<Line> lines() {
        return lines;
    }

    List<Element> times() {
        return times;
    }

    /** How many of them, the first ones, stand above the headline. */
    int timesAbove() {
        return timesAbove;
    }

    /** Whether the heading has the words of the title; else it may be the site's name, which the headline stands below. */
    boolean isSure() {
        return sure;
    }

    /** The first-level heading that has the words of the title, else the first one. */
    private static @Nullable Element headline(Document page, String letters) {
        List<Element> headings =
                page.getElementsByTag("h1").stream().limit(MOST_HEADINGS).toList();
        for (Element heading : headings) {
            if (!letters.isEmpty() && isCalled(heading, letters)) {
                return heading;
            }
        }
        return headings.isEmpty() ? null : headings.get(0);
    }

    private static boolean isCalled(Element heading, String letters) {
        String words = ShortText.of(heading, LONGEST_TITLE);
        return words != null && Lines.letters(words).equals(letters);
    }

    private void walk(Element headline) {
        Node node = headline;
        for (int i = 0; i < NODES_BEFORE; i++) {
            Node before = before(node);
            if (before == null) {
                break;
            }
            node = before;
        }
        for (int i = 0; node != null && length <= MOST_TEXT && i < NODES_BEFORE + NODES_AFTER; i++) {
            if (node == headline) {
                part();
                lines.subList(0, Math.max(0, lines.size() - LINES_BEFORE)).clear();
                length = 0;
                above = false;
            }
            visit(node);
            node = next(node);
        }
        part();
    }

    private void visit(Node node) {
        if (node instanceof TextNode words) {
            if (text.length() < LONGEST_LINE && !words.isBlank()) {
                boolean glued = !text.isEmpty() && words.parent() != last && !isRaised(words);
                text.append(glued ? " " : "");
                last = words.parent();
                first = first == null ? words.parentElement() : first;
                pieces.add(words);
                text.append(PlainText.cut(words.getWholeText(), LONGEST_LINE));
            }
        } else if (node instanceof Element element) {
            if (parts(element)) {
                part();
            }
            if (element.normalName().equals("time")) {
                times.add(element);
                timesAbove = above ? times.size() : timesAbove;
            }
        }
    }

    /** The letters of an ordinal: 3<sup>rd</sup>. */
    private static boolean isRaised(TextNode words) {
        return words.parentElement() != null
                && words.parentElement().normalName().equals("sup");
    }

    private static boolean parts(Element element) {
        return element.isBlock() || PARTING.contains(element.normalName());
    }

    private void part() {
        String line = PlainText.oneLine(text.toString());
        if (!line.isEmpty() && first != null) {
            lines.add(new Line(line, first, above, List.copyOf(pieces)));
            length += line.length();
        }
        text.setLength(0);
        pieces.clear();
        first = null;
    }

    private @Nullable Node next(Node node) {
        boolean silent = node instanceof Element element && SILENT.contains(element.normalName());
        if (!silent && node.childNodeSize() > 0) {
            return node.childNode(0);
        }
        Node current = node;
        while (current != null && current.nextSibling() == null) {
            current = current.parent();
            if (current instanceof Element left && parts(left)) {
                part();
            }
        }
        return current == null ? null : current.nextSibling();
    }

    private static @Nullable Node before(Node node) {
        Node sibling = node.previousSibling();
        if (sibling == null) {
            return node.parent();
        }
        while (sibling.childNodeSize() > 0
                && !(sibling instanceof Element element && SILENT.contains(element.normalName()))) {
            sibling = sibling.childNode(sibling.childNodeSize() - 1);
        }
        return sibling;
    }
}
