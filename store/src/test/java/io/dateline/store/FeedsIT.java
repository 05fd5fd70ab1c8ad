package io.dateline.store;

import static io.dateline.schemas.feed.FeedCondition.FAILING;
import static io.dateline.schemas.feed.FeedCondition.OK;
import static io.dateline.schemas.feed.FeedCondition.SILENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dateline.schemas.feed.FeedCondition;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import io.dateline.schemas.record.WebSub;
import io.dateline.schemas.record.WebSubStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FeedsIT {

    private static final Duration SILENCE = Duration.ofDays(2);
    private static final Instant NOW = Samples.NOW;

    private static Store store;
    private static Feeds feeds;

    @BeforeAll
    static void writeFeeds() {
        store = Store.open(Database.create());
        feeds = store.feeds(SILENCE);
        write(
                List.of(
                        Samples.feed("calm").setTitle("Calm Courier").build(),
                        Samples.feed("broken")
                                .setHeaders(Map.of("Cookie", "c2VjcmV0"))
                                .setTags(List.of("ports"))
                                .build(),
                        Samples.feed("quiet")
                                .setUrl("https://me:p@c2VjcmV0@quiet.other.example/100%25_new")
                                .build(),
                        Samples.feed("asked").build(),
                        Samples.feed("over").build(),
                        Samples.feed("fresh").build(),
                        Samples.feed("off").setEnabled(false).build()),
                List.of(
                        Samples.feedState("calm")
                                .setWebSub(WebSub.newBuilder()
                                        .setHub("https://hub.example/")
                                        .setTopic("https://calm.news.example/feed.xml")
                                        .setStatus(WebSubStatus.ACTIVE)
                                        .setLeaseEndsAt(NOW.plusSeconds(900))
                                        .build())
                                .build(),
                        Samples.feedState("broken")
                                .setFailures(4)
                                .setArticles(3)
                                .setLastError("500 from https://me:c2VjcmV0@p@broken.news.example/: a\0b")
                                .setLastReason("http_5xx")
                                .setLastStatus(500)
                                .build(),
                        Samples.feedState("quiet")
                                .setArticles(99)
                                .setLastArticleAt(NOW.minus(Duration.ofDays(9)))
                                .setLastSuccessAt(NOW.minus(Duration.ofDays(9)))
                                .build(),
                        Samples.feedState("asked")
                                .setFailures(1)
                                .setHeldUntil(NOW.plusSeconds(600))
                                .build(),
                        Samples.feedState("over").setFailures(3).setGone(3).build(),
                        Samples.feedState("off").build(),
                        Samples.feedState("stranger").build()));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    static Stream<Arguments> filters() {
        FeedFilter all = FeedFilter.ALL;
        return Stream.of(
                Arguments.of(all, List.of("broken", "over", "quiet", "asked", "fresh", "calm", "off")),
                Arguments.of(all.conditions(Set.of(FAILING, SILENT)), List.of("broken", "quiet")),
                Arguments.of(all.host("OTHER.example"), List.of("quiet")),
                Arguments.of(all.host("calm.news.example"), List.of("calm")),
                Arguments.of(all.host("ther.example"), List.of()),
                Arguments.of(all.host("_ther.example"), List.of()),
                Arguments.of(all.text("courier"), List.of("calm")),
                Arguments.of(all.text("500 FROM"), List.of("broken")),
                Arguments.of(all.text("ports"), List.of("broken")),
                Arguments.of(all.text("%25_n"), List.of("quiet")),
                Arguments.of(all.text("%"), List.of("quiet")),
                Arguments.of(
                        all.conditions(Set.of(OK, FAILING)).text("news").host("news.example"),
                        List.of("broken", "calm")),
                Arguments.of(
                        all.sorted(FeedSort.NAME, false),
                        List.of("calm", "asked", "broken", "fresh", "off", "over", "quiet")),
                Arguments.of(
                        all.sorted(FeedSort.ARTICLES, true),
                        List.of("quiet", "over", "off", "calm", "asked", "broken", "fresh")),
                Arguments.of(
                        all.sorted(FeedSort.FAILURES, true).conditions(Set.of(FAILING, FeedCondition.GONE)),
                        List.of("broken", "over")),
                Arguments.of(
                        all.sorted(FeedSort.LAST_ARTICLE, false).conditions(Set.of(SILENT, FeedCondition.NEW)),
                        List.of("fresh", "quiet")));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void finds_what_the_filter_asks_for_in_its_order(FeedFilter filter, List<String> expected) {
        assertThat(feeds.search(filter, NOW).feeds()).extracting(FeedRow::id).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @EnumSource
    void pages_go_on_where_the_last_ended_in_any_order(FeedSort sort) {
        for (boolean descending : List.of(true, false)) {
            FeedFilter filter = FeedFilter.ALL.sorted(sort, descending);
            List<String> ids = new ArrayList<>();
            String next = null;
            do {
                FeedPage page = feeds.search(filter.page(2, next), NOW);
                page.feeds().forEach(feed -> ids.add(feed.id()));
                next = page.next();
            } while (next != null);

            assertThat(ids)
                    .containsExactlyElementsOf(feeds.search(filter, NOW).feeds().stream()
                            .map(FeedRow::id)
                            .toList());
        }
    }

    @Test
    void counts_each_condition_whatever_the_filter_says_of_it() {
        assertThat(feeds.counts(FeedFilter.ALL.conditions(Set.of(OK)), NOW))
                .hasSize(FeedCondition.values().length)
                .containsValue(1L)
                .doesNotContainValue(2L);
        assertThat(feeds.counts(FeedFilter.ALL.host("other.example"), NOW)).isEqualTo(Map.of(SILENT, 1L));
    }

    @Test
    void a_feed_is_read_whole_and_without_secrets() {
        FeedRow broken = feeds.one("broken", NOW).orElseThrow();
        FeedRow calm = feeds.one("calm", NOW).orElseThrow();

        assertThat(broken.error()).isEqualTo("500 from https://broken.news.example/: a\uFFFDb");
        assertThat(broken.reason()).isEqualTo("http_5xx");
        assertThat(broken.httpStatus()).isEqualTo(500);
        assertThat(broken.failures()).isEqualTo(4);
        assertThat(broken.tags()).containsExactly("ports");
        assertThat(broken.hub()).isNull();
        assertThat(calm.interval()).isEqualTo(Duration.ofMinutes(5));
        assertThat(calm.host()).isEqualTo("calm.news.example");
        assertThat(calm.hub()).isEqualTo(new FeedRow.Hub("ACTIVE", NOW.plusSeconds(900), null, null));
        assertThat(feeds.one("off", NOW).orElseThrow().nextPollAt()).isNull();
        assertThat(feeds.one("quiet", NOW).orElseThrow().url()).isEqualTo("https://quiet.other.example/100%25_new");
        assertThat(feeds.one("stranger", NOW)).isEmpty();
        assertThat(feeds.search(FeedFilter.ALL, NOW).toString()).doesNotContain("c2VjcmV0");
    }

    @Test
    void time_alone_changes_conditions() {
        Instant later = NOW.plus(Duration.ofDays(3));

        assertThat(feeds.one("calm", later).orElseThrow().condition()).isEqualTo(SILENT);
        assertThat(feeds.one("asked", later).orElseThrow().condition()).isEqualTo(FAILING);
        assertThat(store.feeds(Duration.ofDays(30))
                        .one("calm", later)
                        .orElseThrow()
                        .condition())
                .isEqualTo(OK);
    }

    @Test
    void a_cursor_of_another_order_is_refused() {
        String next = feeds.search(FeedFilter.ALL.page(1, null), NOW).next();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeedFilter.ALL.sorted(FeedSort.ARTICLES, true).page(1, next))
                .withMessageContaining("after is");
    }

    private static void write(List<Feed> feeds, List<FeedState> states) {
        store.transaction(writes -> {
            writes.feeds(feeds.stream()
                    .map(feed -> new Keyed<>(feed.getId(), 0, feed))
                    .toList());
            writes.feedStates(states.stream()
                    .map(state -> new Keyed<>(state.getFeedId(), 0, state))
                    .toList());
            return null;
        });
    }
}
