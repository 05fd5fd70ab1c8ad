package io.dateline.coder.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|The foreign ministers of both countries met in the capital and agreed to reopen the border next month.",
                "en|Rebels took the town on Sunday.",
                "fr|Les ministres des deux pays se sont réunis dans la capitale et ont décidé de rouvrir la frontière.",
                "es|Los ministros de ambos países se reunieron en la capital y acordaron reabrir la frontera el próximo mes.",
                "de|Die Außenminister beider Länder trafen sich in der Hauptstadt und wollen die Grenze wieder öffnen.",
                "pt|Os ministros dos dois países reuniram-se na capital e decidiram reabrir a fronteira no próximo mês.",
                "it|I ministri dei due paesi si sono incontrati nella capitale e hanno deciso di riaprire il confine.",
                "ru|Министры обеих стран встретились в столице и договорились открыть границу в следующем месяце.",
                "ar|اجتمع وزيرا خارجية البلدين في العاصمة واتفقا على إعادة فتح الحدود الشهر المقبل.",
                "zh|两国外交部长在首都会晤，同意下个月重新开放边境口岸。",
                "ja|両国の外相は首都で会談し、来月に国境を再開することで合意した。",
                "tr|İki ülkenin dışişleri bakanları başkentte bir araya geldi ve sınırın gelecek ay açılmasına karar verdi.",
                "vi|Ngoại trưởng hai nước đã gặp nhau tại thủ đô và đồng ý mở lại biên giới vào tháng tới.",
                "fa|وزیران خارجه دو کشور در پایتخت دیدار کردند و توافق کردند که مرز را ماه آینده باز کنند."
            })
    void namesTheLanguage(String code, String text) {
        assertThat(Language.detect(text).code()).isEqualTo(code);
    }

    @Test
    void isSureOfAWholeParagraph() {
        String paragraph =
                "The government said on Tuesday that it would send two hundred police officers to the island after a "
                        + "week of riots in which shops were burned and a court house was damaged. Leaders of the opposition called "
                        + "the plan too late and asked the president to visit the families of those who had died.";

        assertThat(Language.detect(paragraph).confidence()).isGreaterThan(0.5);
    }

    @Test
    void doesNotGuessFromAlmostNothing() {
        assertThat(Language.detect("").code()).isEqualTo(Language.UNKNOWN);
        assertThat(Language.detect("12:30 – 4.5 %").code()).isEqualTo(Language.UNKNOWN);
    }

    @Test
    void answersManyThreadsAlike() {
        String english = "The army left the valley after three weeks of fighting with rebels.";
        String french = "L'armée a quitté la vallée après trois semaines de combats avec les rebelles.";

        Set<String> answers = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i ->
                        i % 2 + Language.detect(i % 2 == 0 ? english : french).code())
                .collect(Collectors.toSet());

        assertThat(answers).containsExactlyInAnyOrder("0en", "1fr");
    }
}
