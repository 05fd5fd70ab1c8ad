package io.dateline.coder.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RecentWordsTest {
    private final List<String> made = new ArrayList<>();
    private final RecentWords<String> recent = new RecentWords<>();
    private final Function<String, String> shouted = word -> {
        made.add(word);
        return word.toUpperCase(Locale.ROOT);
    };

    @Test
    void worksOutTheSameWordOnce() {
        recent.of("envoy", shouted);

        assertThat(recent.of("envoy", shouted)).isEqualTo("ENVOY");
        assertThat(made).containsExactly("envoy");
    }

    @Test
    void remembersThatThereIsNothing() {
        Function<String, String> nothing = word -> {
            made.add(word);
            return null;
        };

        recent.of("xyzzy", nothing);

        assertThat(recent.of("xyzzy", nothing)).isNull();
        assertThat(made).containsExactly("xyzzy");
    }

    /** Both fall on the same place. */
    @Test
    void wordsOfTheSameHashKeepTheirOwnValues() {
        assertThat("Aa").hasSameHashCodeAs("BB");

        assertThat(recent.of("Aa", shouted)).isEqualTo("AA");
        assertThat(recent.of("BB", shouted)).isEqualTo("BB");
        assertThat(recent.of("Aa", shouted)).isEqualTo("AA");
        assertThat(made).containsExactly("Aa", "BB", "Aa");
    }

    @Test
    void whatIsNoWordIsNotKept() {
        String endless = "a".repeat(100_000);

        recent.of(endless, shouted);
        recent.of(endless, shouted);

        assertThat(made).hasSize(2);
    }
}
