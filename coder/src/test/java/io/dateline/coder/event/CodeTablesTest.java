package io.dateline.coder.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.coder.data.BadDataException;
import io.dateline.coder.data.ResourceFile;
import io.dateline.schemas.record.EventType;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeTablesTest {
    private final CodeTables tables = CodeTables.load();

    @Test
    void settlesTheContradictionsOfThePublishedManuals() {
        assertThat(tables.quad(EventType.SANCTION)).isEqualTo(4);
        assertThat(tables.score(EventType.ACCUSE, List.of())).isEqualTo(-3.0);
        assertThat(tables.code("163").type()).isEqualTo(EventType.SANCTION);
        assertThat(tables.code("116").modes()).containsExactly("convict");
        assertThat(tables.code("015").type()).isNull();
        assertThat(tables.code("016").type()).isNull();
    }

    @Test
    void aModeWithoutScoreTakesItsTypes() {
        assertThat(tables.score(EventType.PROTEST, List.of("vandalize"))).isEqualTo(-5.0);
        assertThat(tables.score(EventType.PROTEST, List.of("riot"))).isEqualTo(-7.0);
    }

    @Test
    void codesKnowBaseRootAndQuad() {
        CameoCode code = tables.code("1832");

        assertThat(code.base()).isEqualTo("183");
        assertThat(code.root()).isEqualTo("18");
        assertThat(code.gdeltQuad()).isEqualTo(4);
        assertThat(tables.code("057").gdeltQuad()).isEqualTo(1);
        assertThat(tables.code("072").gdeltQuad()).isEqualTo(2);
        assertThat(tables.code("139").gdeltQuad()).isEqualTo(3);
    }

    @Test
    void everyTypeIsReachedByACode() {
        assertThat(tables.codes())
                .extracting(CameoCode::type)
                .contains(EventType.AGREE, EventType.MOBILIZE, EventType.RETREAT);
    }

    @Test
    void anUnknownContextIsRefusedWithFileAndLine() {
        ResourceFile plover = ResourceFile.of(CodeTables.class, "plover.tsv");
        ResourceFile codes = ResourceFile.of("bad.tsv", "040\tConsult\t1.0\tCONSULT\t\tdiplomatic,dancing\n");
        ResourceFile words = ResourceFile.of("bad.txt", "# words\n\ndancing = waltz\n");

        assertThatThrownBy(() -> CodeTables.of(codes, plover))
                .isInstanceOf(BadDataException.class)
                .hasMessageContaining("bad.tsv:1")
                .hasMessageContaining("dancing");
        assertThatThrownBy(() -> Contexts.of(words))
                .isInstanceOf(BadDataException.class)
                .hasMessageContaining("bad.txt:3")
                .hasMessageContaining("dancing");
    }

    @Test
    void aBadLineIsRefusedWithFileAndLine() {
        ResourceFile plover = ResourceFile.of(CodeTables.class, "plover.tsv");
        ResourceFile bad = ResourceFile.of("bad.tsv", "# codes\n040\tConsult\t1.0\tCONSULT\tdancing\n");

        assertThatThrownBy(() -> CodeTables.of(bad, plover))
                .isInstanceOf(BadDataException.class)
                .hasMessageContaining("bad.tsv:2")
                .hasMessageContaining("dancing");
    }
}
