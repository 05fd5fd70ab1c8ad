package io.dateline.coder.parse;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.util.ArrayList;
import java.util.List;

/** Reads NLP4J's BILOU tags (begin, inside, last, outside, unit) as spans. */
final class Entities {
    private Entities() {}

    /** A span of nodes; NLP4J's node 0 is the root, so that node i is token i - 1. */
    record Span(String label, int first, int last) {}

    static List<Span> of(NLPNode[] nodes) {
        List<Span> spans = new ArrayList<>();
        String open = "";
        int first = 0;
        for (int i = 1; i < nodes.length; i++) {
            String tag = tag(nodes[i]);
            String label = label(tag);
            boolean continues = !open.isEmpty() && label.equals(open) && (tag.startsWith("I-") || tag.startsWith("L-"));
            if (!continues) {
                close(nodes, spans, open, first, i - 1);
                open = label;
                first = i;
            }
        }
        close(nodes, spans, open, first, nodes.length - 1);
        return spans;
    }

    /** NLP4J now and then counts the mark of a possessive ("South Sudan 's") as a part of the name. */
    private static void close(NLPNode[] nodes, List<Span> spans, String label, int first, int last) {
        int end = last;
        while (end >= first && "POS".equals(nodes[end].getPartOfSpeechTag())) {
            end--;
        }
        if (!label.isEmpty() && end >= first) {
            spans.add(new Span(label, first - 1, end - 1));
        }
    }

    private static String tag(NLPNode node) {
        String tag = node.getNamedEntityTag();
        return tag == null ? "O" : tag;
    }

    private static String label(String tag) {
        int dash = tag.indexOf('-');
        return dash < 0 ? "" : tag.substring(dash + 1);
    }
}
