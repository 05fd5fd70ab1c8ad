package io.dateline.coder.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordFilterTest {

    @Test
    void holdsAllThatWasAddedAndLittleElse() {
        List<String> added = IntStream.range(0, 5_000).mapToObj(i -> "word" + i).toList();
        List<String> others =
                IntStream.range(0, 5_000).mapToObj(i -> "other" + i).toList();
        WordFilter filter = new WordFilter(18);

        added.forEach(filter::add);

        assertThat(added).allMatch(filter::mayHold);
        assertThat(others.stream().filter(filter::mayHold)).hasSizeLessThan(250);
    }

    @Test
    void holdsNothingWhenNothingWasAdded() {
        WordFilter filter = new WordFilter(6);

        assertThat(filter.mayHold("")).isFalse();
        assertThat(filter.mayHold("treaty")).isFalse();
    }
}
