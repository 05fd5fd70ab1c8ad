package io.dateline.coder.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.coder.SharedParser;
import io.dateline.coder.data.BadDataException;
import io.dateline.coder.data.ResourceFile;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicsTest {
    private final CodeTables tables = CodeTables.load();
    private final WordClasses classes = WordClasses.load();
    private final Operators operators = Operators.load(tables);
    private final Topics topics = Topics.load(classes, tables, operators);

    @ParameterizedTest
    @CsvSource({
        // By the operator of the root: 02 over 071.
        "020, asked, Zambia asked its creditors for debt relief., 0231",
        // By the topic itself, below the code.
        "070, gave, Norway gave Malawi a loan., 071",
        // By the code's own table, free to name any code.
        "190, attacked, Militiamen attacked the village with machetes., 180",
        // The nearest word decides, and what happened meanwhile says nothing.
        "020, asked, Zambia asked Norway for tents after the withdrawal of the troops., 0233",
        // No topic, nothing to refine.
        "020, asked, Zambia asked Norway for a piano., 020",
        // An exact code stays.
        "0231, asked, Zambia asked Norway for tents., 0231",
    })
    void makesAGeneralCodeExact(String general, String trigger, String sentence, String exact) {
        assertThat(topics.refine(general, complement(sentence, trigger))).isEqualTo(exact);
    }

    @Test
    void knowsEveryWordOfItsGroups() {
        assertThat(topics.knows("debt")).isTrue();
        assertThat(topics.knows("relief")).isTrue();
        assertThat(topics.knows("piano")).isFalse();
    }

    @Test
    void anUnknownCodeIsRefusedWithFileAndLine() {
        ResourceFile file = ResourceFile.of("topics.txt", "# topics\n\n999 = piano\n");

        assertThatThrownBy(() -> Topics.of(file, classes, tables, operators))
                .isInstanceOf(BadDataException.class)
                .hasMessageContaining("topics.txt:3")
                .hasMessageContaining("999");
    }

    static Complement complement(String sentence, String trigger) {
        Parse parse = SharedParser.parser().parse(sentence);
        Token token = parse.tokens().stream()
                .filter(word -> word.form().equals(trigger))
                .findFirst()
                .orElseThrow();
        return Complement.of(new Syntax(parse), token, token);
    }
}
