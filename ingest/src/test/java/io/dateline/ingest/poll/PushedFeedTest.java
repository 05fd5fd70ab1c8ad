package io.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ingest.poll.PollResult.Read;
import io.dateline.ingest.poll.PollResult.Validators;
import io.dateline.ingest.websub.Callbacks;
import io.dateline.ingest.websub.Leases;
import io.dateline.ingest.websub.WebSubConfig;
import io.dateline.reader.feed.FeedException;
import io.dateline.reader.feed.FeedReader;
import io.dateline.reader.feed.ParsedFeed;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import io.dateline.schemas.record.Fetch;
import io.dateline.schemas.record.Push;
import io.dateline.schemas.record.PushKind;
import io.dateline.schemas.record.WebSub;
import io.dateline.schemas.record.WebSubStatus;
import io.dateline.schemas.serde.TrustedClasses;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PushedFeedTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final String URL = "https://news.example.org/feed";

    private final FeedSchedule schedule = new FeedSchedule(PollConfig.DEFAULTS);
    private final Subscription subscription = new Subscription(0, feed(), FeedSchedule.initial(feed(), NOW));

    @BeforeAll
    static void trust() {
        TrustedClasses.register();
    }

    @Test
    void neitherPushNorPollBringsWhatTheOtherBrought() throws FeedException {
        assertThat(poll(items(1, 3))).hasSize(3);

        assertThat(push(items(3, 4))).containsExactly("https://news.example.org/4");
        assertThat(push(items(4, 4))).isEmpty();
        assertThat(poll(items(1, 5))).containsExactly("https://news.example.org/5");
        assertThat(push(items(1, 5))).isEmpty();
        assertThat(subscription.state().getArticles()).isEqualTo(5);
    }

    @Test
    void anEntryIsKnownThoughItsIdIsSharedInTheWholeFeedAndNotInThePush() throws FeedException {
        String one = "<item><guid>same</guid><link>https://news.example.org/1</link></item>";
        String two = "<item><guid>same</guid><link>https://news.example.org/2</link></item>";
        String three = "<item><guid>same</guid><link>https://news.example.org/3</link></item>";
        assertThat(poll(two + one)).hasSize(2);

        assertThat(push(two)).isEmpty();
        assertThat(poll(three + two + one)).containsExactly("https://news.example.org/3");
        assertThat(push(three)).isEmpty();
    }

    @Test
    void entriesThatShareAnIdAreNotLostWhenTheyArePushedOneByOne() throws FeedException {
        String one = "<item><guid>same</guid><link>https://news.example.org/1</link></item>";
        String two = "<item><guid>same</guid><link>https://news.example.org/2</link></item>";
        String three = "<item><guid>same</guid><link>https://news.example.org/3</link></item>";
        String four = "<item><guid>same</guid><link>https://news.example.org/4</link></item>";
        poll(two + one);

        assertThat(push(two)).isEmpty();
        assertThat(push(three)).containsExactly("https://news.example.org/3");
        assertThat(push(four)).containsExactly("https://news.example.org/4");
        assertThat(push(four)).isEmpty();
        assertThat(push(three)).isEmpty();
        assertThat(poll(four + three + two + one)).isEmpty();
    }

    @Test
    void entriesWithoutIdThatShareAnAddressAreNotLostEither() throws FeedException {
        String one = "<item><title>One</title><link>https://news.example.org/live</link></item>";
        String two = "<item><title>Two</title><link>https://news.example.org/live</link></item>";
        String three = "<item><title>Three</title><link>https://news.example.org/live</link></item>";

        assertThat(push(one)).hasSize(1);
        assertThat(push(two)).hasSize(1);
        assertThat(push(two)).isEmpty();
        assertThat(poll(three + two + one)).hasSize(1);
        assertThat(push(three)).isEmpty();
    }

    @Test
    void whatAPushWronglyTakesForKnownIsBroughtByThePoll() throws FeedException {
        String one = "<item><guid>same</guid><link>https://news.example.org/1</link></item>";
        String two = "<item><guid>same</guid><link>https://news.example.org/2</link></item>";
        poll(one);

        assertThat(push(two)).isEmpty();
        assertThat(poll(two + one)).contains("https://news.example.org/2");
    }

    @Test
    void aPushOfMoreThanCanBeTakenMakesAPollDueAndLosesNothing() throws FeedException {
        poll(items(1, 3));
        Instant later = NOW.plusSeconds(60);

        PushedFeed.Taken taken = PushedFeed.of(subscription, content(document(items(1, 2_004))), null, later, 0);

        assertThat(taken.outcome().fetches()).isEmpty();
        assertThat(taken.outcome().state().getNextPollAt()).isEqualTo(later);
        assertThat(taken.outcome().state().getRecentEntries())
                .isEqualTo(subscription.state().getRecentEntries());
    }

    @Test
    void aGreatPushForgetsNothingThatTheFeedStillHolds() throws FeedException {
        poll(items(1, 1_900));

        assertThat(push(items(1_901, 3_900))).hasSize(2_000);
        assertThat(push(items(3_000, 3_901))).containsExactly("https://news.example.org/3901");
        assertThat(poll(items(1, 3_901))).isEmpty();
    }

    @Test
    void aPushOfOneEntryForgetsNothingOfAGreatFeed() throws FeedException {
        poll(items(1, 600));
        for (int i = 601; i <= 2_000; i++) {
            push(items(i, i));
        }

        assertThat(subscription.state().getRecentEntries()).hasSizeLessThanOrEqualTo(4_000);
        assertThat(poll(items(1_401, 2_000))).isEmpty();
    }

    @Test
    void whatAFormerHubSendsIsPassedOver() throws FeedException {
        poll(items(1, 3));
        WebSub webSub = WebSub.newBuilder()
                .setHub("https://hub.example/")
                .setTopic(URL)
                .setStatus(WebSubStatus.ACTIVE)
                .setLeaseEndsAt(NOW.plusSeconds(600))
                .build();
        subscription.state(
                FeedState.newBuilder(subscription.state()).setWebSub(webSub).build());
        FeedState before = subscription.state();
        Push.Builder push = Push.newBuilder(content(document(items(4, 4))));

        for (PushKind kind : PushKind.values()) {
            for (String former : List.of(
                    Callbacks.subscription("https://former.example/", URL),
                    Callbacks.subscription("https://hub.example/", "https://news.example.org/old"))) {
                PushedFeed.Taken taken = taken(push.setKind(kind).setSubscription(former));
                assertThat(taken.result()).isEqualTo("other_hub");
                assertThat(taken.outcome().state()).isEqualTo(before);
                assertThat(taken.outcome().fetches()).isEmpty();
            }
        }
        push.setKind(PushKind.CONTENT).setSubscription(Callbacks.subscription("https://hub.example/", URL));
        assertThat(taken(push).outcome().fetches()).hasSize(1);

        // The feed names no hub any more.
        subscription.state(FeedState.newBuilder(before).setWebSub(null).build());
        assertThat(taken(push).outcome().fetches()).isEmpty();
    }

    private PushedFeed.Taken taken(Push.Builder push) {
        Leases leases = new Leases(new WebSubConfig(
                URI.create("https://news.example.org"),
                "nine lamps along the old harbour wall",
                Duration.ofDays(7),
                Duration.ofHours(6)));
        return PushedFeed.of(subscription, push.build(), leases, NOW, 0);
    }

    @Test
    void anEntryThatTheHubWritesInItsOwnWayIsNotTakenForAnotherByThePoll() throws FeedException {
        assertThat(push(titled("Ferry late &#8211; Harbour News"))).hasSize(1);

        assertThat(poll(titled("Ferry late"))).isEmpty();
        assertThat(poll(titled("Ferry lost")))
                .as("the feed's own words have changed")
                .hasSize(1);
    }

    @Test
    void aCorrectionThatTheHubPushesIsFollowed() throws FeedException {
        assertThat(push(titled("Ferry late"))).hasSize(1);

        assertThat(push(titled("Ferry late"))).isEmpty();
        assertThat(push(titled("Ferry lost"))).hasSize(1);
        assertThat(poll(titled("Ferry lost!"))).isEmpty();
        assertThat(push(titled("Ferry found"))).hasSize(1);
    }

    @Test
    void aPushWithMoreChangesThanAreFollowedAtOnceMakesAPollDue() throws FeedException {
        String rest = items(1, 200);
        poll(titled(201, 350, "late") + rest);
        Instant later = NOW.plusSeconds(60);

        PushedFeed.Taken taken =
                PushedFeed.of(subscription, content(document(titled(201, 350, "lost") + rest)), null, later, 0);

        assertThat(taken.outcome().fetches()).isEmpty();
        assertThat(taken.outcome().state().getNextPollAt()).isEqualTo(later);
        assertThat(poll(titled(201, 350, "lost") + rest)).hasSize(EntryVersions.MOST_CHANGED);
    }

    private static String titled(String title) {
        return "<item><guid>g</guid><link>https://news.example.org/g</link><title>" + title + "</title></item>";
    }

    private static String titled(int from, int to, String title) {
        return items(from, to).replace("</item>", "<title>" + title + "</title></item>");
    }

    @Test
    void theScheduleOfPollsStaysAsItIs() throws FeedException {
        poll(items(1, 3));
        FeedState before = subscription.state();

        push(items(4, 4));

        FeedState after = subscription.state();
        assertThat(after.getNextPollAt()).isEqualTo(before.getNextPollAt());
        assertThat(after.getIntervalMillis()).isEqualTo(before.getIntervalMillis());
        assertThat(after.getBodyHash()).isEqualTo(before.getBodyHash());
        assertThat(after.getEtag()).isEqualTo("e");
        assertThat(after.getLastPollAt()).isEqualTo(before.getLastPollAt());
    }

    @Test
    void whatCannotBeReadAndWhatIsOnlyAWordMakesAPollDue() throws FeedException {
        poll(items(1, 3));
        Instant later = NOW.plusSeconds(60);

        byte[] whole = document(items(4, 5));
        byte[] cut = Arrays.copyOf(whole, whole.length - "</channel></rss>".length() - 20);

        for (byte[] body : new byte[][] {null, "<html>".getBytes(StandardCharsets.UTF_8), cut}) {
            PushedFeed.Taken taken = PushedFeed.of(subscription, content(body), null, later, 0);

            assertThat(taken.outcome().state().getNextPollAt()).isEqualTo(later);
            assertThat(taken.outcome().fetches()).isEmpty();
        }
    }

    private List<String> poll(String items) throws FeedException {
        ParsedFeed feed = FeedReader.read(document(items), null, URI.create(URL));
        Read read = new Read(200, null, new Validators("e", null), "h", null, feed, EntryIds.of(feed.entries()));
        EntryVersions versions = EntryVersions.of(feed(), subscription.state(), read);
        FeedState next = schedule.after(feed(), subscription.state(), subscription.host(), read, versions, NOW, 0);
        return settle(PollOutcome.of(subscription, read, versions, next, NOW));
    }

    private List<String> push(String items) {
        return settle(PushedFeed.of(subscription, content(document(items)), null, NOW, 0)
                .outcome());
    }

    private List<String> settle(PollOutcome outcome) {
        subscription.state(outcome.state());
        return outcome.fetches().stream().map(Fetch::getUrl).toList();
    }

    private static Push content(byte @Nullable [] body) {
        return Push.newBuilder()
                .setFeedId("f")
                .setKind(PushKind.CONTENT)
                .setReceivedAt(NOW)
                .setBody(body == null ? null : ByteBuffer.wrap(body))
                .build();
    }

    private static String items(int from, int to) {
        StringBuilder items = new StringBuilder();
        IntStream.rangeClosed(from, to).map(i -> from + to - i).forEach(i -> items.append("<item><guid>g")
                .append(i)
                .append("</guid><link>https://news.example.org/")
                .append(i)
                .append("</link></item>"));
        return items.toString();
    }

    private static byte[] document(String items) {
        return ("<rss><channel><title>T</title>" + items + "</channel></rss>").getBytes(StandardCharsets.UTF_8);
    }

    private static Feed feed() {
        return Feed.newBuilder().setId("f").setUrl(URL).setAddedAt(NOW).build();
    }
}
