package io.dateline.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void dropsControlsButNotTheBreaksOfLines() {
        assertThat(PlainText.withoutControls("A ship\u0000\u0007 left.\r\n\n\tAnother\u001F came."))
                .isEqualTo("A ship left.\r\n\n\tAnother came.");
    }

    @Test
    void cutsNoCharacterInTwo() {
        assertThat(PlainText.cut("ab\uD83D\uDEA2", 3)).isEqualTo("ab");
        assertThat(PlainText.cut("ab\uD83D\uDEA2", 4)).isEqualTo("ab\uD83D\uDEA2");
        assertThat(PlainText.cut("", 0)).isEmpty();
    }
}
