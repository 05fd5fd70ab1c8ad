package io.dateline.coder.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FeatureTableTest {
    private static final int FEATURES = 20_000;

    @Test
    void findsInOrderWhatTheFileHoldsAndNothingElse() {
        Random random = new Random(7);
        FingerprintTable file = new FingerprintTable(
                ByteBuffer.allocate(FingerprintTable.bytes(FEATURES)).order(ByteOrder.LITTLE_ENDIAN));
        List<Long> known = new ArrayList<>();
        for (int index = 1; index <= FEATURES; index++) {
            long fingerprint = random.nextLong() | 1;
            file.put(fingerprint, index);
            known.add(fingerprint);
        }
        FeatureTable table = new FeatureTable(file);
        assertThat(table.greatest()).isEqualTo(FEATURES);
        Fingerprints asked = new Fingerprints();
        for (long fingerprint : known) {
            asked.add(fingerprint);
            asked.add(random.nextLong() & ~1L);
        }

        FeatureIndexes found = new FeatureIndexes();
        asked.findIn(table, found);

        assertThat(found.size()).isEqualTo(FEATURES);
        for (int i = 0; i < FEATURES; i++) {
            assertThat(found.index(i)).isEqualTo(i + 1);
        }
    }
}
