package io.dateline.coder.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.coder.text.SentenceWords;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TriggerScanTest {
    private static final CodeTables TABLES = CodeTables.load();
    private static final EventFinder FINDER = EventFinder.load(TABLES);
    private static final TriggerScan SCAN = TriggerScan.load(FINDER, TABLES);

    @Test
    void aPatternWantsTheWordsOfItsConditions() {
        assertThat(hints("They imposed sanctions on the bank.")).contains("SANCTION", "SANCTION 3");
        assertThat(hints("They imposed their taste on the guests.")).doesNotContain("SANCTION");
    }

    @Test
    void formsAreLedBackToTheirLemmas() {
        assertThat(hints("Rebels struck twice.")).contains("ASSAULT");
        assertThat(hints("The envoy was expelled.")).contains("SANCTION");
    }

    @Test
    void wordsWithoutAPatternGiveNothing() {
        assertThat(hints("A grey cat slept under the old pear tree.")).isEmpty();
    }

    /** What the scan refuses for want of a pattern must never be codable: every example of a pattern file has its hint. */
    @Test
    void everyExampleOfAPatternHasAHint() {
        assertThat(FINDER.book().all())
                .filteredOn(
                        pattern -> pattern.example() != null && (pattern.code() != null || pattern.operator() != null))
                .allSatisfy(pattern -> assertThat(hints(String.valueOf(pattern.example())))
                        .as(pattern.line().file() + ":" + pattern.line().number())
                        .isNotEmpty());
    }

    private static Set<String> hints(String sentence) {
        return SCAN.hints(SentenceWords.of(sentence));
    }
}
