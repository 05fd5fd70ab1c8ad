package io.dateline.reader.article;

import io.dateline.reader.text.PlainText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * The text of an element that is expected to hold little.
 *
 * <p>The walk gives up early: elements of the same name nested around a long page would otherwise have it read once for each of them.
 */
final class ShortText {

    /** White space and empty elements are walked through no further than this. */
    private static final int MOST_WRITTEN = 4_000;

    private static final int MOST_NODES = 500;

    private ShortText() {}

    /** The text on one line, or null when it is longer than that many characters or takes too long to tell. */
    static @Nullable String of(Element element, int longest) {
        Walk walk = new Walk();
        if (NodeTraversor.filter(walk, element) == NodeFilter.FilterResult.STOP) {
            return null;
        }
        String text = PlainText.oneLine(walk.text.toString());
        return text.length() > longest ? null : text;
    }

    private static final class Walk implements NodeFilter {

        private final StringBuilder text = new StringBuilder();
        private int nodes;

        @Override
        public FilterResult head(Node node, int depth) {
            nodes++;
            if (nodes > MOST_NODES) {
                return FilterResult.STOP;
            }
            if (node instanceof TextNode words) {
                String written = words.getWholeText();
                if (text.length() + written.length() > MOST_WRITTEN) {
                    return FilterResult.STOP;
                }
                text.append(written);
            } else {
                part(node);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            part(node);
            return FilterResult.CONTINUE;
        }

        private void part(Node node) {
            if (node instanceof Element element
                    && (element.isBlock() || element.normalName().equals("br"))) {
                text.append(' ');
            }
        }
    }
}
