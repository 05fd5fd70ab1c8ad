package io.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ingest.poll.PollResult.Failed;
import io.dateline.ingest.poll.PollResult.Offline;
import io.dateline.ingest.poll.PollResult.Read;
import io.dateline.ingest.poll.PollResult.Unchanged;
import io.dateline.ingest.poll.PollResult.Validators;
import io.dateline.reader.feed.FeedException;
import io.dateline.reader.feed.FeedReader;
import io.dateline.reader.feed.ParsedFeed;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import io.dateline.schemas.record.SitemapRead;
import io.dateline.schemas.serde.TrustedClasses;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedScheduleTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String HOST = "example.org";

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
        assertThat(wait(after(known, new Unchanged(304, null, null, null)))).isEqualTo(Duration.ofMinutes(90));
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

        FeedState next = after(fixed, known(HOUR, "a"), HOST, read(HOUR, "x"), NOW, 1);

        assertThat(wait(next)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void asksNoFeedAtTimesThatItSkips() throws FeedException {
        // NOW is noon on a Monday.
        FeedState afternoon = after(known(HOUR, "a"), skipping("13 14 15", ""));
        FeedState days = after(known(Duration.ofHours(20), "a"), skipping("", "Tuesday Wednesday"));
        FeedState always =
                after(known(HOUR, "a"), skipping("", "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"));

        assertThat(wait(afternoon)).isEqualTo(Duration.ofHours(4));
        assertThat(wait(days)).as("never later than the greatest interval").isEqualTo(Duration.ofHours(24));
        assertThat(wait(always)).isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void remembersWhatAFeedSkipsWhileItIsUnchangedOrFails() throws FeedException {
        FeedState state = after(known(Duration.ofMinutes(30), "a"), skipping("13 14", ""));

        assertThat(wait(after(state, new Unchanged(304, null, null, null)))).isEqualTo(Duration.ofHours(3));
        assertThat(wait(after(state, new Failed(null, "no answer", "timeout", Duration.ofMinutes(90)))))
                .isEqualTo(Duration.ofHours(3));
        assertThat(wait(after(state, read(null, "a", "b")))).isLessThan(HOUR);
        Feed fixed = Feed.newBuilder(feed).setIntervalMillis(HOUR.toMillis()).build();
        assertThat(wait(after(fixed, state, HOST, new Unchanged(304, null, null, null), NOW, 0)))
                .as("what the user says wins")
                .isEqualTo(HOUR);
    }

    private static Read skipping(String hours, String days) throws FeedException {
        String rss = "<rss><channel><title>T</title><skipHours>" + elements("hour", hours) + "</skipHours><skipDays>"
                + elements("day", days) + "</skipDays></channel></rss>";
        ParsedFeed parsed =
                FeedReader.read(rss.getBytes(StandardCharsets.UTF_8), "text/xml", URI.create("https://example.org/f"));
        return new Read(200, null, new Validators(null, null), "hash", null, parsed, List.of("a"));
    }

    private static String elements(String name, String values) {
        return values.replaceAll("\\S+", "<" + name + ">$0</" + name + ">");
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
        assertThat(SeenEntries.fresh(state, List.of("a", "b"))).containsExactly("b");
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
    void asksAFeedThatIsGoneOnceADayAndThenOnceAMonth() {
        Failed gone = new Failed(410, "HTTP 410", "http_4xx", null);
        FeedState first = after(known(HOUR, "a"), gone);
        FeedState third = after(after(first, gone), gone);

        assertThat(wait(first)).isEqualTo(Duration.ofHours(24));
        assertThat(wait(third)).isEqualTo(Duration.ofDays(30));
        assertThat(after(third, new Failed(404, "HTTP 404", "http_4xx", null)).getGone())
                .isZero();
    }

    @Test
    void backsOffMoreSlowlyFromWhatPasses() {
        Failed missing = new Failed(404, "HTTP 404", "http_4xx", null);
        Failed forbidden = new Failed(403, "HTTP 403", "http_4xx", null);
        Failed silent = new Failed(null, "no answer", "timeout", null);

        assertThat(wait(afterThree(silent))).isLessThan(wait(afterThree(missing)));
        assertThat(wait(afterThree(missing))).isLessThan(wait(afterThree(forbidden)));
        assertThat(wait(afterThree(forbidden))).isEqualTo(HOUR.multipliedBy(4));
    }

    private FeedState afterThree(Failed failed) {
        return after(after(after(known(HOUR, "a"), failed), failed), failed);
    }

    @Test
    void asksAFeedThatFailsForAMonthOnceAWeek() {
        FeedState state = FeedState.newBuilder(known(HOUR, "a"))
                .setLastSuccessAt(NOW.minus(Duration.ofDays(31)))
                .setFailures(60)
                .build();

        assertThat(wait(after(state, new Failed(500, "HTTP 500", "http_5xx", null))))
                .isEqualTo(Duration.ofDays(7));
    }

    @Test
    void heedsWhatTheFeedAskedForWhileItIsUnchanged() {
        FeedState state = after(known(Duration.ofMinutes(10), "a"), document(Duration.ofHours(6), null, "a"));

        FeedState next = after(state, new Unchanged(304, null, null, Duration.ofHours(1)));

        assertThat(next.getIntervalMillis()).isEqualTo(Duration.ofHours(9).toMillis());
        assertThat(after(known(Duration.ofMinutes(10), "a"), new Unchanged(304, null, null, Duration.ofHours(5)))
                        .getIntervalMillis())
                .isEqualTo(Duration.ofHours(5).toMillis());
    }

    @Test
    void pollsNoLaterThanHalfTheUsualGapBetweenEntries() {
        FeedState lively =
                FeedState.newBuilder(known(HOUR, "a")).setEntriesPerDay(48.0).build();

        assertThat(wait(after(lively, new Unchanged(304, null, null, null))).toMinutes())
                .isEqualTo(15);
    }

    @Test
    void comesBackSoonWhileSitemapsWaitAndInTimeForThoseWhoseTurnComes() {
        TrustedClasses.register();
        FeedState before = FeedSchedule.initial(feed, NOW);

        FeedState more = after(feed, before, HOST, index(3, null), NOW, 0);
        FeedState turns = after(feed, before, HOST, index(0, Duration.ofMinutes(9)), NOW, 0);
        FeedState none = after(feed, before, HOST, index(0, null), NOW, 0);

        assertThat(more.getNextPollAt()).isEqualTo(NOW.plus(PollConfig.DEFAULTS.minInterval()));
        assertThat(turns.getNextPollAt()).isEqualTo(NOW.plus(Duration.ofMinutes(9)));
        assertThat(none.getNextPollAt()).isAfter(turns.getNextPollAt());
        assertThat(more.getSitemaps()).hasSize(1);
    }

    @Test
    void keepsTheUsersAndTheServersIntervalWhileSitemapsWait() {
        TrustedClasses.register();
        FeedState before = FeedSchedule.initial(feed, NOW);
        Feed rare = Feed.newBuilder(feed)
                .setIntervalMillis(Duration.ofHours(6).toMillis())
                .build();
        Duration within = Duration.ofMinutes(9);

        assertThat(after(rare, before, HOST, index(3, within), NOW, 0).getNextPollAt())
                .isEqualTo(NOW.plus(Duration.ofHours(6)));
        assertThat(after(feed, before, HOST, index(Duration.ofHours(2), 3, within, null), NOW, 0)
                        .getNextPollAt())
                .isEqualTo(NOW.plus(Duration.ofHours(2)));
        assertThat(after(feed, before, HOST, index(null, 3, within, Duration.ofHours(5)), NOW, 0)
                        .getNextPollAt())
                .isEqualTo(NOW.plus(Duration.ofHours(5)));
    }

    private Read index(int left, @Nullable Duration within) {
        return index(null, left, within, null);
    }

    private Read index(@Nullable Duration asked, int left, @Nullable Duration within, @Nullable Duration retryAfter) {
        Read read = read(asked, "a");
        SitemapRead known = new SitemapRead("0123456789abcdef", NOW, NOW, 1, false);
        return new Read(
                read.status(),
                read.url(),
                read.validators(),
                read.bodyHash(),
                read.interval(),
                read.feed(),
                read.entries(),
                new Sitemaps.Index(List.of(known), left, 0, within, retryAfter));
    }

    @Test
    void takesWhatIsTooMuchForOnePollWithTheNext() {
        String[] many = IntStream.range(0, SeenEntries.MOST_NEW + 500)
                .mapToObj(i -> "%016x".formatted(i))
                .toArray(String[]::new);
        Read read = document(null, null, many);

        FeedState first = after(known(HOUR), read);
        FeedState second = after(first, read);

        assertThat(first.getEtag()).isNull();
        assertThat(first.getBodyHash()).isNull();
        assertThat(wait(first)).isEqualTo(Duration.ofMinutes(5));
        assertThat(first.getArticles()).isEqualTo(SeenEntries.MOST_NEW);
        assertThat(SeenEntries.fresh(first, List.of(many))).containsExactly(Arrays.copyOf(many, 500));
        assertThat(second.getEtag()).isEqualTo("\"e\"");
        assertThat(second.getArticles()).isEqualTo(many.length);
        assertThat(SeenEntries.fresh(second, List.of(many))).isEmpty();
    }

    @Test
    void asksForTheWholeOfADocumentThatBreaksOff() throws FeedException {
        String whole =
                "<rss><channel><item><guid>a</guid></item><item><guid>b</guid></item><item><guid>c</guid></item></channel></rss>";
        FeedState known = FeedState.newBuilder(known(HOUR))
                .setEtag("\"before\"")
                .setLastModified("Mon, 02 Mar 2026 09:00:00 GMT")
                .setBodyHash("before")
                .build();

        FeedState cut = after(known, parsed(whole.substring(0, whole.indexOf("c</guid>"))));
        FeedState next = after(cut, parsed(whole));

        assertThat(cut.getArticles()).isEqualTo(2);
        assertThat(cut.getEtag()).isNull();
        assertThat(cut.getLastModified()).isNull();
        assertThat(cut.getBodyHash()).isNull();
        assertThat(next.getArticles()).isEqualTo(3);
        assertThat(next.getEtag()).isEqualTo("\"e\"");
        assertThat(next.getBodyHash()).isEqualTo("hash");
    }

    private static Read parsed(String document) throws FeedException {
        ParsedFeed parsed =
                FeedReader.read(document.getBytes(StandardCharsets.UTF_8), null, URI.create("https://example.org/f"));
        return new Read(200, null, new Validators("\"e\"", null), "hash", null, parsed, EntryIds.of(parsed.entries()));
    }

    @Test
    void spreadsThoseWhoWereToldToComeLess() {
        Failed busy = new Failed(429, "HTTP 429", "http_4xx", Duration.ofHours(3));

        FeedState next = after(feed, known(HOUR, "a"), HOST, busy, NOW, 1);

        assertThat(wait(next)).isEqualTo(Duration.ofHours(4));
        assertThat(next.getHeldUntil()).isEqualTo(NOW.plus(Duration.ofHours(3)));
    }

    @Test
    void remembersWhichHostAskedToBeLeftAlone() {
        FeedState before = known(HOUR, "a");
        Failed busy = new Failed(503, "HTTP 503", "http_5xx", Duration.ofHours(3));

        FeedState held = after(feed, before, "mirror.example.net", busy, NOW, 0);

        assertThat(held.getHeldHost()).isEqualTo("mirror.example.net");
        assertThat(after(held, new Offline("no route")).getHeldHost())
                .as("nothing was heard since")
                .isEqualTo("mirror.example.net");
        assertThat(after(held, new Failed(500, "HTTP 500", "http_5xx", null)).getHeldHost())
                .isNull();
        assertThat(after(held, read(null, "a")).getHeldHost()).isNull();
    }

    @Test
    void keepsThePermanentAddress() {
        FeedState next = after(
                known(HOUR, "a"), new Unchanged(200, "https://example.org/new", new Validators("\"2\"", null), null));

        assertThat(next.getUrl()).isEqualTo("https://example.org/new");
        assertThat(next.getEtag()).isEqualTo("\"2\"");
    }

    @Test
    void keepsAMovedAddressHoweverOftenItFails() {
        FeedState moved = moved();
        Failed failed = new Failed(null, "unknown host", "unknown_host", null);

        for (int i = 0; i < 10; i++) {
            moved = after(moved, failed);
        }

        assertThat(moved.getUrl()).isEqualTo("https://elsewhere.example/f");
        assertThat(moved.getEtag()).isEqualTo("\"e\"");
        assertThat(moved.getFailures()).isEqualTo(10);
        assertThat(after(moved, read(null, "a")).getUrl()).isEqualTo("https://elsewhere.example/f");
    }

    @Test
    void goesBackToTheSubscribedAddressOnceItHasGivenAFeed() {
        FeedState failing = FeedState.newBuilder(moved()).setFailures(3).build();

        FeedState next = after(failing, new Unchanged(200, feed.getUrl(), null, null));

        assertThat(next.getUrl()).isEqualTo(feed.getUrl());
        assertThat(next.getFailures()).isZero();
    }

    @Test
    void asksTheSubscribedAddressSoonThoughTheMovedOneIsGoneForGood() {
        Failed gone = new Failed(410, "HTTP 410", "http_4xx", null);
        Failed unknown = new Failed(null, "unknown host", "unknown_host", null);

        FeedState third = after(after(after(moved(), gone), gone), gone);
        FeedState fourth = after(third, unknown);

        assertThat(third.getGone()).isEqualTo(3);
        assertThat(Address.of(feed, third)).isEqualTo(feed.getUrl());
        assertThat(wait(third)).isLessThanOrEqualTo(Duration.ofDays(1));
        assertThat(Address.of(feed, fourth)).isEqualTo("https://elsewhere.example/f");
        assertThat(fourth.getGone()).as("of the moved address").isEqualTo(3);
        assertThat(wait(fourth)).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void countsAnswersThatTheFeedIsGoneInARow() {
        Failed gone = new Failed(410, "HTTP 410", "http_4xx", null);
        Failed broken = new Failed(500, "HTTP 500", "http_5xx", null);

        assertThat(after(after(known(HOUR, "a"), gone), broken).getGone()).isZero();
        assertThat(after(after(moved(), gone), broken).getGone()).isZero();
    }

    private FeedState moved() {
        return FeedState.newBuilder(known(HOUR, "a"))
                .setUrl("https://elsewhere.example/f")
                .setEtag("\"e\"")
                .build();
    }

    @Test
    void forgetsTheOldestEntries() {
        List<String> many = IntStream.range(0, SeenEntries.LEAST_REMEMBERED)
                .mapToObj(Integer::toString)
                .toList();
        FeedState known =
                FeedState.newBuilder(known(HOUR, "a")).setRecentEntries(many).build();

        FeedState next = after(known, read(null, "newest"));

        assertThat(next.getRecentEntries())
                .hasSize(SeenEntries.LEAST_REMEMBERED)
                .startsWith("newest", "0")
                .doesNotContain("199");
    }

    @Test
    void forgetsNothingOfAnIndexBecauseOneOfItsSitemapsIsMissingOnce() {
        String[] whole = IntStream.range(0, 3_000).mapToObj(Integer::toString).toArray(String[]::new);
        FeedState known = known(HOUR, whole);
        String[] rest = IntStream.range(0, 500).mapToObj(Integer::toString).toArray(String[]::new);

        FeedState once = after(known, read(null, rest));
        FeedState twice = after(once, read(null, "newest"));

        assertThat(SeenEntries.fresh(twice, List.of(whole))).containsExactly("2999");
        FeedState great = after(
                known(
                        HOUR,
                        IntStream.range(0, 9_000).mapToObj(Integer::toString).toArray(String[]::new)),
                read(null, "newest"));
        assertThat(great.getRecentEntries()).hasSize(2 * SeenEntries.MOST_NEW);
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
        FeedState next = after(feed, known(HOUR, "a", "b", "c", "d"), HOST, read(null, "x", "a", "b", "c"), NOW, 1);

        assertThat(wait(next)).isEqualTo(Duration.ofMinutes(63));
    }

    private FeedState after(FeedState before, PollResult result) {
        return after(feed, before, HOST, result, NOW, 0);
    }

    private FeedState after(
            Feed subscribed, FeedState before, String host, PollResult result, Instant now, double chance) {
        EntryVersions versions = EntryVersions.of(subscribed, before, result);
        return schedule.after(subscribed, before, host, result, versions, now, chance);
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
        return document(null, interval, entries);
    }

    private static Read document(@Nullable Duration ofFeed, @Nullable Duration ofServer, String... entries) {
        ParsedFeed parsed = new ParsedFeed(
                ParsedFeed.Kind.RSS,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                ofFeed,
                null,
                null,
                List.of());
        return new Read(200, null, new Validators("\"e\"", null), "hash", ofServer, parsed, List.of(entries));
    }
}
