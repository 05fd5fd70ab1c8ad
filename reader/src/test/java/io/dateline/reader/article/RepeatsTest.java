package io.dateline.reader.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.reader.text.Blocks;
import io.dateline.reader.text.Blocks.Block;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class RepeatsTest {

    private static final String FIRST =
            "The ferry left the northern pier an hour late, with the mayor and both of his deputies on board.";
    private static final String SECOND =
            "Nobody had told the crew of the second ship, which went on waiting for them beyond the breakwater.";
    private static final String THIRD =
            "Only at noon did word reach the captain, and he turned back without a comment.";

    @Test
    void dropsTheCopyOfATextForSmallScreens() {
        String text = paragraph(FIRST) + paragraph(SECOND) + paragraph(THIRD);

        assertThat(left("<div>" + text + "</div><div>" + text + "</div>")).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void keepsASingleLineThatIsSaidTwice() {
        assertThat(left(paragraph(FIRST) + paragraph(THIRD) + paragraph(SECOND) + paragraph(THIRD)))
                .containsExactly(FIRST, THIRD, SECOND, THIRD);
    }

    @Test
    void dropsAQuotationThatIsDrawnOutOfTheText() {
        String drawn = "an hour late, with the mayor and both of his deputies";

        assertThat(left(paragraph(SECOND) + "<div class=pullQuote><p>“" + drawn + "”</p></div>" + paragraph(FIRST)))
                .containsExactly(SECOND, FIRST);
    }

    @Test
    void keepsAQuotationThatStandsNowhereElse() {
        assertThat(left(paragraph(FIRST) + "<blockquote>" + SECOND + "</blockquote>"))
                .containsExactly(FIRST, SECOND);
    }

    private static String paragraph(String text) {
        return "<p>" + text + "</p>";
    }

    private static List<String> left(String html) {
        List<Block> blocks = Blocks.of(Jsoup.parse(html).body()).list();
        Repeats.drop(blocks);
        return blocks.stream().map(Block::text).toList();
    }
}
