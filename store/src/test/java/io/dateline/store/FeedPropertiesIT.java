package io.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.schemas.feed.FeedCondition;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

class FeedPropertiesIT {

    private static final Instant NOW = Samples.NOW;

    private static Store store;

    @BeforeContainer
    static void open() {
        store = Store.open(Database.create());
    }

    @AfterContainer
    static void close() {
        store.close();
    }

    /** A feed and what its polls left behind. */
    record Subscribed(Feed feed, @Nullable FeedState state) {}

    @Provide
    Arbitrary<List<Subscribed>> subscriptions() {
        Arbitrary<Feed> feeds = Combinators.combine(Arbitraries.of(true, true, true, false), days())
                .as((enabled, ago) -> Samples.feed("f")
                        .setEnabled(enabled)
                        .setAddedAt(NOW.minus(ago))
                        .build());
        Arbitrary<FeedState> states = Combinators.combine(
                        days().injectNull(0.1),
                        days().injectNull(0.3),
                        days().injectNull(0.2),
                        Arbitraries.of(-3_600, 0, 3_600).injectNull(0.5),
                        Arbitraries.of(0, 0, 0, 2),
                        Arbitraries.of(0, 0, 0, 2, 3, 4),
                        Arbitraries.of(0.0, 1e-9, 0.2, 3.0, 500.0).injectNull(0.2))
                .as((poll, success, article, held, failures, gone, rate) -> Samples.feedState("f")
                        .setLastPollAt(ago(poll))
                        .setLastSuccessAt(ago(success))
                        .setLastArticleAt(ago(article))
                        .setHeldUntil(held == null ? null : NOW.plusSeconds(held))
                        .setFailures(failures)
                        .setGone(gone)
                        .setEntriesPerDay(rate)
                        .build());
        return Combinators.combine(feeds, states.injectNull(0.1))
                .as(Subscribed::new)
                .list()
                .ofSize(60);
    }

    private static Arbitrary<Duration> days() {
        return Arbitraries.longs().between(0, Duration.ofDays(60).toMillis()).map(Duration::ofMillis);
    }

    private static @Nullable Instant ago(@Nullable Duration time) {
        return time == null ? null : NOW.minus(time);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void the_database_tells_the_same_condition_as_ingest(
            @ForAll("subscriptions") List<Subscribed> all, @ForAll @IntRange(min = 1, max = 500) int silenceHours) {
        Duration silence = Duration.ofHours(silenceHours);
        store.transaction(writes -> {
            writes.feeds(numbered(all, Subscribed::feed));
            writes.feedStates(numbered(all, Subscribed::state));
            return null;
        });

        Map<String, FeedCondition> told = new HashMap<>();
        store.feeds(silence)
                .search(FeedFilter.ALL.page(FeedFilter.MOST, null), NOW)
                .feeds()
                .forEach(feed -> told.put(feed.id(), feed.condition()));

        for (int i = 0; i < all.size(); i++) {
            Subscribed one = all.get(i);
            assertThat(told.get(String.valueOf(i)))
                    .as("%s", one)
                    .isEqualTo(FeedCondition.of(one.feed(), one.state(), silence, NOW));
        }
    }

    private static <T> List<Keyed<T>> numbered(List<Subscribed> all, Function<Subscribed, @Nullable T> part) {
        return IntStream.range(0, all.size())
                .mapToObj(i -> new Keyed<>(String.valueOf(i), 0, part.apply(all.get(i))))
                .toList();
    }

    /** What a topic says of a feed: its title, or null for a record without a value. */
    record Put(String id, int partition, @Nullable Integer title) {}

    @Provide
    Arbitrary<List<Put>> histories() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c"),
                        Arbitraries.of(100, 101),
                        Arbitraries.integers().between(0, 9).injectNull(0.3))
                .as(Put::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void any_part_and_then_a_replay_give_the_same_tables(
            @ForAll("histories") List<Put> history,
            @ForAll @IntRange(max = 20) int read,
            @ForAll @IntRange(max = 20) int from) {
        int end = Math.min(read, history.size());

        history.subList(0, end).forEach(FeedPropertiesIT::write);
        history.subList(Math.min(from, end), history.size()).forEach(FeedPropertiesIT::write);

        List<String> expected = new ArrayList<>();
        for (int partition : List.of(100, 101)) {
            Map<String, String> last = new TreeMap<>();
            history.stream().filter(put -> put.partition() == partition).forEach(put -> {
                if (put.title() == null) {
                    last.remove(put.id());
                } else {
                    last.put(put.id(), "T" + put.title());
                }
            });
            last.forEach((id, title) -> expected.add(id + title));
        }
        assertThat(store.feeds(Duration.ofDays(2))
                        .search(FeedFilter.ALL.text("T").page(FeedFilter.MOST, null), NOW)
                        .feeds())
                .filteredOn(feed -> feed.title() != null)
                .extracting(feed -> feed.id() + feed.title())
                .containsExactlyInAnyOrderElementsOf(expected);
        List.of("a", "b", "c")
                .forEach(id -> List.of(100, 101).forEach(partition -> write(new Put(id, partition, null))));
    }

    private static void write(Put put) {
        Feed feed = put.title() == null
                ? null
                : Samples.feed(put.id()).setTitle("T" + put.title()).build();
        store.transaction(writes -> {
            writes.feeds(List.of(new Keyed<>(put.id(), put.partition(), feed)));
            return null;
        });
    }
}
