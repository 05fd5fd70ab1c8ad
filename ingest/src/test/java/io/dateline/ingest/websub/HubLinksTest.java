package io.dateline.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.reader.feed.FeedException;
import io.dateline.reader.feed.FeedReader;
import io.dateline.reader.feed.ParsedFeed;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HubLinksTest {

    private static final URI BASE = URI.create("https://news.example.org/feeds/all.xml");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<https://hub.example/>; rel=hub | https://hub.example/",
                "<https://hub.example/>; rel=\"hub\" | https://hub.example/",
                "<self.xml>; rel=\"self\", <https://hub.example/?a=1,2>; title=\"a;b, c\"; rel=\"x hub\" | https://hub.example/?a=1,2",
                "<http://plain.example/>; rel=hub, <https://safe.example/>; rel=hub | https://safe.example/",
                "</hub>;REL=HUB | https://news.example.org/hub",
                "<https://hub.example/>; rel=hubs |",
                "<https://hub.example/ rel=hub |",
            })
    void readsTheHeader(String header, String hub) {
        assertThat(HubLinks.find(header, "hub", BASE)).isEqualTo(hub);
    }

    @Test
    void theHeaderComesBeforeTheDocument() throws FeedException {
        ParsedFeed feed = read(
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>A</title><link rel='hub' href='http://one.example/'/>"
                        + "<link rel='hub' href='https://two.example/'/><link rel='self' href='all.xml'/></feed>");
        assertThat(feed.hub()).isEqualTo("https://two.example/");
        assertThat(feed.self()).isEqualTo("https://news.example.org/feeds/all.xml");

        ParsedFeed over = HubLinks.over(feed, "<https://three.example/>; rel=\"hub\"", BASE);

        assertThat(over.hub()).isEqualTo("https://three.example/");
        assertThat(over.self()).isEqualTo(feed.self());
        assertThat(HubLinks.over(feed, null, BASE)).isSameAs(feed);
    }

    @Test
    void readsTheHubsOfJsonFeeds() throws FeedException {
        ParsedFeed feed = read(
                "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"A\", \"feed_url\": \"https://news.example.org/feed.json\","
                        + " \"hubs\": [{\"type\": \"rssCloud\", \"url\": \"https://cloud.example/\"},"
                        + " {\"type\": \"WebSub\", \"url\": \"https://hub.example/\"}], \"items\": []}");

        assertThat(feed.hub()).isEqualTo("https://hub.example/");
        assertThat(feed.self()).isEqualTo("https://news.example.org/feed.json");
    }

    @Test
    void aHostileHeaderTakesNoTime() {
        assertThat(HubLinks.find("<a>" + ";a".repeat(8_000) + "<".repeat(8_000), "hub", BASE))
                .isNull();
    }

    private static ParsedFeed read(String text) throws FeedException {
        return FeedReader.read(text.getBytes(StandardCharsets.UTF_8), null, BASE);
    }
}
