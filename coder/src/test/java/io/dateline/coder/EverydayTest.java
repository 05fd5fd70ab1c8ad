package io.dateline.coder;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.coder.data.Line;
import io.dateline.coder.data.ResourceFile;
import io.dateline.schemas.record.Status;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everyday life told in the words of politics is not coded; what only looks like it is. */
class EverydayTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 28);

    /** The sentences of which a record is known to remain. */
    private static final int REMAIN = 3;

    @Test
    void everydaySentencesGiveNoRecord() {
        List<String> coded = ResourceFile.of(EverydayTest.class, "everyday.txt").lines().stream()
                .map(Line::text)
                .filter(EverydayTest::isCoded)
                .toList();
        assertThat(coded).hasSizeLessThanOrEqualTo(REMAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Leeds city council asked a builder from Leeds to repair the pavement.",
                "A Portuguese novelist visited Japan in the spring.",
                "The Dutch bank offers its customers free parking.",
                "Visit Iceland this summer.",
                "An earthquake destroyed forty homes in Izmit.",
                "A Danish swimmer warned Norway to expect a fast race.",
            })
    void privateLocalAndHabitualAffairsAreNone(String sentence) {
        assertThat(isCoded(sentence)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The police in Leeds detained eleven protesters.",
                "Police in Nairobi fired tear gas at the students.",
                "French doctors brought medicine to Sudan.",
                "Artillery fire destroyed forty Ukrainian homes.",
                "Peruvian farmers called for a new tax on imports.",
                "Chile warns Bolivia.",
            })
    void whatOnlyLooksLikeThemIsCoded(String sentence) {
        assertThat(isCoded(sentence)).isTrue();
    }

    private static boolean isCoded(String sentence) {
        return SharedParser.coder().code(new ArticleText(null, sentence, DAY, "en")).events().stream()
                .anyMatch(event -> event.coding().getStatus() == Status.ASSERTED);
    }
}
