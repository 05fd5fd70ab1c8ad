package io.dateline.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDecoderTest {

    private static final String SAYS = "<meta charset=%s><p>%s</p>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1251|Министр обороны приехал в столицу и подписал договор",
                "KOI8-R|Министр обороны приехал в столицу и подписал договор",
                "windows-1253|Ο πρωθυπουργός ανακοίνωσε νέα μέτρα για την οικονομία",
                "windows-1256|أعلن الوزير اليوم عن اتفاق جديد بين البلدين",
                "GB18030|两国外交部长今天在首都签署了新的贸易协定",
                "Big5|兩國外交部長今天在首都簽署了新的貿易協定",
                "windows-31j|両国の外相は今日、首都で新しい貿易協定に署名しました",
                "EUC-JP|両国の外相は今日、首都で新しい貿易協定に署名しました",
                "EUC-KR|양국 외무장관은 오늘 수도에서 새로운 무역협정에 서명했다",
                "windows-31j|駅前のATMが朝から止まり、IC乗車券のチャージもできない",
                "EUC-JP|駅前のATMが朝から止まり、IC乗車券のチャージもできない",
                "GB18030|市民下载APP之后用SIM卡登录即可，WiFi免费，地铁AB两口都能扫码进站",
                "windows-1250|Sąd odroczył proces, a rząd ma czas do środy: będzie głosowanie",
                "ISO-8859-2|Sąd odroczył proces, a rząd ma czas do środy: będzie głosowanie",
                "windows-1250|Úřad začal stavět most, ale město už nemá peníze na další část",
                "ISO-8859-2|Úřad začal stavět most, ale město už nemá peníze na další část",
                "windows-1250|A fővárosi híd jövő nyáron készül el, később mint ígérték, előtte fizetni kell",
                "windows-1250|Preşedintele a plecat din ţară după alegeri, fără să spună de ce",
                "windows-1250|Včeraj so začeli graditi most, že tretjega, a na otoku ga še čaka več ljudi kot lani",
                "ISO-8859-2|Včeraj so začeli graditi most, že tretjega, a na otoku ga še čaka več ljudi kot lani",
                "windows-1254|Sağlık bakanı açıkladı: köprü yıl sonunda açılıyor, karşı kıyıda çalışma sürüyor",
                "windows-1252|Le ministère a déçu : « l’accord » créé à Orléans est gelé",
                "windows-1252|Die Behörde prüft die Übernahme; Grüße aus Köln",
            })
    void guessesTheSetOfADocumentThatNamesNone(Charset charset, String text) {
        byte[] document = ("<rss><channel><title>" + text + "</title></channel></rss>").getBytes(charset);

        assertThat(TextDecoder.xml(document, null)).contains(text);
        assertThat(TextDecoder.html(("<title>" + text + "</title>").getBytes(charset), "text/html; charset=utf-8"))
                .contains(text);
    }

    @ParameterizedTest
    @CsvSource({"text/xml; charset=utf-8", "text/xml; charset=iso-8859-1", "text/xml"})
    void believesTheDocumentBeforeAServersDefault(String contentType) {
        byte[] document =
                "<?xml version='1.0' encoding='windows-1251'?><a>Да</a>".getBytes(Charset.forName("windows-1251"));

        assertThat(TextDecoder.xml(document, contentType)).endsWith("<a>Да</a>");
    }

    @Test
    void doesNotBelieveInAWideFormWithoutZeroBytes() {
        byte[] document = "<a>é</a>".getBytes(StandardCharsets.UTF_8);

        assertThat(TextDecoder.xml(document, "text/xml; charset=utf-16")).isEqualTo("<a>é</a>");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void recognisesAWideFormWithoutMark(Charset charset) {
        assertThat(TextDecoder.xml("{\"items\": []}".getBytes(charset), null)).isEqualTo("{\"items\": []}");
        assertThat(TextDecoder.xml("<rss></rss>".getBytes(charset), null)).isEqualTo("<rss></rss>");
    }

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Pääministeri on täällä",
                "Sjóður þjóðar",
                "«\u00a0Ça suffit\u00a0!\u00a0»",
                "“¿Why?”",
                "à où çà",
                "Öö, õe jäääär",
                "“ ‘ … ’ ”",
                "Here s¹ and j¹ are vectors, and t¹ is the time",
                "s¹ ¿E j¹",
            })
    void leavesAShortWesternTextAsItIs(String text) {
        byte[] document = SAYS.formatted("iso-8859-1", text).getBytes(Charset.forName("windows-1252"));
        byte[] silent = ("<title>" + text + "</title>").getBytes(Charset.forName("windows-1252"));

        assertThat(TextDecoder.html(document, "text/html; charset=utf-8")).contains(text);
        assertThat(TextDecoder.html(silent, null)).contains(text);
        assertThat(TextDecoder.xml(silent, "text/xml; charset=iso-8859-1")).contains(text);
    }

    @Test
    void guessesAgainstTheDocumentItselfOnStrongEvidenceOnly() {
        String line = "Паром вышел из порта утром. ";
        Charset cyrillic = Charset.forName("windows-1251");
        String page = SAYS.formatted("iso-8859-1", line.repeat(20));

        assertThat(TextDecoder.html(page.getBytes(cyrillic), null)).isEqualTo(page);
        assertThat(TextDecoder.html(SAYS.formatted("iso-8859-1", line).getBytes(cyrillic), null))
                .doesNotContain("Паром");
        assertThat(TextDecoder.html(SAYS.formatted("utf-8", line).getBytes(cyrillic), null))
                .contains(line);
    }

    @Test
    void guessesALanguageAgainstTheDocumentItselfByManyWordsOnly() {
        Charset set = Charset.forName("windows-1250");
        String few = "Rząd będzie czekał";
        String many = "Rząd będzie czekał, bo władze miasta też są za tym, żeby sąd powiedział więcej";

        assertThat(TextDecoder.html(SAYS.formatted("iso-8859-1", few).getBytes(set), null))
                .doesNotContain(few);
        assertThat(TextDecoder.html(SAYS.formatted("utf-8", few).getBytes(set), null))
                .contains(few);
        assertThat(TextDecoder.html(SAYS.formatted("iso-8859-1", many).getBytes(set), null))
                .contains(many);
    }

    @ParameterizedTest
    @CsvSource({"gb2312", "big5", "shift_jis", "euc-kr", "windows-1251"})
    void believesAServerThatSaysUtf8BeforeAStaleDeclaration(String stale) {
        String english = SAYS.formatted(stale, "The pilot’s union said “not today”.");
        String chinese = SAYS.formatted(stale, "港口重新开放了，".repeat(5));
        byte[] cut = (chinese + "港").getBytes(StandardCharsets.UTF_8);
        String header = "text/html; charset=utf-8";

        assertThat(TextDecoder.html(english.getBytes(StandardCharsets.UTF_8), header))
                .isEqualTo(english);
        assertThat(TextDecoder.html(Arrays.copyOf(cut, cut.length - 1), header)).startsWith(chinese);
    }

    @ParameterizedTest
    @CsvSource({"gbk, 港口重新开放了", "euc-kr, 항구가 다시 열렸다", "shift_jis, 港が再び開いた", "koi8-r, Порт открыт"})
    void believesADeclarationBeforeAServerThatSaysUtf8OfOtherBytes(String charset, String text) {
        String page = SAYS.formatted(charset, text);

        assertThat(TextDecoder.html(page.getBytes(Charset.forName(charset)), "text/html; charset=utf-8"))
                .isEqualTo(page);
    }
}
