package io.dateline.reader.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.reader.text.Blocks;
import io.dateline.reader.text.Blocks.Block;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosingTest {

    private static final String TEXT =
            "The ferry left the northern pier an hour late, with the mayor and both of his deputies on board, and nobody had told the crew of the"
                    + " second ship, which went on waiting for them beyond the breakwater until noon, when word reached its captain at last.";

    private static final String SHORT = "The second ship left at one.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana Duarte is a fisherwoman and has steered her own boat since she was nineteen.",
                "Mo Lind is the harbour correspondent of the Courier.",
                "*Mo Lind is a freelance writer from the northern coast.",
                "Mo Lind schreibt als Redakteur über Häfen.",
                "Mo Lind est journaliste au Courrier.",
                "Mo Lind es periodista de la costa y vive en el puerto.",
                "Mo Lind can be reached at the harbour office.",
                "Mo Lind covers ports and tolls for the Courier.",
                "duarte@courier.example.org",
                "아나 두아르테 기자 duarte@courier.example.org"
            })
    void dropsTheNoteOnTheAuthor(String note) {
        assertThat(left(TEXT, note)).containsExactly(TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The captain is a friend of the editor, and has steered his boat since he was nineteen.",
                "Residents who lost their berth may write to harbour@coast.example.org, the office said, and will be told within a week.",
                "Ana Duarte, Mo Lind",
                "Saudi Arabia is the world's largest oil producer and leads OPEC.",
                "Joe Biden has said that a deal could be reached within days.",
                "Evan Gershkovich was the first American journalist to be arrested in Russia since the Cold War.",
                "Human Rights Watch has documented attacks on every journalist covering the harbour.",
                "New Zealand is the main author of the text, which thirty states signed.",
                "Radio Norte es autora de la denuncia que estudia el juez."
            })
    void keepsALastParagraphThatTellsOfOthers(String last) {
        assertThat(left(TEXT, last)).containsExactly(TEXT, last);
    }

    @Test
    void keepsAReporterWhoIsInTheNews() {
        String arrest =
                "Police at the northern pier arrested the reporter Mo Lind on Monday and let him go in the evening, his lawyer said.";
        String last = "Mo Lind is a reporter for the Courier.";

        assertThat(left(TEXT, arrest, last)).containsExactly(TEXT, arrest, last);
    }

    @Test
    void keepsAStrangerWhoIsPresentedFurtherUp() {
        String stranger = "Mo Lind is a reporter for the Courier.";

        assertThat(left(TEXT, TEXT, stranger, SHORT, SHORT)).contains(stranger);
    }

    @Test
    void dropsALinkThatTheTextEndsWith() {
        assertThat(left(TEXT, "<a href=/1>See the year of the northern pier in pictures.</a>"))
                .containsExactly(TEXT);
    }

    @Test
    void dropsNoMoreThanTheEndOfAnArticleOnTheAuthor() {
        String life =
                "Ana Duarte is a writer whose books on the northern coast have been read by generations of children.";

        assertThat(left(life, life, life)).hasSize(2);
    }

    private static List<String> left(String... paragraphs) {
        List<Block> blocks = Blocks.of(Jsoup.parse("<p>" + String.join("</p><p>", paragraphs) + "</p>")
                        .body())
                .list();
        Closing.drop(blocks, List.of("Ana Duarte"));
        return blocks.stream().map(Block::text).toList();
    }
}
