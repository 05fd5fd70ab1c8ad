package io.dateline.coder;

import io.dateline.coder.data.BadDataException;
import io.dateline.coder.event.CodeTables;
import io.dateline.coder.event.EventFinder;
import io.dateline.schemas.Ids;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What coded a record.
 *
 * @param coder version of the rules in the program
 * @param dictionary hash of everything that coding reads: patterns, tables, word and place lists, dictionaries
 */
record Versions(String coder, String dictionary) {
    private static final String CODER = "2";
    private static final int SHOWN = 12;
    /** Beside the patterns: every file of ours that coding reads, as found from this class. */
    private static final List<String> READ = List.of(
            "actors/countries.tsv",
            "actors/organisations.tsv",
            "actors/people.tsv",
            "actors/references.txt",
            "actors/roles.tsv",
            "confidence.txt",
            "event/casualties.txt",
            "event/contexts.txt",
            "event/everyday.txt",
            "event/irregular.txt",
            "event/plover.tsv",
            "event/wrong-senses.txt",
            "linear/codes.tsv",
            "linear/types.model",
            "parse/hyphenated.txt",
            "parse/verbal-nouns.txt",
            "places/abbreviations.tsv",
            "places/alternatives.tsv",
            "places/centroids.tsv",
            "places/demonyms.tsv",
            "places/features.tsv",
            "places/gazetteer.tsv.gz",
            "places/regions.tsv",
            "places/words.tsv",
            "realis/words.txt",
            "scan/signs.tsv",
            "text/abbreviations.txt",
            "text/dateline-no-places.txt",
            "text/document-types.txt",
            "text/furniture.txt",
            "text/numbers.txt",
            "text/scores.txt",
            "text/sentence-starters.txt",
            "when/eras.txt",
            "when/feasts.txt",
            "when/words.txt");

    static Versions of(CoderConfig config) {
        List<String> contents = new ArrayList<>(EventFinder.sources());
        contents.add(CodeTables.source());
        READ.forEach(name -> contents.add(resource(name)));
        contents.add(String.valueOf(config.leastOdds()));
        for (Path file : config.dictionaries()) {
            contents.add(read(file));
        }
        return new Versions(CODER, Ids.of(contents.toArray(String[]::new)).substring(0, SHOWN));
    }

    /** Each byte as a character, so that the packed gazetteer counts like any text. */
    private static String resource(String name) {
        try (InputStream in = Versions.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new BadDataException(name + ": no such resource");
            }
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    static List<String> files() {
        return READ;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read dictionary " + file, e);
        }
    }
}
