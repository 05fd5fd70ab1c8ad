package io.dateline.coder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Damaged texts: none may throw, and all evidence lies in the text. A longer search: {@code -Ddateline.fuzz.rounds=100000
 * -Ddateline.fuzz.seed=7}. A text that fails becomes a line of {@code crashers.txt} (a JSON string), and stays there.
 */
class CoderFuzzTest {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
    private static final int ROUNDS = Integer.getInteger("dateline.fuzz.rounds", 150);
    private static final long SEED = Long.getLong("dateline.fuzz.seed", 1);

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Coder coder = SharedParser.coder();

    @Test
    void damagedTextsAreCodedWithoutAThrow() {
        Mutations mutations = new Mutations(new SplittableRandom(SEED), lines("parse/sentences.txt"));
        for (int round = 0; round < ROUNDS; round++) {
            isCoded(mutations.next());
        }
    }

    @ParameterizedTest
    @MethodSource("crashers")
    void whatFailedOnceIsCodedNow(String line) throws JsonProcessingException {
        isCoded(JSON.readValue(line, String.class));
    }

    private void isCoded(String text) {
        assertThatCode(() -> {
                    CodedArticle coded = coder.code(new ArticleText(text, text, DAY, "en"));
                    assertThat(coded.events())
                            .allSatisfy(event -> assertThat(text.substring(event.start(), event.end()))
                                    .isEqualTo(event.sentence()));
                    coder.codeSpans(text, text.substring(0, text.length() / 3), "", DAY);
                })
                .as(() -> line(text))
                .doesNotThrowAnyException();
    }

    static List<String> crashers() {
        return lines("crashers.txt");
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(CoderFuzzTest.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text as a line of {@code crashers.txt}. */
    private static String line(String text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
