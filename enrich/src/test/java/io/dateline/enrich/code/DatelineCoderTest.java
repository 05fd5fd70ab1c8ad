package io.dateline.enrich.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.enrich.Samples;
import io.dateline.schemas.record.Article;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DatelineCoderTest {

    @Test
    void days_are_counted_from_publication_unless_that_is_unknown_or_to_come() {
        Article unknown = Samples.article("a", "text");
        Article old = Article.newBuilder(unknown)
                .setPublishedAt(Samples.NOW.minus(Duration.ofDays(400)))
                .build();
        Article future = Article.newBuilder(unknown)
                .setPublishedAt(Samples.NOW.plus(Duration.ofDays(400)))
                .build();

        assertThat(DatelineCoder.day(unknown)).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(DatelineCoder.day(old)).isEqualTo(LocalDate.of(2025, 1, 26));
        assertThat(DatelineCoder.day(future)).isEqualTo(LocalDate.of(2026, 3, 2));
    }
}
