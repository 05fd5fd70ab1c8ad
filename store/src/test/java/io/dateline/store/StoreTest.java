package io.dateline.store;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StoreTest {

    @Test
    void a_database_out_of_reach_is_told_with_where_and_what_to_do() {
        // Nobody listens on port 1.
        DatabaseSettings settings = new DatabaseSettings(
                "jdbc:postgresql://127.0.0.1:1/news?password=s3cret", "writer", "s3cret", 1, Duration.ofSeconds(1));

        assertThatExceptionOfType(DatabaseUnreachableException.class)
                .isThrownBy(() -> Store.open(settings))
                .withMessageContainingAll(
                        "cannot connect to the database jdbc:postgresql://127.0.0.1:1/news as writer",
                        "check database.url, database.user and database.password")
                .withMessageNotContaining("s3cret");
    }
}
