package io.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ingest.poll.PollResult.Failed;
import io.dateline.ingest.poll.PollResult.Offline;
import io.dateline.ingest.poll.PollResult.Read;
import io.dateline.ingest.poll.PollResult.Unchanged;
import io.dateline.ingest.poll.PollResult.Validators;
import io.dateline.reader.feed.ParsedFeed;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedScheduleTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final FeedSchedule schedule = new FeedSchedule(PollConfig.DEFAULTS);
    private final Feed feed = Feed.newBuilder()
            .setId("f")
            .setUrl("https://example.org/f")
            .setAddedAt(NOW)
            .build();

    @Test
    void isDueAtOnceWhenNew() {
        assertThat(FeedSchedule.initial(feed, NOW).getNextPollAt()).isEqualTo(NOW);
    }

    @Test
    void remembersWhatItReadAndWaitsTheFirstInterval() {
        FeedState next = after(FeedSchedule.initial(feed, NOW), read(null, "a", "b"));

        assertThat(next.getRecentEntries()).containsExactly("a", "b");
        assertThat(next.getEtag()).isEqualTo("\"e\"");
        assertThat(next.getBodyHash()).isEqualTo("hash");
        assertThat(next.getLastSuccessAt()).isEqualTo(NOW);
        assertThat(next.getArticles()).isEqualTo(2);
        assertThat(wait(next)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void pollsSoonerWhatIsMostlyNewAndLaterWhatIsNot() {
        FeedState known = known(HOUR, "a", "b", "c", "d");

        assertThat(wait(after(known, read(null, "x", "y", "a", "b")))).isEqualTo(HOUR.dividedBy(2));
        assertThat(wait(after(known, read(null, "x", "a", "b", "c")))).isEqualTo(HOUR);
        assertThat(wait(after(known, read(null, "a", "b", "c", "d")))).isEqualTo(Duration.ofMinutes(90));
        assertThat(wait(after(known, new Unchanged(304, null, null)))).isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void staysWithinItsBounds() {
        assertThat(wait(after(known(Duration.ofMinutes(6), "a"), read(null, "x"))))
                .isEqualTo(Duration.ofMinutes(5));
        assertThat(wait(after(known(Duration.ofHours(20), "a"), read(null, "a"))))
                .isEqualTo(Duration.ofHours(24));
        assertThat(wait(after(known(Duration.ofMinutes(6), "a"), read(Duration.ofMinutes(40), "x"))))
                .isEqualTo(Duration.ofMinutes(40));
    }

    @Test
    void obeysTheIntervalOfTheUserWhateverTheFeedAsksFor() {
        Feed fixed = Feed.newBuilder(feed).setIntervalMillis(2_000L).build();

        FeedState next = schedule.after(fixed, known(HOUR, "a"), read(HOUR, "x"), NOW, 1);

        assertThat(wait(next)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void backsOffAndNeverGivesUp() {
        FeedState state = known(HOUR, "a");
        for (int i = 1; i <= 40; i++) {
            state = after(state, new Failed(500, "HTTP 500", "http_5xx", null));
            assertThat(state.getFailures()).isEqualTo(i);
            assertThat(wait(state)).isBetween(HOUR, Duration.ofHours(24));
        }
        assertThat(wait(state)).isEqualTo(Duration.ofHours(24));
        assertThat(state.getLastError()).isEqualTo("HTTP 500");
        assertThat(state.getRecentEntries()).containsExactly("a");

        FeedState healed = after(state, read(null, "a", "b"));

        assertThat(healed.getFailures()).isZero();
        assertThat(healed.getLastError()).isNull();
        assertThat(FeedSchedule.fresh(state, List.of("a", "b"))).containsExactly("b");
    }

    @Test
    void holdsAnOutageOfOurOwnAgainstNoFeed() {
        FeedState next = after(known(HOUR, "a"), new Offline("no network"));

        assertThat(next.getFailures()).isZero();
        assertThat(next.getIntervalMillis()).isEqualTo(HOUR.toMillis());
        assertThat(next.getLastError()).isEqualTo("no network");
        assertThat(wait(next)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void waitsAsLongAsTheServerAsks() {
        FeedState next = after(known(HOUR, "a"), new Failed(429, "HTTP 429", "http_4xx", Duration.ofHours(3)));

        assertThat(wait(next)).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void asksAFeedThatIsGoneOnceADay() {
        assertThat(wait(after(known(HOUR, "a"), new Failed(410, "HTTP 410", "http_4xx", null))))
                .isEqualTo(Duration.ofHours(24));
    }

    @Test
    void keepsThePermanentAddress() {
        FeedState next =
                after(known(HOUR, "a"), new Unchanged(200, "https://example.org/new", new Validators("\"2\"", null)));

        assertThat(next.getUrl()).isEqualTo("https://example.org/new");
        assertThat(next.getEtag()).isEqualTo("\"2\"");
    }

    @Test
    void forgetsTheOldestEntries() {
        List<String> many = IntStream.range(0, FeedSchedule.LEAST_REMEMBERED)
                .mapToObj(Integer::toString)
                .toList();
        FeedState known =
                FeedState.newBuilder(known(HOUR, "a")).setRecentEntries(many).build();

        FeedState next = after(known, read(null, "newest"));

        assertThat(next.getRecentEntries())
                .hasSize(FeedSchedule.LEAST_REMEMBERED)
                .startsWith("newest", "0")
                .doesNotContain("199");
    }

    @Test
    void fetchesWithoutValidatorsOnceADay() {
        FeedState state = known(HOUR, "a");
        long unconditional = IntStream.range(0, 48)
                .filter(i -> {
                    FeedState before = FeedState.newBuilder(state)
                            .setLastSuccessAt(NOW.plus(HOUR.multipliedBy(i)))
                            .build();
                    return !FeedSchedule.conditional(before, NOW.plus(HOUR.multipliedBy(i + 1L)));
                })
                .count();

        assertThat(unconditional).isEqualTo(2);
        assertThat(FeedSchedule.conditional(FeedSchedule.initial(feed, NOW), NOW))
                .isFalse();
    }

    @Test
    void comesLaterByChanceButNeverEarlier() {
        FeedState next = schedule.after(feed, known(HOUR, "a", "b", "c", "d"), read(null, "x", "a", "b", "c"), NOW, 1);

        assertThat(wait(next)).isEqualTo(Duration.ofMinutes(66));
    }

    private FeedState after(FeedState before, PollResult result) {
        return schedule.after(feed, before, result, NOW, 0);
    }

    private static Duration wait(FeedState state) {
        return Duration.between(NOW, state.getNextPollAt());
    }

    private FeedState known(Duration interval, String... entries) {
        return FeedState.newBuilder(FeedSchedule.initial(feed, NOW))
                .setLastSuccessAt(NOW.minus(interval))
                .setIntervalMillis(interval.toMillis())
                .setRecentEntries(List.of(entries))
                .build();
    }

    private static Read read(@Nullable Duration interval, String... entries) {
        ParsedFeed parsed = new ParsedFeed(
                ParsedFeed.Kind.RSS, null, null, null, null, null, List.of(), null, null, null, null, null, List.of());
        return new Read(200, null, new Validators("\"e\"", null), "hash", interval, parsed, List.of(entries));
    }
}
