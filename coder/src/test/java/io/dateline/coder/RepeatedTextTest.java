package io.dateline.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a broken page may hold: one short unit over and over. A pattern that backtracks without bound hangs here. */
class RepeatedTextTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 26);
    private static final int LENGTH = 20_000;

    private final Coder coder = SharedParser.coder();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A-",
                "A-A.",
                "ab.",
                "1,",
                "1",
                "1 ",
                "1.2 ",
                "\"a",
                "Mr. ",
                "A.B.",
                "a.Bc",
                "A'",
                "Ab ",
                "Ab, ",
                "(A ",
                "in the ",
                "a few ",
                "? ",
                "a!\" ",
                " \n",
                "a\n",
                "1:1\n",
                "\u2014 ",
                "Kenya and ",
                "5 million "
            })
    void isCodedLikeAnyOther(String unit) {
        String repeated = unit.repeat(LENGTH / unit.length());

        for (String begin : new String[] {"", "Total: ", "Kenya attacked Chad on "}) {
            String text = begin + repeated + "x.";
            CodedArticle coded = coder.code(new ArticleText(text, text, DAY, "en"));
            assertThat(coded.events()).allSatisfy(event -> assertThat(text).contains(event.sentence()));
        }
    }
}
