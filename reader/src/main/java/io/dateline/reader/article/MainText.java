package io.dateline.reader.article;

import io.dateline.reader.text.Blocks;
import io.dateline.reader.text.Blocks.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The main text of a page.
 *
 * <pre>
 *   page → without what is never text → without what is named as no article → area of the article
 *        → without link lists → blocks → without adverts, sharing lines, the title → without repeats → without the author's note
 * </pre>
 */
final class MainText {

    private static final double LINK_LIST = 0.5;
    private static final Set<String> LISTS = Set.of("ul", "ol", "dl", "div", "section", "table");

    private MainText() {}

    /** Takes the page apart. */
    static String of(
            Document page,
            @Nullable String title,
            @Nullable String section,
            List<String> authors,
            @Nullable String articleText) {
        Element body = page.body();
        Labels labels = Labels.of(page, section);
        Set<String> titles = title == null ? Set.of() : Set.of(Lines.letters(title));
        Element headline = NextArticles.headline(body, titles);
        if (headline != null) {
            NextArticles.drop(body, headline);
        }
        Pruning.Pruned pruned = Pruning.of(body, headline);
        List<Block> blocks = new ArrayList<>();
        for (Element area : Area.of(body, pruned.tally())) {
            dropLinkLists(area);
            blocks.addAll(Blocks.of(area).list());
        }
        List<Block> kept = Lines.kept(blocks, titles, labels);
        Repeats.drop(kept);
        Closing.drop(kept, authors);
        String text = Rescue.better(kept.stream().map(Block::text).collect(Collectors.joining("\n\n")), articleText);
        return UnseenText.orMore(
                text, titles, page.head(), pruned.silent(), others -> Lines.kept(others, titles, labels));
    }

    private static void dropLinkLists(Element area) {
        Tally tally = Tally.of(Blocks.of(area).list());
        area.stream()
                .filter(e -> e != area && LISTS.contains(e.normalName()))
                .filter(e -> tally.linked(e) > tally.length(e) * LINK_LIST)
                .toList()
                .forEach(Element::remove);
    }
}
