package io.dateline.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dateline.ingest.Feeds;
import io.dateline.ingest.Ingest;
import io.dateline.ingest.IngestProcess;
import io.dateline.ingest.LoopbackIngest;
import io.dateline.ingest.Site;
import io.dateline.ingest.TopicContents;
import io.dateline.ingest.poll.PollConfig;
import io.dateline.ingest.receive.ReceiveConfig;
import io.dateline.ingest.receive.Receiver;
import io.dateline.schemas.HostPartitioner;
import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.Channel;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import io.dateline.schemas.record.Fetch;
import io.dateline.schemas.record.WebSub;
import io.dateline.schemas.record.WebSubStatus;
import io.dateline.schemas.topic.TopicLayout;
import io.dateline.schemas.topic.Topics;
import io.dateline.stack.testing.TestStack;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real hub on loopback, real receivers, real topics. */
class WebSubIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration OFTEN = Duration.ofMillis(300);
    private static final Duration RARELY = Duration.ofHours(1);
    private static final String RSS = "application/rss+xml";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private KafkaSettings kafka;
    private Site site;
    private LoopbackHub hub;
    private Receiver receiver;
    private WebSubConfig webSub;

    @BeforeEach
    void prepare() throws IOException {
        kafka = TestStack.freshTopics();
        site = new Site();
        hub = new LoopbackHub(3_600);
        startReceiver();
    }

    @AfterEach
    void close() {
        receiver.close();
        hub.close();
        site.close();
    }

    @Test
    void whatAHubDeliversIsFetchedOnceThoughPollsBringItToo() {
        publish(1, 2);
        subscribe(OFTEN);
        try (Ingest ingest = started()) {
            await().atMost(PATIENCE).until(this::subscribed);
            assertThat(hub.requests()).singleElement().satisfies(request -> assertThat(request)
                    .containsEntry("hub.mode", "subscribe")
                    .containsEntry("hub.topic", site.url("/feed.xml"))
                    .containsEntry("hub.lease_seconds", "604800"));

            // The hub is before the poll: the site itself shows the entries later.
            pages(3, 4);
            assertThat(hub.publish(RSS, document(4, 4))).isEqualTo(202);
            assertThat(hub.publish(RSS, document(3, 4))).isEqualTo(202);
            await().atMost(PATIENCE).until(() -> ingest.progress().articles() == 4);
            publish(1, 5);
            await().atMost(PATIENCE).until(() -> ingest.progress().articles() == 5);
            assertThat(hub.publish(RSS, document(1, 5))).isEqualTo(202);
            long polls = ingest.progress().polls();
            await().atMost(PATIENCE)
                    .until(() -> pushes() == 3 && ingest.progress().polls() > polls + 2);
        }

        assertThat(TopicContents.values(kafka, Topics.FETCHES))
                .extracting(Fetch::getUrl)
                .doesNotHaveDuplicates()
                .hasSize(5);
        assertThat(TopicContents.values(kafka, Topics.ARTICLES))
                .extracting(Article::getTitle)
                .containsExactlyInAnyOrder("Report 1", "Report 2", "Report 3", "Report 4", "Report 5");
        assertThat(TopicContents.values(kafka, Topics.ARTICLES))
                .filteredOn(article -> article.getChannel() == Channel.WEBSUB)
                .extracting(Article::getTitle)
                .containsExactlyInAnyOrder("Report 3", "Report 4");
    }

    @Test
    void aForgedDeliveryIsIgnoredAndNobodyElseCanConfirm() {
        publish(1, 1);
        subscribe(RARELY);
        try (Ingest ingest = started()) {
            await().atMost(PATIENCE).until(this::subscribed);
            String callback = hub.subscribers().get(0);

            assertThat(hub.deliver(callback, "a guess", RSS, document(2, 2))).isEqualTo(202);
            assertThat(hub.deliver(callback + "x", "a guess", RSS, document(2, 2)))
                    .isEqualTo(404);
            assertThat(hub.call(callback, "subscribe", "https://elsewhere.example/", "&hub.challenge=1")
                            .statusCode())
                    .isEqualTo(404);
            pages(3, 3);
            assertThat(hub.publish(RSS, document(3, 3))).isEqualTo(202);
            await().atMost(PATIENCE).until(() -> ingest.progress().articles() == 2);
        }

        assertThat(TopicContents.values(kafka, Topics.FETCHES))
                .extracting(Fetch::getTitle)
                .containsExactly("Report 1", "Report 3");
        assertThat(meters.get("dateline.receive.hub")
                        .tag("outcome", "bad_signature")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aLeaseIsRenewedBeforeItEndsAndADenialIsKept() throws IOException {
        hub.close();
        hub = new LoopbackHub(3);
        publish(1, 1);
        subscribe(RARELY);
        try (Ingest ingest = started()) {
            await().atMost(PATIENCE).until(() -> hub.requests().size() >= 3);
            assertThat(hub.requests())
                    .extracting(request -> request.get("hub.callback"))
                    .containsOnly(hub.requests().get(0).get("hub.callback"));
            // On a busy machine a lease of three seconds may run out before its renewal is confirmed; it is asked for
            // again.
            await().atMost(PATIENCE).until(this::subscribed);

            String callback = hub.subscribers().get(0);
            // A renewal may just be under way, which would be confirmed after the denial.
            await().atMost(PATIENCE).until(() -> {
                hub.call(callback, "denied", site.url("/feed.xml"), "&hub.reason=not+here");
                return status() == WebSubStatus.DENIED;
            });
            assertThat(webSub().getLastError()).isEqualTo("the hub denied it: not here");
            assertThat(ingest.check().ready()).isTrue();
        }
    }

    @Test
    void aRemovedFeedIsTakenBackFromItsHub() {
        publish(1, 1);
        subscribe(RARELY);
        try (Ingest ingest = started();
                Feeds feeds = Feeds.connect(kafka)) {
            await().atMost(PATIENCE).until(this::subscribed);

            feeds.remove(site.url("/feed.xml"));

            await().atMost(PATIENCE).until(() -> hub.subscribers().isEmpty());
            await().atMost(PATIENCE).until(() -> ingest.progress().feeds() == 0);
        }
    }

    @Test
    void aFeedThatMovesToAnotherHostIsPolledAsUsualAndTellsTheHubWhereItIs() {
        String address = IntStream.range(2, 250)
                .mapToObj(i -> "127.0.0." + i)
                .filter(host -> partition(host) != partition("127.0.0.1"))
                .findFirst()
                .orElseThrow();
        publish(1, 1);
        try (Feeds feeds = Feeds.connect(kafka)) {
            feeds.put(Feeds.feed(site.url("/feed.xml"), Instant.now()));
        }
        try (Site other = new Site(address, 0);
                Ingest ingest = started(new PollConfig(4, Duration.ZERO, OFTEN, Duration.ofSeconds(1)))) {
            await().atMost(PATIENCE).until(this::subscribed);
            String before = hub.subscribers().get(0);
            pages(2, 2);
            assertThat(hub.publish(RSS, document(2, 2))).isEqualTo(202);
            // It is trusted now: polled once in six hours.
            await().atMost(PATIENCE)
                    .until(() -> state().getNextPollAt().isAfter(Instant.now().plus(RARELY)));
            other.serve("/feed.xml", RSS, document(1, 2));
            site.movedForGood("/feed.xml", other.url("/feed.xml"));

            assertThat(hub.publish(RSS, "come and see")).isEqualTo(202);

            await().atMost(PATIENCE).until(() -> other.asked("/feed.xml") >= 2);
            await().atMost(PATIENCE)
                    .until(() -> hub.subscribers().size() == 1
                            && !hub.subscribers().get(0).equals(before));
            assertThat(ingest.progress().articles()).isEqualTo(2);
        }
    }

    private static int partition(String host) {
        return HostPartitioner.partition(host, TopicLayout.ONE_MACHINE.partitions());
    }

    @Test
    void whatIsDeliveredWhileTheOwnerIsDownOrKilledIsFetchedOnce() throws IOException, InterruptedException {
        publish(1, 1);
        subscribe(RARELY);
        pages(2, 60);
        Callbacks callbacks = new Callbacks(webSub);
        int partition = partition("127.0.0.1");
        Callbacks.Callback callback = callbacks.of(feedId(), partition, hub.url(), site.url("/feed.xml"));
        // The feed has named its hub, whose deliveries are taken from now on.
        try (Ingest first = started()) {
            await().atMost(PATIENCE).until(this::subscribed);
        }

        for (int round = 0; round < 3; round++) {
            int seen = fetches().size();
            Process process = IngestProcess.start(kafka);
            try {
                for (int i = round * 20 + 1; i <= round * 20 + 20; i++) {
                    assertThat(hub.deliver(callbacks.url(callback), callbacks.secret(callback), RSS, document(i, i)))
                            .isEqualTo(202);
                }
                await().atMost(PATIENCE).until(() -> fetches().size() > seen);
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
        try (Ingest last = started()) {
            await().atMost(PATIENCE).until(() -> Set.copyOf(fetches()).size() == 60);
            await().atMost(PATIENCE).until(() -> last.progress().feeds() == 1);
        }

        assertThat(fetches()).doesNotHaveDuplicates().hasSize(60);
    }

    private void startReceiver() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        webSub = new WebSubConfig(
                URI.create("http://127.0.0.1:" + port),
                "a harbour at night, with nine lamps lit",
                Duration.ofDays(7),
                Duration.ofHours(6));
        receiver = new Receiver(
                ReceiveConfig.defaults().withAddress("127.0.0.1", port, null, true),
                kafka,
                "1",
                meters,
                Clock.systemUTC(),
                new HubRoutes(webSub, Topics.PUSHES.name(kafka.topicPrefix()), Clock.systemUTC()));
        receiver.start();
        await().atMost(PATIENCE).until(() -> receiver.check().ready());
    }

    private Ingest started() {
        return started(LoopbackIngest.poll(Duration.ofHours(1)));
    }

    private Ingest started(PollConfig poll) {
        return LoopbackIngest.start(kafka, "1", poll, webSub);
    }

    /** The feed as the site shows it, with its hub. */
    private void publish(int from, int to) {
        pages(from, to);
        site.serve("/feed.xml", RSS, document(from, to));
    }

    private void pages(int from, int to) {
        for (int i = from; i <= to; i++) {
            site.serve("/article/" + i, "text/html; charset=utf-8", Site.page(i));
        }
    }

    private String document(int from, int to) {
        return site.rss(from, to)
                .replace(
                        "<channel>",
                        "<channel xmlns:atom='http://www.w3.org/2005/Atom'><atom:link rel='hub' href='" + hub.url()
                                + "'/><atom:link rel='self' href='" + site.url("/feed.xml") + "'/>");
    }

    private void subscribe(Duration interval) {
        try (Feeds feeds = Feeds.connect(kafka)) {
            feeds.put(Feed.newBuilder(Feeds.feed(site.url("/feed.xml"), Instant.now()))
                    .setIntervalMillis(interval.toMillis())
                    .build());
        }
    }

    private String feedId() {
        return Feeds.feed(site.url("/feed.xml"), Instant.now()).getId();
    }

    private @Nullable WebSub webSub() {
        List<FeedState> states = TopicContents.values(kafka, Topics.FEED_STATES);
        return states.isEmpty() ? null : states.get(states.size() - 1).getWebSub();
    }

    private FeedState state() {
        List<FeedState> states = TopicContents.values(kafka, Topics.FEED_STATES);
        return states.get(states.size() - 1);
    }

    private @Nullable WebSubStatus status() {
        WebSub state = webSub();
        return state == null ? null : state.getStatus();
    }

    /** Both sides know: the owner may hear of it before the hub has read the answer to its call. */
    private boolean subscribed() {
        return status() == WebSubStatus.ACTIVE && !hub.subscribers().isEmpty();
    }

    private long pushes() {
        WebSub state = webSub();
        return state == null ? 0 : state.getPushes();
    }

    private List<String> fetches() {
        return TopicContents.values(kafka, Topics.FETCHES).stream()
                .map(Fetch::getUrl)
                .toList();
    }
}
