package io.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.dateline.ingest.imports.ArticleImporter;
import io.dateline.ingest.imports.Checkpoint;
import io.dateline.ingest.imports.ImportListener;
import io.dateline.ingest.imports.ImportProgress;
import io.dateline.ingest.kafka.Clients;
import io.dateline.ingest.poll.FeedStatus;
import io.dateline.ingest.poll.PollConfig;
import io.dateline.ingest.poll.RetryScope;
import io.dateline.ingest.poll.SitemapConfig;
import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.feed.FeedCondition;
import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.Channel;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.topic.DeadLetter;
import io.dateline.schemas.topic.Topic;
import io.dateline.schemas.topic.TopicWatch;
import io.dateline.schemas.topic.Topics;
import io.dateline.stack.testing.TestStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private KafkaSettings kafka;
    private Site site;

    @BeforeEach
    void prepare() {
        kafka = TestStack.freshTopics();
        site = new Site();
    }

    @AfterEach
    void closeSite() {
        site.close();
    }

    @Test
    void turnsAFeedIntoArticlesAndRepeatsNothingAfterARestart() {
        site.publish(1, 5);
        subscribe("/feed.xml", Duration.ofMillis(300));

        try (Ingest ingest = started()) {
            await().atMost(PATIENCE).until(() -> ingest.progress().articles() == 5);
        }
        site.publish(1, 6);
        try (Ingest ingest = started()) {
            await().atMost(PATIENCE).until(() -> ingest.progress().articles() == 1);
            await().atMost(PATIENCE).until(() -> ingest.progress().polls() >= 3);
        }

        List<Article> articles = articles();
        assertThat(articles)
                .extracting(Article::getTitle)
                .containsExactlyInAnyOrder("Report 1", "Report 2", "Report 3", "Report 4", "Report 5", "Report 6");
        Article first = articles.get(0);
        assertThat(first.getText()).startsWith("The council of harbour town").doesNotContain("rights reserved");
        assertThat(first.getFullText()).isTrue();
        assertThat(first.getChannel()).isEqualTo(Channel.FEED);
        assertThat(first.getPublisher()).isEqualTo("Loopback Courier");
        assertThat(first.getPublishedAt()).isEqualTo(Instant.parse("2026-03-02T09:30:00Z"));
        assertThat(site.asked("/article/1")).isEqualTo(1);
    }

    @Test
    void losesNothingWhenItEndsInTheMidst() {
        site.publish(1, 40);
        CountDownLatch gate = new CountDownLatch(1);
        for (int i = 21; i <= 40; i++) {
            int number = i;
            site.on("/article/" + i, exchange -> {
                awaitQuietly(gate);
                Site.send(
                        exchange,
                        200,
                        "text/html",
                        Site.page(number).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            });
        }
        subscribe("/feed.xml", Duration.ofMillis(300));

        Ingest first = started();
        await().atMost(PATIENCE).until(() -> first.progress().articles() >= 10);
        first.close();
        gate.countDown();
        try (Ingest second = started()) {
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(articles())
                    .extracting(Article::getId)
                    .satisfies(ids -> assertThat(Set.copyOf(ids)).hasSize(40)));
            assertThat(second.progress().newEntries()).isZero();
        }

        assertThat(articles()).extracting(Article::getFullText).containsOnly(true);
    }

    @Test
    void losesAndRepeatsNothingWhenItIsKilled() throws IOException, InterruptedException {
        site.publish(1, 30);
        subscribe("/feed.xml", Duration.ofMillis(300));

        for (int round = 0; round < 3; round++) {
            int fetched = round * 30;
            Process process = IngestProcess.start(kafka);
            try {
                await().atMost(PATIENCE).until(() -> pagesAsked() > fetched + 5);
            } finally {
                process.destroyForcibly().waitFor();
            }
            site.publish(round * 30 + 31, round * 30 + 60);
        }
        try (Ingest last = started()) {
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                            articles().stream().map(Article::getId).distinct())
                    .hasSize(120));
            await().atMost(PATIENCE).until(() -> last.progress().polls() >= 3);
        }

        // A page may be asked for twice around a kill; it and its article are written once.
        assertThat(articles())
                .extracting(Article::getId)
                .doesNotHaveDuplicates()
                .hasSize(120);
        assertThat(records(Topics.FETCHES)).hasSize(120);
    }

    @Test
    void waitsForAMissingTopicAndLosesNothing() throws Exception {
        site.publish(1, 5);
        subscribe("/feed.xml", Duration.ofMillis(300));

        try (Ingest ingest = started();
                TopicWatch watch = new TopicWatch(kafka);
                Admin admin = Admin.create(kafka.client())) {
            watch.start();
            await().atMost(PATIENCE).until(() -> ingest.progress().articles() == 5);
            String fetches = Topics.FETCHES.name(kafka.topicPrefix());
            admin.deleteTopics(List.of(fetches)).all().get();
            site.publish(1, 8);
            await().atMost(PATIENCE)
                    .until(() -> watch.check().detail().contains("missing on the broker: " + fetches + ";"));
            await().atMost(PATIENCE).until(() -> !ingest.check().ready());

            TestStack.makeTopics(kafka);

            await().atMost(PATIENCE).until(() -> watch.check().ready());
            await().atMost(PATIENCE.multipliedBy(2))
                    .until(() -> ingest.progress().articles() == 8);
        }

        assertThat(articles())
                .extracting(Article::getId)
                .doesNotHaveDuplicates()
                .hasSize(8);
        assertThat(records(Topics.INGEST_DLQ)).isEmpty();
    }

    @Test
    void anotherInstanceGoesOnWhereAKilledOneStopped() throws IOException, InterruptedException {
        site.publish(1, 60);
        subscribe("/feed.xml", Duration.ofMillis(300));
        Process killed = IngestProcess.start(kafka);
        try {
            await().atMost(PATIENCE).until(() -> pagesAsked() > 10);
        } finally {
            killed.destroyForcibly().waitFor();
        }

        try (Ingest other = started("2")) {
            // It owns the partitions once the group has given the other up and the broker its open transactions.
            await().atMost(PATIENCE.multipliedBy(2)).untilAsserted(() -> assertThat(
                            articles().stream().map(Article::getId).distinct())
                    .hasSize(60));
            await().atMost(PATIENCE).until(() -> other.progress().polls() >= 3);
        }

        assertThat(articles())
                .extracting(Article::getId)
                .doesNotHaveDuplicates()
                .hasSize(60);
    }

    private long pagesAsked() {
        return site.asked().stream()
                .filter(path -> path.startsWith("/article/"))
                .count();
    }

    @Test
    void takesTheFeedsTextWhenThePageCannotBeHadAndBuriesWhatHasNone() {
        site.serve("/robots.txt", "text/plain", "User-agent: *\nDisallow: /closed/\n");
        site.serve("/closed/1", "text/html", Site.page(1));
        site.serve(
                "/feed.xml",
                "application/rss+xml",
                "<rss><channel><title>C</title>"
                        + "<item><guid>a</guid><title>Gone page</title><link>" + site.url("/gone")
                        + "</link><description>Words of the feed.</description></item>"
                        + "<item><guid>b</guid><title>Closed page</title><link>" + site.url("/closed/1")
                        + "</link><description>Other words.</description></item>"
                        + "<item><guid>c</guid><title>Nothing at all</title><link>" + site.url("/nothing")
                        + "</link></item>"
                        + "</channel></rss>");
        subscribe("/feed.xml", Duration.ofMinutes(5));

        try (Ingest ingest = started()) {
            await().atMost(PATIENCE)
                    .until(() -> ingest.progress().articles() == 2
                            && ingest.progress().fromFeed() == 2
                            && ingest.progress().deadLetters() == 1);
        }

        assertThat(articles())
                .extracting(Article::getText)
                .containsExactlyInAnyOrder("Words of the feed.", "Other words.");
        assertThat(site.asked("/closed/1")).isZero();
        ConsumerRecord<String, byte[]> dead = records(Topics.INGEST_DLQ).get(0);
        assertThat(header(dead, DeadLetter.KIND)).isEqualTo("PROCESSING");
        assertThat(header(dead, DeadLetter.MESSAGE)).isEqualTo("http_4xx: HTTP 404");
        assertThat(header(dead, DeadLetter.TOPIC)).isEqualTo(Topics.FETCHES.name(kafka.topicPrefix()));
        assertThat(dead.key()).isEqualTo("127.0.0.1");
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void buriesPagesToGetThatCannotBeReadAndGoesOn() {
        String fetches = Topics.FETCHES.name(kafka.topicPrefix());
        try (var producer = new Clients(kafka, "test").producer("broken")) {
            producer.send(new ProducerRecord<>(fetches, "127.0.0.1", null));
            producer.send(new ProducerRecord<>(fetches, "127.0.0.1", new byte[] {1, 2, 3}));
        }
        site.publish(1, 1);
        subscribe("/feed.xml", Duration.ofMinutes(5));

        try (Ingest ingest = started()) {
            await().atMost(PATIENCE)
                    .until(() -> ingest.progress().articles() == 1
                            && ingest.progress().deadLetters() == 2);
        }

        assertThat(records(Topics.INGEST_DLQ)).hasSize(2).allSatisfy(dead -> {
            assertThat(header(dead, DeadLetter.KIND)).isEqualTo("UNREADABLE");
            assertThat(header(dead, DeadLetter.TOPIC)).isEqualTo(fetches);
        });
    }

    @Test
    void stopsPollingARemovedFeedAndForgetsItsState() {
        site.publish(1, 1);
        subscribe("/feed.xml", Duration.ofMillis(200));

        try (Ingest ingest = started();
                Feeds feeds = Feeds.connect(kafka)) {
            await().atMost(PATIENCE).until(() -> ingest.progress().polls() >= 2);
            assertThat(feeds.list()).singleElement().satisfies(listed -> {
                assertThat(listed.state()).isNotNull();
                assertThat(listed.state().getLastStatus()).isEqualTo(200);
                assertThat(listed.state().getRecentEntries()).hasSize(1);
            });

            assertThat(feeds.remove(site.url("/feed.xml"))).isPresent();

            await().atMost(PATIENCE).until(() -> ingest.progress().feeds() == 0);
            assertThat(feeds.list()).isEmpty();
            await().atMost(PATIENCE).untilAsserted(() -> {
                List<ConsumerRecord<String, byte[]>> states = records(Topics.FEED_STATES);
                assertThat(states.get(states.size() - 1).value()).isNull();
            });
        }
    }

    @Test
    void takesAFeedAndItsPagesToTheHostThatTheyAreRedirectedTo() {
        try (Site other = new Site("127.0.0.2", 0)) {
            other.serve("/robots.txt", "text/plain", "User-agent: *\nDisallow: /article/2\n");
            for (int i = 1; i <= 2; i++) {
                site.redirect("/article/" + i, other.url("/article/" + i));
                other.serve("/article/" + i, "text/html", Site.page(i));
            }
            site.redirect("/feed.xml", other.url("/feed.xml"));
            other.serve("/feed.xml", "application/rss+xml", site.rss(1, 2));
            subscribe("/feed.xml", Duration.ofMinutes(5));

            try (Ingest ingest = started()) {
                await().atMost(PATIENCE).until(() -> ingest.progress().articles() == 2);
            }

            assertThat(articles())
                    .extracting(Article::getCanonicalUrl, Article::getFullText)
                    .containsExactlyInAnyOrder(
                            tuple(other.url("/article/1"), true), tuple(site.url("/article/2"), false));
            assertThat(other.asked("/article/2")).isZero();
            assertThat(records(Topics.FETCHES))
                    .extracting(ConsumerRecord::key)
                    .containsExactlyInAnyOrder("127.0.0.1", "127.0.0.1", "127.0.0.2", "127.0.0.2");
        }
    }

    @Test
    void listsAndRemovesFeedsBesideOneThatCannotBeRead() {
        subscribe("/feed.xml", Duration.ofMinutes(5));
        try (var producer = new Clients(kafka, "test").producer("broken")) {
            producer.send(new ProducerRecord<>(
                    Topics.FEEDS.name(kafka.topicPrefix()), 0, "feedfeedfeed", new byte[] {1, 2, 3}));
        }

        try (Feeds feeds = Feeds.connect(kafka)) {
            assertThat(feeds.list())
                    .extracting(listed -> listed.feed().getUrl())
                    .containsExactly(site.url("/feed.xml"));
            assertThat(feeds.remove("feedfeedfeed")).isPresent();
            assertThat(feeds.remove("feedfeedfeed")).isEmpty();
        }
    }

    @Test
    void sharesFeedsBetweenTwoInstances() {
        site.publish(1, 10);
        subscribe("/feed.xml", Duration.ofMillis(300));

        try (Ingest one = started("1");
                Ingest two = started("2")) {
            await().atMost(PATIENCE)
                    .until(() -> one.check().ready() && two.check().ready());
            await().atMost(PATIENCE)
                    .until(() -> one.progress().articles() + two.progress().articles() >= 10);
            await().atMost(PATIENCE)
                    .until(() -> one.progress().feeds() + two.progress().feeds() == 1);
        }

        assertThat(articles())
                .extracting(Article::getId)
                .doesNotHaveDuplicates()
                .hasSize(10);
    }

    @Test
    void pollsAnIndexOfSitemapsAndFetchesTheirPages() {
        site.publish(1, 3);
        String today = Instant.now().toString();
        site.serve(
                "/index.xml",
                "application/xml",
                "<sitemapindex><sitemap><loc>" + site.url("/news.xml") + "</loc><lastmod>" + today
                        + "</lastmod></sitemap></sitemapindex>");
        site.serve("/news.xml", "application/xml", newsSitemap(today, 1, 2));
        subscribe("/index.xml", Duration.ofMillis(300));

        try (Ingest ingest = started()) {
            await().atMost(PATIENCE).until(() -> ingest.progress().articles() == 2);
            site.serve("/news.xml", "application/xml", newsSitemap(today, 1, 3));
            await().atMost(PATIENCE).until(() -> ingest.progress().articles() == 3);
        }

        assertThat(articles()).hasSize(3).allSatisfy(article -> {
            assertThat(article.getChannel()).isEqualTo(Channel.SITEMAP);
            assertThat(article.getText()).contains("harbour town");
        });
    }

    @Test
    void takesThePagesOfAllSitemapsOfAnIndexThoughManyChangeOnOneDay() {
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        StringBuilder index = new StringBuilder();
        for (int i = 1; i <= 25; i++) {
            String path = "/section-" + i + ".xml";
            site.serve("/article/" + i, "text/html; charset=utf-8", Site.page(i));
            site.serve(path, "application/xml", newsSitemap(today, i, i));
            index.append("<sitemap><loc>")
                    .append(site.url(path))
                    .append("</loc><lastmod>")
                    .append(today)
                    .append("</lastmod></sitemap>");
        }
        site.serve("/index.xml", "application/xml", "<sitemapindex>" + index + "</sitemapindex>");
        subscribe("/index.xml", Duration.ofMillis(300));

        try (Ingest ingest = started()) {
            await().atMost(PATIENCE).until(() -> ingest.progress().articles() == 25);
            // The index says nothing of what is added in the course of the day.
            site.serve("/article/26", "text/html; charset=utf-8", Site.page(26));
            site.serve(
                    "/section-7.xml",
                    "application/xml",
                    newsSitemap(today, 7, 7).replace("</urlset>", "")
                            + newsSitemap(today, 26, 26).replace("<urlset>", ""));
            await().atMost(PATIENCE).until(() -> ingest.progress().articles() == 26);
        }

        assertThat(articles())
                .extracting(Article::getId)
                .doesNotHaveDuplicates()
                .hasSize(26);
        assertThat(records(Topics.FETCHES)).hasSize(26);
    }

    private String newsSitemap(String modified, int from, int to) {
        StringBuilder pages = new StringBuilder("<urlset>");
        for (int i = from; i <= to; i++) {
            pages.append("<url><loc>")
                    .append(site.url("/article/" + i))
                    .append("</loc><lastmod>")
                    .append(modified);
            pages.append("</lastmod></url>");
        }
        return pages.append("</urlset>").toString();
    }

    @Test
    void leavesAHostAloneThatAskedForItAlsoAfterARestart() {
        site.publish(1, 1);
        site.on("/busy.xml", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "3600");
            exchange.sendResponseHeaders(429, -1);
        });
        subscribe("/feed.xml", Duration.ofMillis(300));
        subscribe("/busy.xml", Duration.ofMillis(300));

        try (Ingest ingest = holdingHosts()) {
            await().atMost(PATIENCE).until(() -> conditions(ingest).contains(FeedCondition.HELD));
            long asked = site.asked("/feed.xml");
            await().during(Duration.ofSeconds(2)).until(() -> site.asked("/feed.xml") == asked);
        }
        long asked = site.asked().size();
        try (Ingest again = holdingHosts()) {
            await().atMost(PATIENCE).until(() -> conditions(again).contains(FeedCondition.HELD));
        }

        assertThat(site.asked("/busy.xml")).isEqualTo(1);
        assertThat(site.asked()).hasSizeLessThanOrEqualTo((int) asked + 1);
        try (Feeds feeds = Feeds.connect(kafka)) {
            assertThat(feeds.list())
                    .extracting(listed -> listed.state() == null
                            ? ""
                            : String.valueOf(listed.state().getLastReason()))
                    .contains("http_4xx");
        }
    }

    private Ingest holdingHosts() {
        PollConfig poll = new PollConfig(
                4,
                Duration.ZERO,
                Duration.ofMillis(100),
                Duration.ofHours(1),
                RetryScope.HOST,
                PollConfig.DEFAULT_SILENCE,
                SitemapConfig.DEFAULTS);
        return LoopbackIngest.start(kafka, "1", poll, null);
    }

    private static List<FeedCondition> conditions(Ingest ingest) {
        return ingest.feeds().stream().map(FeedStatus::condition).toList();
    }

    @Test
    void importsTextFiles(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.txt"), " date 2026-03-01 Two ships met.\n\nA heading\n\nThey parted.");
        Files.writeString(folder.resolve("b.txt"), "no date here");
        Files.writeString(folder.resolve("c.md"), "date 2026-03-01 not a text file by name");

        List<String> refused = new ArrayList<>();
        ImportListener listener = new ImportListener() {
            @Override
            public void refused(Path file, @Nullable Long at, String reason) {
                refused.add(reason);
            }
        };
        try (ArticleImporter importer =
                ArticleImporter.connect(kafka, "test", Checkpoint.none(), listener, Clock.systemUTC())) {
            ImportProgress result = importer.importAll(List.of(folder, folder.resolve("missing")));

            assertThat(result.articles()).isEqualTo(1);
            assertThat(result.refused()).isEqualTo(2);
            assertThat(refused)
                    .anySatisfy(reason -> assertThat(reason).contains("no date line"))
                    .anySatisfy(reason -> assertThat(reason).contains("no such file"));
        }

        Article article = articles().get(0);
        assertThat(article.getText()).isEqualTo("Two ships met.\n\nA heading\n\nThey parted.");
        assertThat(article.getCanonicalUrl()).startsWith("urn:dateline:");
        assertThat(article.getPublishedAt()).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
    }

    private void subscribe(String path, Duration interval) {
        try (Feeds feeds = Feeds.connect(kafka)) {
            Feed feed = Feed.newBuilder(Feeds.feed(site.url(path), Instant.now()))
                    .setIntervalMillis(interval.toMillis())
                    .build();
            assertThat(feeds.put(feed)).isTrue();
            assertThat(feeds.put(feed)).isFalse();
        }
    }

    private Ingest started() {
        return started("1");
    }

    private Ingest started(String instance) {
        return LoopbackIngest.start(kafka, instance);
    }

    private List<Article> articles() {
        return TopicContents.values(kafka, Topics.ARTICLES);
    }

    private List<ConsumerRecord<String, byte[]>> records(Topic<?> topic) {
        return TopicContents.records(kafka, topic);
    }

    private static void awaitQuietly(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
