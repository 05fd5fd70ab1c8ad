package io.dateline.coder.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.dateline.coder.actor.Mentions;
import io.dateline.coder.data.BadDataException;
import io.dateline.coder.data.ResourceFile;
import io.dateline.coder.scan.SignWeights.Sign;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignWeightsTest {

    @Test
    void addsTheWeightsOfTheSignsThatItKnows() {
        SignWeights weights = SignWeights.of(
                ResourceFile.of(
                        "signs.tsv",
                        "always\t-\t-2\nword\ttroops\t1.5\nevent\tASSAULT 3\t0.25\ncountries\t1\t0.5\ncountries\t2\t1\nsector\tMIL\t0.125\n"));
        Signs signs = new Signs(
                Set.of("troops", "the"),
                Set.of("ASSAULT", "ASSAULT 3"),
                new Mentions(Set.of("KEN", "SOM"), Set.of("MIL"), Set.of("FORCE"), true));

        assertThat(weights.sum(signs)).isCloseTo(1.375, within(1e-9));
    }

    @Test
    void whatItWritesItReads() {
        SignWeights learnt =
                SignWeights.of(0.5, Map.of(new Sign("word", "raid"), 1.25, new Sign("name", "OFFICE"), -0.5));

        SignWeights read = SignWeights.of(ResourceFile.of("signs.tsv", String.join("\n", learnt.lines())));

        assertThat(read.lines()).isEqualTo(learnt.lines()).hasSize(3);
    }

    @Test
    void namesFileAndLineOfABadWeight() {
        assertThatThrownBy(() -> SignWeights.of(ResourceFile.of("mine.tsv", "word\traid\t1.0\nword\tbomb\tmuch\n")))
                .isInstanceOf(BadDataException.class)
                .hasMessageContaining("mine.tsv:2")
                .hasMessageContaining("much");
    }

    @Test
    void refusesASignThatStandsTwice() {
        assertThatThrownBy(() -> SignWeights.of(ResourceFile.of("mine.tsv", "word\traid\t1.0\nword\traid\t2.0\n")))
                .isInstanceOf(BadDataException.class)
                .hasMessageContaining("mine.tsv:2");
    }
}
