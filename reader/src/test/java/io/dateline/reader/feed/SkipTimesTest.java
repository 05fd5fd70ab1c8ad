package io.dateline.reader.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SkipTimesTest {

    @Test
    void readsWhatAFeedSkips() throws FeedException {
        SkipTimes skips = skips("""
                <skipHours><hour>24</hour><hour> 3 </hour><hour>3</hour><hour>25</hour><hour>-1</hour><hour>x</hour></skipHours>
                <skipDays><day>Sunday</day><day>saturday</day><day>Feastday</day></skipDays>""");

        assertThat(skips.hours()).containsExactly(0, 3);
        assertThat(skips.days()).containsExactly(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    @Test
    void skipsNothingUnlessAFeedSaysSo() throws FeedException {
        assertThat(skips("")).isEqualTo(SkipTimes.NONE);
        assertThat(skips("<skipHours/><skipDays></skipDays>")).isEqualTo(SkipTimes.NONE);
    }

    @Test
    void findsTheFirstTimeThatIsLeft() {
        SkipTimes night = new SkipTimes(List.of(22, 23, 0, 1), List.of(DayOfWeek.SUNDAY));

        // A Saturday.
        assertThat(night.next(Instant.parse("2026-03-07T21:59:59Z"))).isEqualTo("2026-03-07T21:59:59Z");
        assertThat(night.next(Instant.parse("2026-03-07T22:30:00Z"))).isEqualTo("2026-03-09T02:00:00Z");
    }

    private static SkipTimes skips(String elements) throws FeedException {
        String rss = "<rss version='2.0'><channel><title>T</title>" + elements + "</channel></rss>";
        return FeedReader.read(rss.getBytes(StandardCharsets.UTF_8), "text/xml", URI.create("https://example.org/f"))
                .skips();
    }
}
