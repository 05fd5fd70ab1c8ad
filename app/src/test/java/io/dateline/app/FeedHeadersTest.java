package io.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class FeedHeadersTest {

    @Test
    void makesHeadersOfCredentialsAndCookies() {
        FeedHeaders options =
                parsed("--user", "desk:pa:ss", "--header", "X-Key: k1", "--cookie", "a=1", "--cookie", "b=2");

        assertThat(options.apply(Map.of("X-Old", "o")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "Authorization", "Basic ZGVzazpwYTpzcw==",
                        "X-Key", "k1",
                        "X-Old", "o",
                        "Cookie", "a=1; b=2"));
    }

    @Test
    void changesWhatIsNamedWhateverItsCaseAndTakesAwayWhatIsEmpty() {
        FeedHeaders options = parsed("--header", "x-key: k2", "--header", "X-Gone:");

        assertThat(options.apply(Map.of("X-Key", "k1", "X-Gone", "g")))
                .hasSize(1)
                .containsEntry("X-Key", "k2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "a b: secret", ": secret", "X-A: secret\nX-B: 1"})
    void refusesAHeaderOfAnotherFormWithoutRepeatingIt(String header) {
        assertThatThrownBy(() -> parsed("--header", header).apply(Map.of()))
                .isInstanceOf(UsageException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void refusesCredentialsAndCookiesOfAnotherFormWithoutRepeatingThem() {
        assertThatThrownBy(() -> parsed("--user", "secret").apply(Map.of()))
                .hasMessageContaining("USER:PASSWORD")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> parsed("--cookie", "a=1; secret=2").apply(Map.of()))
                .hasMessageContaining("NAME=VALUE")
                .hasMessageNotContaining("secret");
    }

    private static FeedHeaders parsed(String... arguments) {
        FeedHeaders options = new FeedHeaders();
        CommandLine.populateCommand(options, arguments);
        return options;
    }
}
