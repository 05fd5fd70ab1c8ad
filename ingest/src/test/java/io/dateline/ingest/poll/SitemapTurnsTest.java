package io.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ingest.poll.SitemapTurns.Turn;
import io.dateline.reader.sitemap.Sitemap;
import io.dateline.schemas.record.SitemapRead;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SitemapTurnsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant TODAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final Duration AGE = Duration.ofDays(3);

    private List<SitemapRead> known = List.of();

    @Test
    void readsEveryOneOfManyBeforeAnyIsReadAgain() {
        List<Sitemap.Child> index = children(35, TODAY);

        Set<String> read = new HashSet<>();
        for (int poll = 0; poll < 4; poll++) {
            List<String> now = poll(index, NOW.plusSeconds(300L * poll), 10, 1);
            assertThat(now).hasSize(10);
            read.addAll(now);
        }

        assertThat(read).hasSize(35);
    }

    @Test
    void takesWhatChangedFirstAndThenThoseThatWereReadLongestAgo() {
        List<Sitemap.Child> index = new ArrayList<>(children(4, TODAY));
        List<String> first = poll(index, NOW, 2, 1);
        List<String> second = poll(index, NOW.plusSeconds(300), 2, 1);
        Sitemap.Child changed = new Sitemap.Child(second.get(1), NOW.plusSeconds(500));
        index.replaceAll(child -> child.url().equals(changed.url()) ? changed : child);

        List<String> third = poll(index, NOW.plusSeconds(600), 3, 1);

        assertThat(third).startsWith(changed.url()).hasSize(3).containsAll(first);
    }

    @Test
    void leavesOutWhatHasNotChangedForLongAndReadsAgainWhatGivesNoTime() {
        Sitemap.Child old = child("old", NOW.minus(Duration.ofDays(2)));
        Sitemap.Child timeless = child("timeless", null);
        poll(List.of(old, timeless), NOW, 10, 1);

        assertThat(poll(List.of(old, timeless), NOW.plusSeconds(300), 10, 1)).containsExactly(timeless.url());
    }

    @Test
    void deadOnesWaitForTheirTurnAsAllOthers() {
        List<Sitemap.Child> index = children(4, TODAY);
        SitemapTurns turns = turns(index, NOW);
        List<String> dead = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Turn turn = turns.next();
            dead.add(turn.sitemap().url());
            turns.failed(turn.sitemap());
        }
        assertThat(turns.left()).isEqualTo(2);
        known = turns.reads(AGE);

        List<String> second = poll(index, NOW.plusSeconds(300), 2, 1);

        assertThat(second).doesNotContainAnyElementsOf(dead);
        assertThat(poll(index, NOW.plusSeconds(600), 2, 1)).containsExactlyInAnyOrderElementsOf(dead);
    }

    @Test
    void remembersThePagesOfThoseThatWereNotReadAndNoMoreThanItCan() {
        List<Sitemap.Child> index = children(5, TODAY);
        poll(index, NOW, 5, SitemapTurns.MOST_PAGES / 4);

        SitemapTurns next = turns(index, NOW.plusSeconds(300));

        assertThat(next.beyond()).isEqualTo(1);
        assertThat(next.waiting()).isEqualTo(4);
        next.read(next.next().sitemap(), 7);
        assertThat(next.otherPages(AGE)).isEqualTo(4 * (SitemapTurns.MOST_PAGES / 4));
    }

    @Test
    void readsAsManyAsCanBeRememberedInTurnAndComesToAnEnd() {
        List<Sitemap.Child> index = children(SitemapTurns.MOST_REMEMBERED + 500, null);
        Set<String> read = new HashSet<>();
        for (int poll = 0; poll < 100; poll++) {
            List<String> now = poll(index, NOW.plusSeconds(300L * poll), 10, 1);
            assertThat(read).doesNotContainAnyElementsOf(now);
            read.addAll(now);
        }

        SitemapTurns next = turns(index, NOW.plusSeconds(30_000));

        assertThat(next.left()).isZero();
        assertThat(next.waiting()).isEqualTo(SitemapTurns.MOST_REMEMBERED);
        assertThat(next.beyond()).isEqualTo(500);
        // The newest stand at either end.
        assertThat(read)
                .contains(index.get(0).url(), index.get(index.size() - 1).url());
    }

    @Test
    void takesInASitemapThatIsNewInAnIndexOfMoreThanCanBeRemembered() {
        List<Sitemap.Child> index = new ArrayList<>(children(SitemapTurns.MOST_REMEMBERED + 1, null));
        poll(index, NOW, SitemapTurns.MOST_REMEMBERED, 1);
        Sitemap.Child dated = child("dated", TODAY);
        Sitemap.Child timeless = child("timeless", null);
        index.add(0, timeless);
        index.add(dated);

        assertThat(poll(index, NOW.plusSeconds(300), 1, 1)).containsExactly(dated.url());
        assertThat(poll(index, NOW.plusSeconds(600), 1, 1)).containsExactly(timeless.url());
        assertThat(turns(index, NOW.plusSeconds(900)).left()).isZero();
    }

    @Test
    void comesToAnEndWithAnIndexOfIndexesThatListsMoreThanCanBeRemembered() {
        Sitemap.Child nested = child("nested", null);
        List<Sitemap.Child> first = children(SitemapTurns.MOST_REMEMBERED - 1, null);
        List<Sitemap.Child> second = List.of(child("one", null), child("two", null));
        SitemapTurns turns = turns(List.of(nested), NOW);
        turns.addAll(first, 2);
        for (Turn turn = turns.next(); turn != null; turn = turns.next()) {
            turns.read(turn.sitemap(), 1);
        }
        known = turns.reads(AGE);

        SitemapTurns next = turns(List.of(nested), NOW.plusSeconds(300));
        next.addAll(second, 2);

        assertThat(next.left()).isZero();
        assertThat(next.beyond()).isEqualTo(2);
    }

    @Test
    void asksAgainForOneThatFailedThoughTheOthersListAllThatCanBeRemembered() {
        List<Sitemap.Child> index =
                List.of(child("dead", NOW.minus(Duration.ofHours(50))), child("full", NOW.minus(Duration.ofHours(40))));
        SitemapTurns turns = turns(index, NOW);
        turns.read(turns.next().sitemap(), SitemapTurns.MOST_PAGES + 1);
        turns.failed(turns.next().sitemap());
        known = turns.reads(AGE);

        SitemapTurns next = turns(index, NOW.plusSeconds(300));

        assertThat(next.next())
                .isNotNull()
                .extracting(turn -> turn.sitemap().url())
                .isEqualTo(index.get(0).url());
    }

    @Test
    void readsOneAgainThatBrokeOffAndForgetsNoPageOfIt() {
        List<Sitemap.Child> index = List.of(child("old", NOW.minus(Duration.ofDays(2))));
        poll(index, NOW, 1, 20);
        SitemapTurns changed = turns(List.of(child("old", NOW.minus(Duration.ofHours(40)))), NOW);
        changed.cut(changed.next().sitemap(), 5);
        known = changed.reads(AGE);

        assertThat(known).extracting(SitemapRead::getPages).containsExactly(20);
        assertThat(poll(List.of(child("old", NOW.minus(Duration.ofHours(40)))), NOW.plusSeconds(300), 1, 20))
                .hasSize(1);
    }

    /** Addresses that a poll reads. */
    private List<String> poll(List<Sitemap.Child> index, Instant now, int most, int pages) {
        SitemapTurns turns = turns(index, now);
        List<String> read = new ArrayList<>();
        for (Turn turn = turns.next(); turn != null; turn = read.size() < most ? turns.next() : null) {
            turns.read(turn.sitemap(), pages);
            read.add(turn.sitemap().url());
        }
        known = turns.reads(AGE);
        return read;
    }

    private SitemapTurns turns(List<Sitemap.Child> index, Instant now) {
        SitemapTurns turns = new SitemapTurns(known, now);
        turns.addAll(index, 1);
        return turns;
    }

    private static List<Sitemap.Child> children(int number, @Nullable Instant modified) {
        return IntStream.range(0, number)
                .mapToObj(i -> child("map-" + i, modified))
                .toList();
    }

    private static Sitemap.Child child(String name, @Nullable Instant modified) {
        return new Sitemap.Child("https://courier.example/" + name + ".xml", modified);
    }
}
