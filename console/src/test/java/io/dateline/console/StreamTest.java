package io.dateline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.console.EventSource.Message;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StreamTest {

    private FakeQueries queries;
    private Console console;
    private Http http;

    @BeforeEach
    void start() {
        queries = new FakeQueries().with(Samples.AID);
        console = ConsoleFixture.start(queries);
        http = new Http(console);
    }

    @AfterEach
    void stop() {
        console.close();
    }

    @Test
    void tellsOfWhatIsNewAndOnlyThat() throws Exception {
        try (EventSource stream = listen("/api/v1/stream")) {
            queries.with(Samples.MEETING);

            await().untilAsserted(() -> assertThat(stream.eventIds()).containsExactly(Samples.MEETING.id()));
            assertThat(stream.messages().get(0).event()).isEqualTo("event");
            assertThat(stream.messages().get(0).data().at("/coding/type").asText())
                    .isEqualTo("CONSULT");
        }
    }

    @Test
    void tellsOfChangesAndRetractions() throws Exception {
        try (EventSource stream = listen("/api/v1/stream")) {
            queries.with(Samples.again(Samples.AID, 9, true));
            await().until(() -> stream.messages().size() == 1);
            queries.with(Samples.again(Samples.AID, 0, false));
            await().until(() -> stream.messages().size() == 2);

            assertThat(stream.messages().get(0).data().at("/counts/sources").asInt())
                    .isEqualTo(9);
            assertThat(stream.messages().get(1).data().get("active").asBoolean())
                    .isFalse();
        }
    }

    @Test
    void filtersLikeTheQuery() throws Exception {
        try (EventSource all = listen("/api/v1/stream");
                EventSource some = listen("/api/v1/stream?type=ASSAULT&country=SDN")) {
            queries.with(Samples.MEETING, Samples.STRIKE, Samples.SUMMIT);

            await().until(() -> all.messages().size() == 3);
            await().untilAsserted(() -> assertThat(some.eventIds()).containsExactly(Samples.STRIKE.id()));
        }
    }

    @Test
    void replaysWhatAReturningReaderMissed() throws Exception {
        String last;
        try (EventSource stream = listen("/api/v1/stream")) {
            queries.with(Samples.MEETING);
            await().until(() -> stream.messages().size() == 1);
            last = stream.messages().get(0).id();
        }
        queries.with(Samples.STRIKE, Samples.SUMMIT);

        try (EventSource again = listen("/api/v1/stream", "Last-Event-ID", last)) {
            queries.with(Samples.PROTEST);

            await().untilAsserted(() -> assertThat(again.eventIds())
                    .containsExactly(Samples.STRIKE.id(), Samples.SUMMIT.id(), Samples.PROTEST.id()));
        }
    }

    @Test
    void goesOnFromTheListThatAPageShows() throws Exception {
        String position = http.json("/api/v1/events").get("position").asText();
        queries.with(Samples.MEETING);

        try (EventSource stream = listen("/api/v1/stream?after=" + position)) {
            await().untilAsserted(() -> assertThat(stream.eventIds()).containsExactly(Samples.MEETING.id()));
        }
    }

    @Test
    void tellsAReaderOfAnotherStoreToStartAfresh() throws Exception {
        try (EventSource stream = listen("/api/v1/stream", "Last-Event-ID", "999999-abc")) {
            await().until(() -> stream.messages().size() == 1);
            Message reset = stream.messages().get(0);
            assertThat(reset.event()).isEqualTo("reset");

            queries.with(Samples.MEETING);
            await().untilAsserted(() -> assertThat(stream.eventIds()).contains(Samples.MEETING.id()));
        }
    }

    @Test
    void answersAQuestionForTheHeadAtOnce() {
        assertThat(http.head("/api/v1/stream").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesABadPosition() {
        var answer = http.get("/api/v1/stream", "Last-Event-ID", "yesterday");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Http.parse(answer.body()).get("parameter").asText()).isEqualTo("Last-Event-ID");
    }

    @Test
    void keepsASilentStreamOpen() throws Exception {
        try (EventSource stream = listen("/api/v1/stream")) {
            await().until(() -> stream.heartbeats() >= 2);
            assertThat(stream.ended()).isFalse();
        }
    }

    @Test
    void movesAReaderOnWhoseFilterLetsNothingThrough() throws Exception {
        String position;
        try (EventSource stream = listen("/api/v1/stream?type=ASSAULT")) {
            for (int i = 0; i < 30; i++) {
                queries.with(Samples.again(Samples.MEETING, i, true));
            }
            String latest = queries.latestChange().toString();

            await().untilAsserted(() -> assertThat(stream.lastId()).isEqualTo(latest));
            assertThat(stream.messages()).isEmpty();
            position = stream.lastId();
        }

        queries.with(Samples.STRIKE);
        try (EventSource again = listen("/api/v1/stream?type=ASSAULT", "Last-Event-ID", position)) {
            await().untilAsserted(() -> assertThat(again.eventIds()).containsExactly(Samples.STRIKE.id()));
            assertThat(again.messages().get(0).event()).isEqualTo("event");
        }
    }

    @Test
    void saysThatTheStoreIsGoneEvenWhenNobodyListens() {
        queries.fail(new IllegalStateException("connection refused"));
        await().untilAsserted(() -> assertThat(console.check().ready()).isFalse());

        queries.fail(null);
        await().untilAsserted(() -> assertThat(console.check().ready()).isTrue());
    }

    @Test
    void survivesAnOutageOfTheStoreWithoutLoss() throws Exception {
        try (EventSource stream = listen("/api/v1/stream")) {
            queries.fail(new IllegalStateException("connection refused"));
            await().untilAsserted(() -> assertThat(console.check().ready()).isFalse());
            assertThat(console.check().alive()).isTrue();

            queries.with(Samples.MEETING);
            queries.fail(null);

            await().untilAsserted(() -> assertThat(stream.eventIds()).containsExactly(Samples.MEETING.id()));
            await().untilAsserted(() -> assertThat(console.check().ready()).isTrue());
        }
    }

    @Test
    void refusesMoreReadersThanItHasRoomFor() throws Exception {
        ConsoleConfig narrow =
                new ConsoleConfig("127.0.0.1", 0, 50, 1, 10, 10, Duration.ofMillis(20), Duration.ofMillis(50));
        try (Console small = new Console(narrow, queries, new FakeFeeds(), Clock.systemUTC())) {
            small.start();
            Http client = new Http(small);
            EventSource first = new EventSource(client.uri("/api/v1/stream"));
            await().until(() -> first.heartbeats() >= 1);

            var second = client.get("/api/v1/stream");
            assertThat(second.statusCode()).isEqualTo(503);
            assertThat(second.headers().firstValue("Retry-After")).isPresent();

            first.close();
            await().untilAsserted(() -> {
                try (EventSource third = new EventSource(client.uri("/api/v1/stream"))) {
                    await().atMost(Duration.ofSeconds(2)).until(() -> third.heartbeats() >= 1);
                }
            });
        }
    }

    @Test
    void endsItsStreamsWhenItCloses() throws Exception {
        try (EventSource stream = listen("/api/v1/stream")) {
            console.close();

            await().until(stream::ended);
        }
    }

    /** The answer's head comes with the first bytes, which follow the subscription: a heartbeat later it surely stands. */
    private EventSource listen(String path, String... headers) throws Exception {
        EventSource stream = new EventSource(http.uri(path), headers);
        await().until(() -> stream.heartbeats() > 0 || !stream.messages().isEmpty());
        return stream;
    }
}
