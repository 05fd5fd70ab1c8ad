package io.dateline.coder;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.schemas.record.Coding;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThirdPlaceTest {
    private static final LocalDate TUESDAY = LocalDate.of(2024, 3, 26);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // On the ground of another.
                "Chad and Libya held talks in Rome. | 044 | third-party",
                // At the host's, at an unknown place.
                "Chad and Libya held talks in Tripoli. | 040 |",
                "Chad and Libya held talks. | 040 |",
                // One country alone has no third.
                "The rival factions of Chad met in Rome. | 040 |",
                // No meeting.
                "Chad and Libya signed a treaty in Rome. | 057 |",
            })
    void meetsOnTheGroundOfAnother(String sentence, String code, String mode) {
        List<Coding> codings =
                SharedParser.coder().code(new ArticleText(null, sentence, TUESDAY, "en")).events().stream()
                        .map(CodedEvent::coding)
                        .toList();

        assertThat(codings).extracting(Coding::getCameo).containsExactly(code);
        assertThat(codings.get(0).getModes().contains("third-party")).isEqualTo(mode != null);
    }
}
