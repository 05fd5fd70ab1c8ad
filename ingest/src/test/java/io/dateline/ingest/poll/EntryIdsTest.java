package io.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.reader.feed.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntryIdsTest {

    @Test
    void takesTheIdOfTheFeedWhateverElseChanges() {
        assertThat(EntryIds.of(List.of(entry("1", "https://a/1", "One"))))
                .isEqualTo(EntryIds.of(List.of(entry("1", "https://a/other", "One, corrected"))));
    }

    @Test
    void tellsEntriesApartThatShareAnId() {
        List<String> ids = EntryIds.of(List.of(
                entry("same", "https://a/1", "One"),
                entry("same", "https://a/2", "Two"),
                entry("same", "https://a/3", "Three"),
                entry("same", "https://a/3", "Four"),
                entry(null, null, "Five")));

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void goesByAddressAndTitleWhereAFeedMakesNewIdsForEachPoll() {
        List<String> first = EntryIds.of(List.of(entry("a1", "https://a/1", "One"), entry("a2", "https://a/2", "Two")));
        List<String> second =
                EntryIds.of(List.of(entry("b1", "https://a/1", "One"), entry("b2", "https://a/2", "Two")), first);
        List<String> third = EntryIds.of(
                List.of(
                        entry("c0", "https://a/0", "Zero"),
                        entry("c1", "https://a/1", "One"),
                        entry("c2", "https://a/2", "Two")),
                second);

        assertThat(second).doesNotContainAnyElementsOf(first);
        assertThat(third).hasSize(3).containsAll(second);
    }

    @Test
    void goesByIdAsLongAsOneIsKnown() {
        List<String> first = EntryIds.of(List.of(entry("a1", "https://a/1", "One")));

        assertThat(EntryIds.of(
                        List.of(entry("a2", "https://a/2", "Two"), entry("a1", "https://a/1", "One, corrected")),
                        first))
                .isEqualTo(EntryIds.of(
                        List.of(entry("a2", "https://a/2", "Two"), entry("a1", "https://a/1", "One, corrected"))));
    }

    private static Entry entry(@Nullable String id, @Nullable String url, String title) {
        return new Entry(id, url, title, null, null, List.of(), null, null, List.of(), List.of());
    }
}
