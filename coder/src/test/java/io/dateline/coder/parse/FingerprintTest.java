package io.dateline.coder.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    @Property
    void polynomialOfAJoinedTextFollowsFromItsParts(@ForAll String left, @ForAll String right) {
        long joined = Fingerprint.join(
                Fingerprint.join(Fingerprint.raw(left), '_'),
                Fingerprint.raw(right),
                Fingerprint.power(right.length()));

        assertThat(joined).isEqualTo(Fingerprint.raw(left + "_" + right));
    }

    @Test
    void powersGoOnBehindTheTable() {
        String text = "x".repeat(200);

        assertThat(Fingerprint.join(Fingerprint.raw("a"), Fingerprint.raw(text), Fingerprint.power(200)))
                .isEqualTo(Fingerprint.raw("a" + text));
    }

    @Test
    void tableFindsWhatWasPutAndNothingElse() {
        Map<String, Integer> words = new HashMap<>();
        for (int i = 0; i < 5000; i++) {
            words.put("word-" + i, i);
        }
        FingerprintTable table = new FingerprintTable(ByteBuffer.allocate(FingerprintTable.bytes(words.size())));
        words.forEach((word, number) -> table.put(Fingerprint.of(word), number));

        assertThat(words)
                .allSatisfy((word, number) ->
                        assertThat(table.get(Fingerprint.of(word))).as(word).isEqualTo(number));
        for (int i = 0; i < 5000; i++) {
            assertThat(table.get(Fingerprint.of("other-" + i))).isEqualTo(FingerprintTable.ABSENT);
        }
    }

    @Test
    void tableRefusesACollision() {
        FingerprintTable table = new FingerprintTable(ByteBuffer.allocate(FingerprintTable.bytes(4)));
        table.put(Fingerprint.of("one"), 1);

        assertThatThrownBy(() -> table.put(Fingerprint.of("one"), 2)).isInstanceOf(IllegalStateException.class);
    }
}
