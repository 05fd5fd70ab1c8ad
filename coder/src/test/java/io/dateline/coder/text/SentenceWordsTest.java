package io.dateline.coder.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentenceWordsTest {

    @Test
    void aSignOfMoneyIsAWord() {
        assertThat(SentenceWords.of("$5m or €4.6m")).containsExactly("$", "#", "m", "or", "€", "#", "#", "m");
    }

    @Test
    void takesWordsInLowerCaseAndNumbersAsOne() {
        assertThat(SentenceWords.of("Cease-fire talks, held in São Tomé - on 12 May 2021."))
                .containsExactly("cease-fire", "talks", "held", "in", "são", "tomé", "on", "#", "may", "#");
    }

    @Test
    void findsNoneWhereThereAreNone() {
        assertThat(SentenceWords.of(" - … !")).isEmpty();
    }
}
