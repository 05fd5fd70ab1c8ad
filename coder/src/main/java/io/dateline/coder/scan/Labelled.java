package io.dateline.coder.scan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * A sentence of which is known whether it tells an event.
 *
 * @param event whether it does
 * @param text without marks of parties
 */
record Labelled(boolean event, String text) {
    static final int FOLDS = 5;

    /** Reads all files of a folder in the format of the linear model's corpus, in order of their names. */
    static List<Labelled> read(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> corpus = files.filter(file -> file.toString().endsWith(".tsv"))
                    .sorted()
                    .toList();
            return corpus.stream().flatMap(Labelled::lines).toList();
        }
    }

    private static Stream<Labelled> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells ->
                            new Labelled(!cells[0].equals("NONE"), cells[2].replaceAll("\\[[AB]:([^\\]]+)]", "$1")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("cannot read " + file, e);
        }
    }

    /** The fifth of the corpus to which it belongs, whatever the order of the files. */
    int fold() {
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return (int) (checksum.getValue() % FOLDS);
    }
}
