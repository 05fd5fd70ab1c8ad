package io.dateline.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class Utf8SequencesTest {

    /** The bytes at which the rules of RFC 3629 change. */
    private static final List<Integer> EDGES = List.of(
            0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xEC, 0xED, 0xEF, 0xF0, 0xF3, 0xF4,
            0xF5, 0xFF);

    @Property
    void hasNothingBadExactlyWhereTheStrictDecoderTakesIt(@ForAll("edges") List<Integer> values) {
        byte[] bytes = new byte[values.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = values.get(i).byteValue();
        }

        assertThat(Utf8Sequences.of(bytes).bad() == 0).isEqualTo(isValid(bytes));
    }

    @Provide
    Arbitrary<List<Integer>> edges() {
        return Arbitraries.of(EDGES).list().ofMinSize(1).ofMaxSize(5);
    }

    private static boolean isValid(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
