package io.dateline.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The texts are our own: with {@code -Ddateline.foreign=DIRECTORY} no eight words in a row are those of any file
 * below that directory, such as a gold standard on which the coder is measured.
 */
class OwnTextTest {

    private static final int WORDS = 8;
    private static final String DIRECTORY = System.getProperty("dateline.foreign", "");

    @Test
    void noEightWordsInARowAreForeign() throws IOException {
        assumeThat(DIRECTORY).isNotEmpty();
        Set<String> own = new HashSet<>();
        for (ArticleFile article : ArticleLibrary.load().originals()) {
            article.blocks().forEach(block -> own.addAll(shingles(block.text())));
        }

        Set<String> shared = new HashSet<>();
        try (Stream<Path> files = Files.walk(Path.of(DIRECTORY))) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                for (String line : Files.readString(file, StandardCharsets.ISO_8859_1)
                        .lines()
                        .toList()) {
                    shingles(line).stream().filter(own::contains).forEach(shared::add);
                }
            }
        }

        assertThat(own).isNotEmpty();
        assertThat(shared).isEmpty();
    }

    private static Set<String> shingles(String text) {
        List<String> words = Stream.of(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + WORDS <= words.size(); i++) {
            shingles.add(String.join(" ", words.subList(i, i + WORDS)));
        }
        return shingles;
    }
}
