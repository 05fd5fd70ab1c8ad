package io.dateline.coder.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.coder.SharedParser;
import io.dateline.coder.data.BadDataException;
import io.dateline.coder.data.ResourceFile;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import io.dateline.schemas.record.EventType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModeWordsTest {
    private final CodeTables tables = CodeTables.load();
    private final WordClasses classes = WordClasses.load();
    private final ModeWords modes = ModeWords.load(classes, tables);

    @ParameterizedTest
    @CsvSource({
        "ASSAULT, killed, A drone killed two guards., drone",
        "ASSAULT, attacked, Men armed with machetes attacked the camp., primitive",
        "MOBILIZE, patrolled, Gendarmes patrolled the port., police",
        "PROTEST, began, Miners began a hunger strike., hunger",
        "CONSULT, spoke, The ministers spoke by telephone., phone",
    })
    void tellsTheModeByTheWordsAroundTheTrigger(EventType type, String trigger, String sentence, String mode) {
        assertThat(of(type, sentence, trigger)).startsWith(mode);
    }

    @Test
    void anAssaultHasAllModesThatItsWordsTell() {
        assertThat(of(EventType.ASSAULT, "A suicide bomber killed nine soldiers with a grenade.", "killed"))
                .contains("suicide-attack", "explosives");
    }

    @Test
    void aTypeWithoutModesHasNone() {
        assertThat(of(EventType.AGREE, "A drone killed two guards.", "killed")).isEmpty();
    }

    @Test
    void aModeOfAnotherTypeIsRefusedWithFileAndLine() {
        ResourceFile file = ResourceFile.of("modes.txt", "CONSULT riot = piano\n");

        assertThatThrownBy(() -> ModeWords.of(file, classes, tables))
                .isInstanceOf(BadDataException.class)
                .hasMessageContaining("modes.txt:1")
                .hasMessageContaining("riot");
    }

    private List<String> of(EventType type, String sentence, String trigger) {
        Parse parse = SharedParser.parser().parse(sentence);
        Token token = parse.tokens().stream()
                .filter(word -> word.form().equals(trigger))
                .findFirst()
                .orElseThrow();
        return modes.of(type, Complement.withDoer(new Syntax(parse), token, token));
    }
}
