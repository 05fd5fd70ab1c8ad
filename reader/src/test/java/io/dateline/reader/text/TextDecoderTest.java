package io.dateline.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDecoderTest {

    private static final String SAYS = "<meta charset=%s><p>%s</p>";

    @ParameterizedTest
    @CsvSource({
        "koi8-r, Порт снова открыт",
        "iso-8859-15, «L’hôpital du port rouvre»",
        "iso-8859-5, Порт снова открыт",
        "gb2312, 港口重新开放了",
        "euc-kr, 항구가 다시 열렸다",
        "shift_jis, 港が再び開いた"
    })
    void believesTheBytesOfAPageThatWasStoredAsUtf8(String charset, String text) {
        String page = SAYS.formatted(charset, text);

        assertThat(TextDecoder.html(page.getBytes(StandardCharsets.UTF_8), null))
                .isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({
        "koi8-r, Порт снова открыт",
        "windows-1251, Порт снова открыт",
        "iso-8859-5, Порт снова открыт",
        "gbk, 港口重新开放了",
        "euc-kr, 항구가 다시 열렸다",
        "shift_jis, 港が再び開いた",
        "iso-2022-jp, 港が再び開いた"
    })
    void believesAPageThatIsWhatItSays(String charset, String text) {
        String page = SAYS.formatted(charset, text);

        assertThat(TextDecoder.html(page.getBytes(Charset.forName(charset)), null))
                .isEqualTo(page);
    }

    /** Two words of Chinese whose bytes are letters of UTF-8 as well. */
    @Test
    void believesAShortTextInSpiteOfWhatItsBytesMayMean() {
        String page = SAYS.formatted("gbk", "联通");

        assertThat(TextDecoder.html(page.getBytes(Charset.forName("GBK")), null))
                .isEqualTo(page);
    }
}
