package io.dateline.reader.article;

import io.dateline.reader.text.Blocks.Block;
import io.dateline.reader.text.PlainText;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The names of the site's sections, one of which often stands around the headline and is none of the text. */
final class Labels {

    private static final List<String> WAYS = List.of("nav", "menu", "breadcrumb");

    private static final int LONGEST_NAME = 200;
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
        page.body().stream()
                .filter(Labels::isWay)
                .flatMap(way -> way.stream().filter(e -> e.normalName().equals("a")))
                .limit(MOST_LINKS)
                .forEach(link -> labels.add(ShortText.of(link, LONGEST)));
        return labels;
    }

    private static boolean isWay(Element element) {
        return element.normalName().equals("nav")
                || (element.attributesSize() > 0
                        && (isWay(element.className()) || isWay(element.id()) || isWay(element.attr("role"))));
    }

    private static boolean isWay(String name) {
        String lower = PlainText.cut(name, LONGEST_NAME).toLowerCase(Locale.ROOT);
        return !lower.isEmpty() && WAYS.stream().anyMatch(lower::contains);
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
