package io.dateline.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextLanguageTest {

    private static final String SPANISH =
            "El consejo del puerto se reunió el lunes para hablar de las tasas de los barcos extranjeros. Después de cuatro horas, "
                    + "sus miembros acordaron un texto y lo enviaron al ministerio de la capital para su aprobación. Los pescadores "
                    + "esperaban frente al ayuntamiento y cantaban canciones.";

    @Test
    void isReadFromTheTextWhenNobodySaysIt() {
        TextLanguage language = TextLanguage.of(null, SPANISH);

        assertThat(language.code()).isEqualTo("es");
        assertThat(language.confidence()).isBetween(0.6, 1.0);
    }

    @Test
    void isNotBelievedAgainstALongText() {
        assertThat(TextLanguage.of("en", SPANISH).code()).isEqualTo("es");
    }

    @Test
    void isBelievedWhereTheTextIsTooShortToTell() {
        assertThat(TextLanguage.of("pt", "Consejo del puerto")).isEqualTo(new TextLanguage("pt", null));
        assertThat(TextLanguage.of(null, "123 456 — 789")).isEqualTo(new TextLanguage(null, null));
    }

    @Test
    void staysAsSaidWhenTheTextAgrees() {
        TextLanguage language = TextLanguage.of("es", SPANISH);

        assertThat(language.code()).isEqualTo("es");
        assertThat(language.confidence()).isGreaterThan(0.6);
    }
}
