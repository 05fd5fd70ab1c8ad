package io.dateline.reader.article;

import io.dateline.reader.text.Blocks;
import io.dateline.reader.text.Blocks.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The main text of a page.
 *
 * <pre>
 *   page → without what is never text → without what is named as no article → area of the article
 *        → without link lists → blocks → without adverts, sharing lines, repeats of the title
 * </pre>
 */
final class MainText {

    /** Text below this length is doubted, and JSON-LD's {@code articleBody} asked. */
    private static final int LITTLE = 250;

    /** An element that holds more of the running text than this is kept whatever its name. */
    private static final double TOO_MUCH = 0.35;

    private static final double LINK_LIST = 0.5;
    private static final Set<String> LISTS = Set.of("ul", "ol", "dl", "div", "section", "table", "h2", "h3", "h4");

    private MainText() {}

    /** Takes the page apart. */
    static String of(Document page, @Nullable String title, @Nullable String articleText) {
        Element body = page.body();
        prune(body);
        Tally tally = Tally.of(Blocks.of(body).list());
        List<String> kept = new ArrayList<>();
        for (Element area : Area.of(body, tally)) {
            dropLinkLists(area);
            kept.addAll(Lines.kept(Blocks.of(area).list(), title));
        }
        String text = String.join("\n\n", kept);
        boolean rescued = articleText != null && text.length() < LITTLE && articleText.length() > text.length();
        return rescued && articleText != null ? articleText : text;
    }

    private static void prune(Element body) {
        remove(
                body.stream()
                        .filter(e -> e != body && (Boilerplate.never(e) || Boilerplate.unseen(e)))
                        .toList(),
                null);
        Tally tally = Tally.of(Blocks.of(body).list());
        remove(
                body.stream()
                        .filter(e -> e != body && (Boilerplate.named(e) || isChrome(e)))
                        .toList(),
                tally);
    }

    /** Forms and headers, where they do not wrap the article. */
    private static boolean isChrome(Element element) {
        return switch (element.normalName()) {
            case "form" -> true;
            case "header" -> element.closest("article, main") == null;
            default -> false;
        };
    }

    private static void remove(List<Element> elements, @Nullable Tally tally) {
        for (Element element : elements) {
            double all = tally == null ? 0 : tally.text(root(element));
            if (tally == null || tally.text(element) <= all * TOO_MUCH) {
                element.remove();
            }
        }
    }

    private static Element root(Element element) {
        Element body =
                element.ownerDocument() == null ? null : element.ownerDocument().body();
        return body == null ? element : body;
    }

    private static void dropLinkLists(Element area) {
        for (Element element : area.stream()
                .filter(e -> e != area && LISTS.contains(e.normalName()))
                .toList()) {
            List<Block> blocks = Blocks.of(element).list();
            int text = blocks.stream().mapToInt(block -> block.text().length()).sum();
            int linked = blocks.stream().mapToInt(Block::linked).sum();
            if (text > 0 && linked > text * LINK_LIST) {
                element.remove();
            }
        }
    }
}
