package io.dateline.coder.text;

import static io.dateline.coder.text.Block.Kind.PARAGRAPH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlocksTest {

    @Test
    void separatesAtBlankLines() {
        String text = "One paragraph here.\n\n \nAnother one there.\r\n\r\nA third.";

        assertThat(Blocks.of(text))
                .extracting(Block::text)
                .containsExactly("One paragraph here.", "Another one there.", "A third.");
    }

    @Test
    void separatesAtLineEndsWhereNothingElseDoes() {
        String text = "The mayor resigned on Monday.\nThe council meets today.\nA vote is due in June.";

        assertThat(Blocks.of(text)).hasSize(3);
    }

    @Test
    void keepsHardWrappedParagraphsWhole() {
        String text = "The mayor of the port city resigned on Monday after a week\n"
                + "of protests against the new harbour tax, which traders say\n"
                + "will ruin them.\n\nThe council meets today.";

        assertThat(Blocks.of(text)).extracting(Block::kind).containsExactly(PARAGRAPH, PARAGRAPH);
    }

    @Test
    void takesALoneLineForASummary() {
        assertThat(Blocks.of("Rebels and army agree on truce in eastern hills"))
                .extracting(Block::kind)
                .containsExactly(PARAGRAPH);
    }

    @Test
    void hasNoBlocksForBlankText() {
        assertThat(Blocks.of(" \n\u00A0\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HEADING|Broader Implications",
                "HEADING|What Comes Next?",
                "HEADING|A long road to peace",
                "FURNITURE|Advertisement",
                "FURNITURE|Advertisment",
                "FURNITURE|ADVERTISEMENTS",
                "FURNITURE|Read more: Why the talks failed",
                "FURNITURE|READ ALSO: Ten killed in floods",
                "FURNITURE|Story continues below",
                "FURNITURE|Sign up for our free newsletter",
                "FURNITURE|Follow us on Facebook and X",
                "FURNITURE|Photo: Ana Lima / Agency",
                "FURNITURE|Reporting by Jane Roe in Accra; Editing by John Doe",
                "FURNITURE|© 2024 The Daily Example. All rights reserved.",
                "FURNITURE|This article was first published on Monday.",
                "FURNITURE|The story first appeared in the Daily Example on Monday",
                "FURNITURE|This article was originally published by the Daily Example and is republished with permission.",
                "FURNITURE|Get the day's top stories in your inbox",
                "FURNITURE|Support our journalism from two dollars a month",
                "FURNITURE|Subscribe to the morning newsletter",
                "FURNITURE|Join us on WhatsApp",
                "FURNITURE|Donate today!",
                "FURNITURE|5 min read",
                "FURNITURE|* * *",
                "BYLINE|By Jane Roe",
                "BYLINE|By Jane Roe and Juan de la Cruz",
                "BYLINE|Story by Ama Mensah, Accra",
                "PARAGRAPH|The president flew to Lima.",
                "PARAGRAPH|Support for the pact is now growing, Chile's envoy told Peru's president on Monday.",
                "PARAGRAPH|Support your army now, the general told a crowd in Minsk today.",
                "PARAGRAPH|Join the boycott today, the union told its members in Accra.",
                "PARAGRAPH|The report was first published in May and accused the army of murder.",
                "PARAGRAPH|The story first appeared in a Lagos paper and led Nigeria to expel the envoy.",
                "PARAGRAPH|By Monday the army had left the town.",
                "PARAGRAPH|Get out now, the mayor told residents of the valley.",
                "PARAGRAPH|Follow the money, prosecutors said, and you find the minister.",
                "PARAGRAPH|Copies of the letter were sent to the ministers of all the fourteen states of the union",
                "PARAGRAPH|Photographs showed soldiers beating a man in the square.",
                "PARAGRAPH|Share prices fell after the ministers of both states cancelled their talks.",
                "PARAGRAPH|Related militias attacked the base, killing two soldiers and a driver on Monday.",
                "PARAGRAPH|Watch groups accused the army of shelling a school.",
                "PARAGRAPH|Join us or leave, the rebels told the villagers."
            })
    void tellsWhatALineIs(Block.Kind kind, String line) {
        String text = "The army left the town on Sunday.\n\n" + line + "\n\nThe rebels came back on Monday.";

        assertThat(Blocks.of(text)).extracting(Block::kind).isEqualTo(List.of(PARAGRAPH, kind, PARAGRAPH));
    }
}
