package io.dateline.reader.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinePatternsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Advertisment",
                "- Advertisement -",
                "ADVERTISEMENT:",
                "Anzeige",
                "Publicité",
                "Реклама",
                "広告",
                "Story continues below",
                "Advertisement - continue reading below"
            })
    void knowsAdverts(String line) {
        assertThat(LinePatterns.isAdvert(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Read more: Harbour dues rise",
                "Related: Ferries collide",
                "Lesen Sie auch: Fähren stoßen zusammen",
                "À lire aussi : le port",
                "Lea también: El puerto",
                "Leggi anche: Il porto",
                "Leia também: O porto",
                "Lees ook: De haven",
                "Czytaj także: Port",
                "Читайте также: Порт",
                "Baca juga: Pelabuhan",
                "関連記事：港",
                "相关阅读：港口",
                "관련기사 항구",
                "اقرأ أيضا: الميناء",
                "यह भी पढ़ें: बंदरगाह"
            })
    void knowsWhatPointsToOtherArticles(String line) {
        assertThat(LinePatterns.isTeaser(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "More than two hundred ships waited outside the harbour", "Readers wrote in",
                        "Mehr als zweihundert Schiffe warteten",
                "Related to this is the question of tolls", "Mostly calm", "Adsorption was measured"
            })
    void leavesTheTextAlone(String line) {
        assertThat(LinePatterns.isTeaser(line)).isFalse();
        assertThat(LinePatterns.isAdvert(line)).isFalse();
        assertThat(LinePatterns.isService(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Share this article",
                "By Ana Duarte",
                "Photo: Mo Lind",
                "© 2026 Courier",
                "Follow us on the radio",
                "5 min read",
                "Tags: ports, tolls"
            })
    void knowsLinesOfTheSite(String line) {
        assertThat(LinePatterns.isService(line)).isTrue();
    }
}
