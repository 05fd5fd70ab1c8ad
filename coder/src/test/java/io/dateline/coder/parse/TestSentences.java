package io.dateline.coder.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The sentences of {@code sentences.txt}, one a line: made up, with what makes tokenisers and parsers stumble. */
final class TestSentences {
    private TestSentences() {}

    static List<String> all() {
        try (InputStream in = TestSentences.class.getResourceAsStream("sentences.txt")) {
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
