package io.dateline.reader.article;

import io.dateline.reader.text.Blocks;
import io.dateline.reader.text.Blocks.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * The article of a page whose elements hold next to nothing: in the state that it hands to its scripts, or in what readers without scripts see.
 */
final class UnseenText {

    /** Text of at least this length is believed, in characters. */
    private static final int LITTLE = 250;

    /** Of so many letters it tells whether another text begins or goes on like it. */
    private static final int TELLING = 60;

    private static final int MOST_BLOCKS_OF_NOTICE = 2;

    private UnseenText() {}

    /**
     * The same, unless it is little and the page has far more to say elsewhere.
     *
     * @param titles what the page calls itself, by {@link Lines#letters}
     * @param head of the page
     * @param silent elements that were taken out of its body, scripts and what stands for them among them
     * @param kept which blocks of a page are of the article
     */
    static String orMore(
            String seen, Set<String> titles, Element head, List<Element> silent, UnaryOperator<List<Block>> kept) {
        if (Tally.weight(seen) >= LITTLE) {
            return seen;
        }
        List<String> others = new ArrayList<>();
        others.add(noscript(silent, kept));
        String state = StateText.of(StateScripts.of(scripts(head, silent)), titles);
        if (state != null) {
            others.add(state);
        }
        String best = seen;
        for (String other : others) {
            if (Tally.weight(other) >= LITTLE && other.length() > best.length() && goesOn(other, seen)) {
                best = other;
            }
        }
        return best;
    }

    /** Whether the text holds what is seen; a word or two may be anything, such as that the page is being loaded. */
    private static boolean goesOn(String text, String seen) {
        String letters = Lines.letters(seen);
        return letters.length() < TELLING || Lines.letters(text).contains(letters.substring(0, TELLING));
    }

    private static List<Element> scripts(Element head, List<Element> silent) {
        return Stream.concat(head.getElementsByTag("script").stream(), silent.stream())
                .filter(element -> element.normalName().equals("script"))
                .filter(script -> !script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json"))
                .toList();
    }

    /** Whether the beginning names what readers without scripts lack, as it does in all languages. */
    private static boolean asksForScripts(List<Block> blocks) {
        return blocks.stream()
                .limit(MOST_BLOCKS_OF_NOTICE)
                .anyMatch(block -> block.text().toLowerCase(Locale.ROOT).contains("javascript"));
    }

    private static String noscript(List<Element> silent, UnaryOperator<List<Block>> kept) {
        List<Block> blocks = silent.stream()
                .filter(element -> element.normalName().equals("noscript"))
                .map(noscript -> noscript.children().stream()
                        .flatMap(child -> Blocks.of(child).list().stream())
                        .toList())
                .filter(within -> !asksForScripts(within))
                .flatMap(List::stream)
                .toList();
        return kept.apply(blocks).stream().map(Block::text).collect(Collectors.joining("\n\n"));
    }
}
