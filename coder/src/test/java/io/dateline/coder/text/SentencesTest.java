package io.dateline.coder.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    /** "|" stands where a sentence must end, and nowhere else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The envoy left.| He will return on Monday.",
                "Mr. Osei met Gen. K. Adu in Tamale.| They spoke for an hour.",
                "The U.S. Senate passed the bill.| It now goes to the House.",
                "Troops left the U.S.| They arrived in Poland a day later.",
                "He lives in Washington D.C. with his family.",
                "Inflation rose to 3.5 percent in Jan. 2024 from 2.1 percent.| Prices of bread doubled.",
                "She was born on Feb. 3 in St. Louis.",
                "The court cited Art. 12 and No. 45 of the code.",
                "\"We will respond.\"| The minister then left the room.",
                "\"We will respond!\" the minister shouted.| He then left.",
                "\"Is the war over?\" President Lee asked on Friday.| Nobody answered.",
                "“Did they sign?”| The talks went on for days.",
                "The talks ... went on.| A deal was near.",
                "They waited…| Nothing happened.",
                "Shares of Alba Corp. fell sharply.| Investors sold.",
                "He works for Alba Inc.| The firm makes boats.",
                "George W. Marsh spoke to J. R. Conti in Rome.",
                "The army (which denied it) withdrew.| The rebels stayed.",
                "The vote is at 5 p.m. on Sunday.| Polls close at 9 p.m.| The count begins at once.",
                "Visit www.example.org for more.| The site is new.",
                "Some groups, e.g. Farmers United, objected.",
                "The river rose by 1.2 m.| Villages were flooded.",
                "Who fired first?| Both sides blame each other.",
                "\"Stop!\" she cried, and the convoy stopped.",
                "The ministers ended the talks.|The next round is in May.",
                "Lt. Col. Maria Ruiz of the 2nd Brig. led the search.",
                "The rate is 4.75% vs. 5% last year.",
                "A spokesman for Sen. Dale Hart, R-Ky., declined to comment.",
                "The ship sank off Calif. on Sunday.| Nobody was hurt.",
                "He said: \"No.\"| She said: \"Yes.\"",
                "The deal (worth $1.5 bln.) was signed.| Both sides smiled.",
                "Prof. Dr. Anke Vogt of the Univ. of Bonn agreed.",
                "It happened in Sept. 2001.| The law came later.",
                "King Henry VIII. had no comment on No. 10."
            })
    void endsSentencesWhereTheyEnd(String marked) {
        String text = marked.replace("|", "");

        List<Sentence> sentences = Sentences.of(text);

        assertThat(sentences)
                .extracting(Sentence::text)
                .containsExactly(
                        Arrays.stream(marked.split("\\|")).map(String::strip).toArray(String[]::new));
    }

    @Test
    void countsOffsetsInTheWholeText() {
        String text = "  Rebels took Goma.\n\nAdvertisement\n\nKinshasa  sent troops. They came by river.\n";

        List<Sentence> sentences = Sentences.of(text);

        assertThat(sentences).hasSize(3).allSatisfy(sentence -> assertThat(
                        text.substring(sentence.start(), sentence.end()))
                .isEqualTo(sentence.text()));
        assertThat(sentences).extracting(Sentence::number).containsExactly(0, 1, 2);
        assertThat(sentences).extracting(Sentence::block).containsExactly(0, 2, 2);
    }

    @Test
    void cutsWhatNoReporterWouldWrite() {
        String text = "value; ".repeat(1000) + "end.";

        assertThat(Sentences.of(text))
                .allSatisfy(
                        sentence -> assertThat(sentence.text().length()).isLessThanOrEqualTo(SentenceSplitter.LONGEST));
    }

    @Property
    void losesNoWord(@ForAll @StringLength(max = 300) @CharRange(from = ' ', to = '~') String text) {
        StringBuilder joined = new StringBuilder();
        SentenceSplitter.split(text).forEach(span -> joined.append(text, span[0], span[1]));

        assertThat(joined.toString().replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
    }
}
