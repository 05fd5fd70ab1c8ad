package io.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ingest.poll.PollResult.Read;
import io.dateline.ingest.poll.PollResult.Validators;
import io.dateline.reader.feed.Entry;
import io.dateline.reader.feed.ParsedFeed;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntryVersionsTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Feed pages = Feed.newBuilder()
            .setId("f")
            .setUrl("https://example.org/f")
            .setAddedAt(MORNING)
            .build();

    @Test
    void anEntryWithAnotherTitleOrTimeOfChangeHasChanged() {
        FeedState before = polled(pages, List.of(entry("1", "Ferry late", MORNING), entry("2", "Harbour", MORNING)));

        assertThat(changed(before, entry("1", "Ferry lost", MORNING), entry("2", "Harbour", MORNING)))
                .containsExactly(id("1"));
        assertThat(changed(before, entry("1", "Ferry late", MORNING), entry("2", "Harbour", NOON)))
                .containsExactly(id("2"));
    }

    @Test
    void newEntriesAndSuchAsNoVersionIsRememberedOfHaveNotChanged() {
        FeedState before = polled(pages, List.of(entry("1", "Ferry late", MORNING)));
        FeedState old = FeedState.newBuilder(before)
                .setEntryVersions(ByteBuffer.allocate(0))
                .build();

        assertThat(changed(before, entry("1", "Ferry late", MORNING), entry("9", "Bridge", NOON)))
                .isEmpty();
        assertThat(changed(old, entry("1", "Ferry lost", NOON))).isEmpty();
    }

    @Test
    void aChangeIsFollowedOnce() {
        FeedState first = polled(pages, List.of(entry("1", "Ferry late", MORNING)));
        FeedState second = polled(pages, first, List.of(entry("1", "Ferry lost", MORNING)));

        assertThat(changed(second, entry("1", "Ferry lost", MORNING))).isEmpty();
        assertThat(changed(second, entry("1", "Ferry found", MORNING))).containsExactly(id("1"));
    }

    @Test
    void aFeedThatIsWrittenAnewHoldsNoCorrections() {
        List<Entry> all = IntStream.range(0, 10)
                .mapToObj(i -> entry("" + i, "Title " + i, MORNING))
                .toList();
        FeedState before = polled(pages, all);
        Entry[] anew = IntStream.range(0, 10)
                .mapToObj(i -> entry("" + i, "Title " + i, NOON))
                .toArray(Entry[]::new);

        assertThat(changed(before, anew)).isEmpty();
        assertThat(changed(polled(pages, before, List.of(anew)), anew)).isEmpty();
    }

    @Test
    void anEntryThatIsAnotherWithEveryPollIsFollowedAFewTimes() {
        FeedState state = polled(pages, List.of(entry("1", "Minute 0", MORNING)));
        int followed = 0;
        for (int i = 1; i < 30; i++) {
            Entry next = entry("1", "Minute " + i, MORNING);
            followed += changed(state, next).size();
            state = polled(pages, state, List.of(next));
        }

        assertThat(followed).isEqualTo(EntryVersions.MOST_TIMES);
    }

    @Test
    void whatIsNotFollowedAtOnceComesWithTheNextPollOfTheSameDocument() {
        List<Entry> all = IntStream.range(0, 500)
                .mapToObj(i -> entry("" + i, "Title " + i, MORNING))
                .toList();
        Read some = read(IntStream.range(0, 500)
                .mapToObj(i -> entry("" + i, "Title " + i, i < 150 ? NOON : MORNING))
                .toList());
        FeedSchedule schedule = new FeedSchedule(PollConfig.DEFAULTS);
        FeedState before = polled(pages, all);
        EntryVersions first = EntryVersions.of(pages, before, some);
        FeedState held = schedule.after(pages, before, "example.org", some, first, NOON, 0);
        EntryVersions second = EntryVersions.of(pages, held, some);
        FeedState whole = schedule.after(pages, held, "example.org", some, second, NOON, 0);

        assertThat(first.changed()).hasSize(EntryVersions.MOST_CHANGED);
        assertThat(held.getBodyHash())
                .as("or the document would pass for unchanged")
                .isNull();
        assertThat(held.getEtag()).isNull();
        assertThat(second.changed())
                .hasSize(150 - EntryVersions.MOST_CHANGED)
                .doesNotContainAnyElementsOf(first.changed());
        assertThat(whole.getBodyHash()).isEqualTo("hash");
        assertThat(whole.getEtag()).isEqualTo("e");
    }

    @Test
    void inRssOnlyATimeAfterThatOfPublicationIsOneOfChange() {
        Entry plain = new Entry("1", null, "Ferry", null, null, List.of(), null, MORNING, List.of(), List.of());
        Entry again = new Entry("1", null, "Ferry", null, null, List.of(), null, NOON, List.of(), List.of());
        Entry same = new Entry("1", null, "Ferry", null, null, List.of(), NOON, NOON, List.of(), List.of());
        Entry later = new Entry("1", null, "Ferry", null, null, List.of(), MORNING, NOON, List.of(), List.of());
        FeedState before = polled(pages, ParsedFeed.Kind.RDF, FeedSchedule.initial(pages, MORNING), List.of(plain));

        assertThat(changed(before, ParsedFeed.Kind.RDF, again)).isEmpty();
        assertThat(changed(before, ParsedFeed.Kind.RSS, same)).isEmpty();
        assertThat(changed(before, ParsedFeed.Kind.RSS, later)).containsExactly(id("1"));
    }

    @Test
    void theTextCountsWhereThereIsNoPageToGet() {
        Feed texts = Feed.newBuilder(pages).setFetchPages(false).build();
        Entry one = entry("1", "Ferry", MORNING, "It left at nine.");
        Entry other = entry("1", "Ferry", MORNING, "It left at ten.");

        assertThat(changed(polled(pages, List.of(one)), other)).isEmpty();
        assertThat(EntryVersions.of(texts, polled(texts, List.of(one)), read(List.of(other)))
                        .changed())
                .containsExactly(id("1"));
    }

    private Set<String> changed(FeedState before, Entry... entries) {
        return changed(before, ParsedFeed.Kind.ATOM, entries);
    }

    private Set<String> changed(FeedState before, ParsedFeed.Kind kind, Entry... entries) {
        return EntryVersions.of(pages, before, read(kind, List.of(entries))).changed();
    }

    private static FeedState polled(Feed feed, List<Entry> entries) {
        return polled(feed, FeedSchedule.initial(feed, MORNING), entries);
    }

    private static FeedState polled(Feed feed, FeedState before, List<Entry> entries) {
        return polled(feed, ParsedFeed.Kind.ATOM, before, entries);
    }

    private static FeedState polled(Feed feed, ParsedFeed.Kind kind, FeedState before, List<Entry> entries) {
        Read read = read(kind, entries);
        return FeedState.newBuilder(before)
                .setRecentEntries(read.entries())
                .setEntryVersions(EntryVersions.of(feed, before, read).bytes(read.entries()))
                .build();
    }

    private static Read read(List<Entry> entries) {
        return read(ParsedFeed.Kind.ATOM, entries);
    }

    private static Read read(ParsedFeed.Kind kind, List<Entry> entries) {
        ParsedFeed parsed =
                new ParsedFeed(kind, null, null, null, null, null, List.of(), null, null, null, null, null, entries);
        return new Read(200, null, new Validators("e", null), "hash", null, parsed, EntryIds.of(entries));
    }

    private static String id(String id) {
        return EntryIds.of(List.of(entry(id, "", MORNING))).get(0);
    }

    private static Entry entry(String id, String title, Instant updated) {
        return entry(id, title, updated, null);
    }

    private static Entry entry(String id, String title, Instant updated, @Nullable String text) {
        return new Entry(
                id, "https://example.org/" + id, title, text, null, List.of(), MORNING, updated, List.of(), List.of());
    }
}
