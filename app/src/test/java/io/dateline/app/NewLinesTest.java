package io.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NewLinesTest {
    private final NewLines lines = new NewLines(2);

    @Test
    void theSameLineOfTheSameThingIsNotNew() {
        assertThat(lines.isNew("a", "one report")).isTrue();
        assertThat(lines.isNew("b", "one report")).isTrue();

        assertThat(lines.isNew("a", "one report")).isFalse();
        assertThat(lines.isNew("a", "two reports")).isTrue();
        assertThat(lines.isNew("a", "one report")).isTrue();
    }

    @Test
    void forgetsWhatHasNotComeForLongest() {
        lines.isNew("a", "first");
        lines.isNew("b", "second");
        lines.isNew("a", "first");

        lines.isNew("c", "third");

        assertThat(lines.isNew("a", "first")).isFalse();
        assertThat(lines.isNew("b", "second")).isTrue();
    }
}
