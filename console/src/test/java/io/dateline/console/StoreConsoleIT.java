package io.dateline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import io.dateline.store.FeedFilter;
import io.dateline.schemas.feed.FeedCondition;
import io.dateline.console.query.StoreFeeds;
import io.dateline.console.query.StoreQueries;
import io.dateline.schemas.Ids;
import io.dateline.schemas.record.Actor;
import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.Coding;
import io.dateline.schemas.record.DayBasis;
import io.dateline.schemas.record.DayPrecision;
import io.dateline.schemas.record.Event;
import io.dateline.schemas.record.EventType;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import io.dateline.schemas.record.Mention;
import io.dateline.schemas.record.Place;
import io.dateline.schemas.record.PlaceKind;
import io.dateline.schemas.record.PlacePrecision;
import io.dateline.schemas.record.Status;
import io.dateline.schemas.record.When;
import io.dateline.schemas.serde.TrustedClasses;
import io.dateline.stack.testing.TestStack;
import io.dateline.store.DatabaseSettings;
import io.dateline.store.Keyed;
import io.dateline.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The console over a real PostgreSQL, fed as the sink feeds it. */
class StoreConsoleIT {

    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");

    private static Store store;
    private static Console console;
    private static Http http;

    @BeforeAll
    static void start() {
        TrustedClasses.register();
        var stack = TestStack.shared();
        store = Store.open(
                new DatabaseSettings(TestStack.freshDatabase(), stack.databaseUser(), stack.databasePassword()));
        console = new Console(
                ConsoleFixture.config(),
                new StoreQueries(store),
                new StoreFeeds(store, Duration.ofDays(2)),
                Clock.fixed(NOW, ZoneOffset.UTC));
        console.start();
        http = new Http(console);
        write(event("visit", EventType.CONSULT, Status.ASSERTED, "NGA", "HUN", "Budapest", 1));
        write(event("pact", EventType.AGREE, Status.FUTURE, "BRA", "URY", "Montevideo", 2));
        write(event("raid", EventType.ASSAULT, Status.ASSERTED, "SDN", "SDN", "El Fasher", 3));
    }

    @AfterAll
    static void stop() {
        if (console != null) {
            console.close();
        }
        if (store != null) {
            store.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "type=CONSULT, visit",
        "country=Uruguay, pact",
        "actor=SDNGOV, raid",
        "actor=nigeria, visit",
        "recipient=HUN, visit",
        "status=future, pact",
        "place=montevideo, pact",
        "q=visit Budapest, visit",
        "type=ASSAULT&country=SDN&status=asserted&from=2026-03-10&to=2026-03-10, raid"
    })
    void filters(String query, String key) {
        JsonNode events =
                http.json("/api/v1/events?" + query.replace(" ", "%20")).get("events");

        assertThat(events).extracting(event -> event.get("id").asText()).containsExactly(Ids.of("event", key));
    }

    @Test
    void oneEventAndItsArticle() {
        JsonNode detail = http.json("/api/v1/events/" + Ids.of("event", "visit"));

        assertThat(detail.at("/event/coding/place/latitude").asDouble()).isEqualTo(47.5);
        assertThat(detail.at("/event/coding/when/firstDay").asText()).isEqualTo("2026-03-10");
        assertThat(detail.at("/mentions/0/sentence").asText()).isEqualTo("Sentence of visit in Budapest.");
        JsonNode article = http.json(
                "/api/v1/articles/" + detail.at("/mentions/0/articleId").asText());
        assertThat(article.at("/article/text").asText()).isEqualTo("Text of visit.");
        assertThat(http.get("/events/" + Ids.of("event", "visit")).body()).contains("Sentence of visit");
        assertThat(http.get("/").body()).contains("Sentence of raid");
    }

    @Test
    void theNumbersOfFeedsAreCountedAnewAfterSomeSeconds() {
        StoreFeeds feeds = new StoreFeeds(store, Duration.ofDays(2));
        FeedFilter filter = FeedFilter.ALL.host("counted.example");
        Map<FeedCondition, Long> before = feeds.counts(filter, NOW);

        store.transaction(writes -> {
            writes.feeds(List.of(new Keyed<>(
                    "c1",
                    0,
                    Feed.newBuilder()
                            .setId("c1")
                            .setUrl("https://counted.example/feed.xml")
                            .setAddedAt(NOW)
                            .build())));
            return null;
        });

        assertThat(before).isEmpty();
        assertThat(feeds.counts(filter.conditions(Set.of(FeedCondition.OK)), NOW.plusSeconds(4)))
                .isEmpty();
        assertThat(feeds.counts(filter, NOW.plusSeconds(5))).isEqualTo(Map.of(FeedCondition.NEW, 1L));
        assertThat(feeds.counts(filter.text("elsewhere"), NOW.plusSeconds(5))).isEmpty();
    }

    @Test
    void feedsAreShownAndLedToByTheirArticles() {
        Feed feed = Feed.newBuilder()
                .setId("f1")
                .setUrl("https://news.example/feed.xml")
                .setTitle("News of the example")
                .setHeaders(Map.of("Authorization", "Basic c2VjcmV0"))
                .setAddedAt(NOW)
                .build();
        FeedState state = FeedState.newBuilder()
                .setFeedId("f1")
                .setUrl("https://news.example/feed.xml")
                .setLastPollAt(NOW)
                .setFailures(2)
                .setLastError("connection refused")
                .build();
        store.transaction(writes -> {
            writes.feeds(List.of(new Keyed<>("f1", 0, feed)));
            writes.feedStates(List.of(new Keyed<>("f1", 0, state)));
            return null;
        });

        JsonNode list = http.json("/api/v1/feeds?state=failing&q=refused");
        JsonNode detail = http.json("/api/v1/feeds/f1");

        assertThat(list.at("/feeds/0/id").asText()).isEqualTo("f1");
        assertThat(list.at("/states/failing").asInt()).isEqualTo(1);
        assertThat(detail.get("articles"))
                .extracting(article -> article.get("title").asText())
                .contains("visit", "pact", "raid");
        assertThat(detail.toString() + http.get("/feeds").body()).doesNotContain("c2VjcmV0");
        assertThat(http.get("/feeds/f1").body()).contains("connection refused", "failed 2 times in a row");
        assertThat(http.get("/events/" + Ids.of("event", "visit")).body()).contains("href=\"/feeds/f1\"");
    }

    @Test
    void streamsWhatTheFilterAsksForAndReplaysIt() throws Exception {
        String position = http.json("/api/v1/events").get("position").asText();
        List<String> keys = IntStream.range(0, 5).mapToObj(i -> "talks" + i).toList();

        try (EventSource live = new EventSource(http.uri("/api/v1/stream?country=NOR&after=" + position))) {
            for (int i = 0; i < keys.size(); i++) {
                write(event(keys.get(i), EventType.CONSULT, Status.ASSERTED, "NOR", "PER", "Lima", 10 + i));
                write(event("other" + i, EventType.AID, Status.ASSERTED, "JPN", "MOZ", "Beira", 20 + i));
            }
            List<String> expected =
                    keys.stream().map(key -> Ids.of("event", key)).toList();
            await().untilAsserted(() -> assertThat(live.eventIds()).containsExactlyElementsOf(expected));

            String second = live.messages().get(1).id();
            try (EventSource again = new EventSource(http.uri("/api/v1/stream?country=NOR"), "Last-Event-ID", second)) {
                await().untilAsserted(
                                () -> assertThat(again.eventIds()).containsExactlyElementsOf(expected.subList(2, 5)));
            }
        }
    }

    private static void write(Event event) {
        String key = String.valueOf(event.getTitle());
        Mention mention = Mention.newBuilder()
                .setId(event.getBestMentionId())
                .setArticleId(event.getArticleId())
                .setSentenceNumber(0)
                .setStart(0)
                .setEnd(event.getEvidence().length())
                .setSentence(event.getEvidence())
                .setCoding(event.getCoding())
                .setEventId(event.getId())
                .setTitle(key)
                .setArrivedAt(event.getFirstSeenAt())
                .setCodedAt(event.getFirstSeenAt())
                .setTraceId("trace")
                .build();
        Article article = Article.newBuilder()
                .setId(event.getArticleId())
                .setContentHash(Ids.content(key, key))
                .setFeedId("f1")
                .setUrl("https://news.example/" + key)
                .setCanonicalUrl("https://news.example/" + key)
                .setTitle(key)
                .setText("Text of " + key + ".")
                .setArrivedAt(event.getFirstSeenAt())
                .setTraceId("trace")
                .build();
        store.transaction(writes -> {
            writes.articles(List.of(article));
            writes.mentions(List.of(mention));
            writes.events(List.of(event));
            return null;
        });
    }

    private static Event event(
            String key, EventType type, Status status, String actor, String recipient, String place, int minute) {
        Coding coding = Coding.newBuilder()
                .setType(type)
                .setCameo("040")
                .setTrigger("trigger")
                .setPattern("pattern")
                .setStatus(status)
                .setActors(List.of(party(actor)))
                .setRecipients(List.of(party(recipient)))
                .setPlace(Place.newBuilder()
                        .setText(place)
                        .setName(place)
                        .setCountry(recipient)
                        .setLatitude(47.5)
                        .setLongitude(19.0)
                        .setPrecision(PlacePrecision.CITY)
                        .setKind(PlaceKind.STATED)
                        .build())
                .setWhen(When.newBuilder()
                        .setFirstDay(LocalDate.of(2026, 3, 10))
                        .setLastDay(LocalDate.of(2026, 3, 10))
                        .setPrecision(DayPrecision.DAY)
                        .setBasis(DayBasis.STATED)
                        .build())
                .build();
        Instant seen = NOW.plusSeconds(60L * minute);
        return Event.newBuilder()
                .setId(Ids.of("event", key))
                .setRevision(1)
                .setCoding(coding)
                .setMentions(1)
                .setArticles(1)
                .setSources(1)
                .setFirstSeenAt(seen)
                .setLastSeenAt(seen)
                .setBestMentionId(Ids.of("mention", key))
                .setEvidence("Sentence of " + key + " in " + place + ".")
                .setArticleId(Ids.of("article", key))
                .setTitle(key)
                .build();
    }

    private static Actor party(String country) {
        return Actor.newBuilder()
                .setText(country)
                .setCountry(country)
                .setSector("GOV")
                .setCameo(country + "GOV")
                .build();
    }
}
