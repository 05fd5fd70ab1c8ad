package io.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DatabaseSettingsTest {

    @Test
    void all_errors_are_told_at_once_with_key_value_and_remedy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DatabaseSettings("mysql://x", " ", "p", 0, Duration.ofMillis(1)))
                .withMessageContainingAll(
                        "database.url is \"mysql://x\": give jdbc:postgresql:",
                        "database.user is empty",
                        "database.max-connections is 0",
                        "database.connect-timeout is PT0.001S");
    }

    @Test
    void the_password_is_never_printed() {
        assertThat(new DatabaseSettings("jdbc:postgresql://db/dateline?password=s3cret", "dateline", "s3cret"))
                .asString()
                .doesNotContain("s3cret");
    }
}
