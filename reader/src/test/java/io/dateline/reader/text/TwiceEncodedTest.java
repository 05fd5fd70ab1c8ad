package io.dateline.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TwiceEncodedTest {

    private static final String PAGE = "<p>“Wir öffnen” – 3 °C, €5 🚢</p>";

    @Test
    void undoesTheSecondEncoding() {
        String twice = new String(PAGE.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(TextDecoder.html(twice.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8"))
                .isEqualTo(PAGE);
    }

    @Test
    void leavesOtherPagesAsTheyAre() {
        String capitals = "<p>Ã£ stands for a letter, â€™ for a slip that was explained</p>";

        assertThat(TextDecoder.html(PAGE.getBytes(StandardCharsets.UTF_8), null))
                .isEqualTo(PAGE);
        assertThat(TextDecoder.html(capitals.getBytes(StandardCharsets.UTF_8), null))
                .isEqualTo(capitals);
    }
}
