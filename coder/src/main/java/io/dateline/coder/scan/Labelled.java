package io.dateline.coder.scan;

import io.dateline.coder.data.Folds;
import io.dateline.coder.data.Line;
import io.dateline.coder.data.ResourceFile;
import java.nio.file.Path;
import java.util.List;

/**
 * A sentence of which is known whether it tells an event.
 *
 * @param event whether it does
 * @param text without marks of parties
 */
record Labelled(boolean event, String text) {
    static final int FOLDS = 5;

    private static final int CELLS = 3;

    /**
     * Reads all files of a folder in the format of the linear model's corpus, where parties need not be marked. Throws {@code BadDataException} naming
     * file and line on a line with too few cells.
     */
    static List<Labelled> read(Path folder) {
        return ResourceFile.in(folder).stream()
                .flatMap(file -> file.lines().stream())
                .map(Labelled::of)
                .toList();
    }

    private static Labelled of(Line line) {
        List<String> cells = line.cells('\t', CELLS);
        return new Labelled(!cells.get(0).equals("NONE"), cells.get(2).replaceAll("\\[[AB]:([^\\]]+)]", "$1"));
    }

    /** The fifth of the corpus to which it belongs. */
    int fold() {
        return Folds.of(text, FOLDS);
    }
}
