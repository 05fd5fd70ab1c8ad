package io.dateline.coder.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.coder.Share;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentKindTest {

    /** Lines of TYPE|title|text. */
    static Stream<Arguments> documents() throws IOException {
        try (InputStream in = DocumentKindTest.class.getResourceAsStream("document-kinds.psv")) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines().map(line -> Arguments.of((Object[]) line.split("\\|", 3))).toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("documents")
    void tellsKindsApart(DocumentType type, String title, String text) {
        assertThat(DocumentKind.of(title, text, ""))
                .extracting(DocumentKind::type)
                .as(() -> DocumentKind.of(title, text, "").toString())
                .isEqualTo(type);
    }

    @Test
    void countsWhatIsRight() throws IOException {
        Share share = new Share();

        documents()
                .map(Arguments::get)
                .forEach(document -> share.add(DocumentKind.of((String) document[1], (String) document[2], "")
                                .type()
                        == DocumentType.valueOf((String) document[0])));

        System.out.printf("document types: %s%n", share);
    }

    @Test
    void saysWhy() {
        DocumentKind kind = DocumentKind.of(
                "Obituary: Ann Lee", "Ann Lee passed away peacefully. She is survived by two sons.", "");

        assertThat(kind.type()).isEqualTo(DocumentType.OBITUARY);
        assertThat(kind.why()).contains("obituary").contains("passed away");
    }

    @Test
    void countsTheSectionAsASign() {
        String text = "The club drew again. Its captain was content.";

        assertThat(DocumentKind.of("A point for each side", text, "").type()).isEqualTo(DocumentType.NEWS);
        assertThat(DocumentKind.of("A point for each side", text, "Football").type())
                .isEqualTo(DocumentType.SPORT);
    }

    @Test
    void doesNotLetASectionOutweighTheText() {
        String text =
                "Police arrested the president of the federation on Monday. Prosecutors accuse him of corruption. The "
                        + "sports minister told parliament that the government would appoint a successor.";

        assertThat(DocumentKind.of("Federation chief arrested", text, "Sport").type())
                .isEqualTo(DocumentType.NEWS);
    }

    @Test
    void knowsADeathNoticeByItsForm() {
        String text = "MOREL, Anton - Born June 1931 in Lyon, taught chemistry for thirty years. He liked the sea.";

        assertThat(DocumentKind.of("", text, "").type()).isEqualTo(DocumentType.OBITUARY);
    }

    @Test
    void knowsATableByItsForm() {
        String prices =
                "Wheat 212.40 +1.2%\nMaize 180.10 -0.4%\nRice 14.3\nSugar 19.85 +0.1%\nCotton 81.2 -2.0%\nCocoa 9,120";
        String programme = "18:00 News\n18:30 Village doctors\n19:15 The long road\n20:00 Film\n22:10 Late talk";

        assertThat(DocumentKind.of("Prices", prices, "").type()).isEqualTo(DocumentType.LISTING);
        assertThat(DocumentKind.of("Tonight", programme, "").type()).isEqualTo(DocumentType.LISTING);
    }

    @Test
    void takesAnEmptyTextForNews() {
        assertThat(DocumentKind.of("", "", "")).isEqualTo(new DocumentKind(DocumentType.NEWS, 0, ""));
    }
}
