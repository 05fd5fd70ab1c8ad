package io.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NumericChars;
import org.junit.jupiter.api.Test;

class ChangeCursorTest {

    @Property
    void is_read_back_as_written(
            @ForAll @LongRange(min = 0, max = 999_999_999_999_999_999L) long transaction,
            @ForAll @AlphaChars @NumericChars String id) {
        ChangeCursor cursor = new ChangeCursor(transaction, id);

        assertThat(ChangeCursor.parse(cursor.toString())).isEqualTo(cursor);
    }

    @Test
    void a_text_that_is_no_cursor_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChangeCursor.parse("yesterday"))
                .withMessageContaining("yesterday");
    }
}
