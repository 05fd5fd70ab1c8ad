package io.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.reader.feed.Opml;
import io.dateline.schemas.record.Feed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedsImportCommandTest {

    @Test
    void takesAFeedOfAListOnceHoweverItsAddressIsSpelt() {
        List<String> refused = new ArrayList<>();

        Collection<Feed> feeds = FeedsImportCommand.subscriptions(
                List.of(
                        new Opml.Outline("https://news.example/feed", null, null, List.of("World")),
                        new Opml.Outline("HTTPS://News.example/feed#top", "Courier", null, List.of("Ports", "World")),
                        new Opml.Outline("ftp://news.example/feed", "Files", null, List.of())),
                refused);

        assertThat(feeds).singleElement().satisfies(feed -> {
            assertThat(feed.getUrl()).isEqualTo("https://news.example/feed");
            assertThat(feed.getTitle()).isEqualTo("Courier");
            assertThat(feed.getTags()).containsExactly("World", "Ports");
        });
        assertThat(refused).singleElement().asString().contains("ftp://news.example/feed");
    }
}
