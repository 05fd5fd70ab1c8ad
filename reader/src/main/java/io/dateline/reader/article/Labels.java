package io.dateline.reader.article;

import io.dateline.reader.text.Blocks.Block;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** The names of the site's sections, one of which often stands around the headline and is none of the text. */
final class Labels {

    private static final Evaluator WAYS = QueryParser.parse(
            "nav a, [role=navigation] a, [class*=breadcrumb] a, [id*=breadcrumb] a, [class*=menu] a, [id*=menu] a, [class*=nav] a, [id*=nav] a");

    private static final int MOST_LINKS = 500;

    /** In characters; a longer link is a headline. */
    private static final int LONGEST = 40;

    private static final int MOST_WORDS = 3;

    private final Set<String> names = new HashSet<>();

    private Labels() {}

    /** Reads the navigation, which must still be in the page. */
    static Labels of(Document page, @Nullable String section) {
        Labels labels = new Labels();
        labels.add(section);
        page.select(WAYS).stream().limit(MOST_LINKS).forEach(link -> labels.add(ShortText.of(link, LONGEST)));
        return labels;
    }

    private void add(@Nullable String name) {
        if (name != null && name.length() <= LONGEST) {
            names.add(Lines.letters(name));
        }
    }

    /** Whether the block is nothing but the name of a section. Headings are not: they part the text of an overview. */
    boolean holds(Block block) {
        String text = block.text();
        return !block.heading()
                && text.length() <= LONGEST
                && text.split("\\s+").length <= MOST_WORDS
                && names.contains(Lines.letters(text));
    }
}
