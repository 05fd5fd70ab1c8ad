package io.dateline.coder.parse;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class SparseWeightsTest {
    private static final int FEATURES = 4;

    @Test
    void aModelHasWeightsForEachOfItsFeatures() {
        assertThatCode(() -> weights().requireAll(features(FEATURES - 1))).doesNotThrowAnyException();
    }

    /** Else a sentence in the middle of an article would fail. */
    @Test
    void aFeatureWithoutWeightsIsRefusedWhenTheModelIsLoaded() {
        assertThatThrownBy(() -> weights().requireAll(features(FEATURES)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("feature 4")
                .hasMessageContaining("converted models");
    }

    /** Of features that all weigh nothing. */
    private static SparseWeights weights() {
        return new SparseWeights(2, ByteBuffer.allocate((FEATURES + 1) * Integer.BYTES), ByteBuffer.allocate(0));
    }

    private static FeatureTable features(int greatest) {
        FingerprintTable table = new FingerprintTable(ByteBuffer.allocate(FingerprintTable.bytes(2)));
        table.put(11, 1);
        table.put(13, greatest);
        return new FeatureTable(table);
    }
}
