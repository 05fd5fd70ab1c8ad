package io.dateline.reader.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.reader.feed.FeedLinks.FeedLink;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FeedLinksTest {

    private static final URI BASE = URI.create("https://port.example.org/news/");

    @Test
    void findsWhatTheHeadNamesWithCommentsLast() {
        String page = """
                <html><head>
                <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed/">
                <link rel="ALTERNATE" type="application/atom+xml; charset=utf-8" title="Port Gazette" href="all.atom">
                <link rel="alternate" type="application/feed+json" href="https://port.example.org/feed.json">
                <link rel="alternate" type="application/json" href="/wp-json/pages/7">
                <link rel="alternate" hreflang="de" href="/de/">
                <link rel="stylesheet" href="/feed.css">
                </head><body><a href="/rss">RSS</a></body></html>""";

        assertThat(FeedLinks.of(page, BASE))
                .containsExactly(
                        new FeedLink("https://port.example.org/news/all.atom", "Port Gazette", true),
                        new FeedLink("https://port.example.org/feed.json", null, true),
                        new FeedLink("https://port.example.org/comments/feed/", "Comments", true));
    }

    @Test
    void takesLinksThatLookLikeFeedsWhenTheHeadNamesNone() {
        String page = """
                <body><a href="/rss/world.xml">World</a> <a href="/feedback">Write to us</a>
                <a href="?feed=rss2">All</a> <a href="mailto:rss@example.org">Mail</a> <a href="/atomic-energy">Energy</a></body>""";

        assertThat(FeedLinks.of(page, BASE))
                .extracting(FeedLink::url)
                .containsExactly("https://port.example.org/rss/world.xml", "https://port.example.org/news/?feed=rss2");
    }

    @Test
    void isNamedByTheErrorForAPageInsteadOfAFeed() {
        String page =
                "<!DOCTYPE html><html><head><link rel='alternate' type='application/rss+xml' href='/feed.xml'></head></html>";

        assertThatThrownBy(() -> FeedReader.read(page.getBytes(StandardCharsets.UTF_8), "text/html", BASE))
                .hasMessageContaining("HTML page")
                .hasMessageContaining("https://port.example.org/feed.xml");
    }
}
