package io.dateline.coder.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of an article, taken apart. All offsets are characters of that text.
 *
 * @param blocks all blocks, in order
 * @param sentences the sentences of the paragraphs, in order; the first begins behind the dateline
 * @param dateline place and day that the report names at its begin, or null
 * @param bylines who wrote it, as written ("By Jane Roe"); most often empty, for readers keep bylines apart
 */
public record Layout(
        List<Block> blocks,
        List<Sentence> sentences,
        @Nullable Dateline dateline,
        List<String> bylines) {
    /** Behind the byline and a summary, a dateline stands in the first paragraphs or nowhere. */
    private static final int PARAGRAPHS_WITH_DATELINE = 2;

    public Layout {
        blocks = List.copyOf(blocks);
        sentences = List.copyOf(sentences);
        bylines = List.copyOf(bylines);
    }

    /** Takes a text apart; a blank one has no blocks. Takes time in proportion to its length. */
    public static Layout of(String text) {
        List<Block> blocks = Blocks.of(text);
        List<Sentence> sentences = new ArrayList<>();
        List<String> bylines = new ArrayList<>();
        Dateline dateline = null;
        int paragraphs = 0;
        for (int number = 0; number < blocks.size(); number++) {
            Block block = blocks.get(number);
            if (block.kind() == Block.Kind.BYLINE) {
                bylines.add(block.text());
            } else if (block.kind() == Block.Kind.PARAGRAPH) {
                int begin = 0;
                if (dateline == null && paragraphs++ < PARAGRAPHS_WITH_DATELINE) {
                    dateline = Dateline.find(block.text());
                    begin = dateline == null ? 0 : dateline.end();
                }
                addSentences(sentences, block, number, begin);
            }
        }
        return new Layout(blocks, sentences, dateline, bylines);
    }

    private static void addSentences(List<Sentence> sentences, Block block, int number, int begin) {
        for (int[] span : SentenceSplitter.split(block.text().substring(begin))) {
            int start = block.start() + begin + span[0];
            int end = block.start() + begin + span[1];
            String text = block.text().substring(begin + span[0], begin + span[1]);
            sentences.add(new Sentence(sentences.size(), number, start, end, text));
        }
    }
}
