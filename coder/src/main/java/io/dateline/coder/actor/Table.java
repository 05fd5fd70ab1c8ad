package io.dateline.coder.actor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Reads the rows of a tab-separated file: UTF-8, '#' starts a comment line, blank lines are skipped. */
final class Table {
    private Table() {}

    static List<Row> resource(String name) {
        String path = "/io/dateline/coder/actors/" + name;
        InputStream stream = Objects.requireNonNull(Table.class.getResourceAsStream(path), () -> "no resource " + path);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return rows(name, reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read resource " + path, e);
        }
    }

    static List<Row> file(Path path) {
        try {
            return rows(path.toString(), Files.readAllLines(path, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read dictionary " + path, e);
        }
    }

    static List<Row> rows(String name, List<String> lines) {
        List<Row> rows = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(new Row(name, i + 1, Arrays.asList(line.split("\t", -1))));
            }
        }
        return rows;
    }
}
