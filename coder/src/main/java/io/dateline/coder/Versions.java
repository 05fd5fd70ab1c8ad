package io.dateline.coder;

import io.dateline.coder.data.ResourceFile;
import io.dateline.coder.event.EventFinder;
import io.dateline.coder.realis.Realis;
import io.dateline.schemas.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What coded a record.
 *
 * @param coder version of the rules in the program
 * @param dictionary hash of patterns, tables and dictionaries
 */
record Versions(String coder, String dictionary) {
    private static final String CODER = "1";
    private static final int SHOWN = 12;
    private static final List<String> ACTORS = List.of("countries", "organisations", "people", "roles");
    private static final List<String> TABLES = List.of("cameo", "plover");

    static Versions of(CoderConfig config) {
        List<String> contents = new ArrayList<>(EventFinder.sources());
        contents.add(ResourceFile.of(Realis.class, "words.txt").content());
        for (String name : TABLES) {
            contents.add(ResourceFile.of(EventFinder.class, name + ".tsv").content());
        }
        contents.add(ResourceFile.of(EventFinder.class, "contexts.txt").content());
        for (String name : ACTORS) {
            contents.add(ResourceFile.of(Coder.class, "actors/" + name + ".tsv").content());
        }
        for (Path file : config.dictionaries()) {
            contents.add(read(file));
        }
        return new Versions(CODER, Ids.of(contents.toArray(String[]::new)).substring(0, SHOWN));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read dictionary " + file, e);
        }
    }
}
