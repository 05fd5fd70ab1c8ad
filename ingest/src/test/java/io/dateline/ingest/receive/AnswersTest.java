package io.dateline.ingest.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dateline.ingest.receive.Answers.Answer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Answers answers = new Answers(nanos::get);

    @Test
    void givesTheSameAnswerAgain() {
        Answer answer = new Answer(202, "{}");
        assertThat(answers.claim("a", "one").answer()).isNull();
        answers.finish("a", "one", answer);

        assertThat(answers.claim("a", "one").answer()).isEqualTo(answer);
    }

    @Test
    void refusesTheKeyForAnotherBody() {
        answers.claim("a", "one");

        assertThat(refused("a", "two")).isEqualTo(422);
        answers.finish("a", "one", new Answer(202, "{}"));
        assertThat(refused("a", "two")).isEqualTo(422);
    }

    @Test
    void saysWhenTheWorkIsInProgress() {
        answers.claim("a", "one");

        assertThat(refused("a", "one")).isEqualTo(409);
    }

    @Test
    void aFailedTryLeavesNothingBehind() {
        answers.claim("a", "one");
        answers.release("a");

        assertThat(answers.claim("a", "two").answer()).isNull();
    }

    @Test
    void forgetsAfterADay() {
        answers.claim("a", "one");
        answers.finish("a", "one", new Answer(202, "{}"));
        nanos.set(Duration.ofHours(25).toNanos());

        assertThat(answers.claim("a", "two").answer()).isNull();
    }

    @Test
    void keysOfTwoSendersAreTwoKeys() {
        Sender one = new Sender("1", Set.of("a"));
        Sender two = new Sender("2", Set.of("a"));

        assertThat(Answers.key(one, "header", "k")).isNotEqualTo(Answers.key(two, "header", "k"));
        assertThat(Answers.key(one, "event", "ab", "c")).isNotEqualTo(Answers.key(one, "event", "a", "bc"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"abc, abc", "\"abc\", abc", " x-1 , x-1"})
    void readsTheHeaderWithOrWithoutQuotes(String header, String key) {
        assertThat(IdempotencyKey.value(header)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", "a\"b", "é", "\u0001"})
    void refusesOtherHeaders(String header) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> IdempotencyKey.value(header));

        assertThat(refusal.problem().status()).isEqualTo(400);
    }

    private int refused(String key, String fingerprint) {
        return catchThrowableOfType(Refusal.class, () -> answers.claim(key, fingerprint))
                .problem()
                .status();
    }
}
