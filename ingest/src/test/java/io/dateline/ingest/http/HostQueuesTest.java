package io.dateline.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostQueuesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private final HostBudget budget = new HostBudget(1);
    private final HostQueues<String> queues = new HostQueues<>(budget);

    @Test
    void givesOnePieceAHostAtATimeInOrder() {
        queues.add("a", "a1");
        queues.add("a", "a2");
        queues.add("b", "b1");

        assertThat(queues.next(NOW)).isEqualTo("a1");
        assertThat(queues.next(NOW)).isEqualTo("b1");
        assertThat(queues.next(NOW)).isNull();

        queues.done("a", NOW, Duration.ZERO);

        assertThat(queues.next(NOW)).isEqualTo("a2");
        assertThat(queues.busy()).isEqualTo(2);
    }

    @Test
    void letsAHostRest() {
        queues.add("a", "a1");
        queues.next(NOW);
        queues.done("a", NOW, Duration.ofSeconds(5));
        queues.add("a", "a2");

        assertThat(queues.next(NOW.plusSeconds(4))).isNull();
        assertThat(queues.next(NOW.plusSeconds(5))).isEqualTo("a2");
    }

    @Test
    void sharesTheBudgetOfAHostWithOtherWork() {
        HostBudget budget = new HostBudget(1);
        HostQueues<String> feeds = new HostQueues<>(budget);
        HostQueues<String> pages = new HostQueues<>(budget);
        feeds.add("a", "feed");
        pages.add("a", "page");

        assertThat(feeds.next(NOW)).isEqualTo("feed");
        assertThat(pages.next(NOW)).isNull();

        feeds.done("a", NOW, Duration.ofSeconds(1));

        assertThat(pages.next(NOW.plusMillis(900))).isNull();
        assertThat(pages.next(NOW.plusSeconds(1))).isEqualTo("page");
    }

    @Test
    void asksAHostAsOftenAtATimeAsItsBudgetAllows() {
        HostQueues<String> two = new HostQueues<>(new HostBudget(2));
        List.of("a1", "a2", "a3").forEach(work -> two.add("a", work));

        assertThat(two.next(NOW)).isEqualTo("a1");
        assertThat(two.next(NOW)).isEqualTo("a2");
        assertThat(two.next(NOW)).isNull();

        two.done("a", NOW, Duration.ZERO);

        assertThat(two.next(NOW)).isEqualTo("a3");
    }

    @Test
    void givesBackThePlacesOfWorkThatNobodyWaitsForAnyMore() {
        HostBudget budget = new HostBudget(1);
        HostQueues<String> first = new HostQueues<>(budget);
        first.add("a", "a1");
        first.next(NOW);

        first.abandon(NOW);

        HostQueues<String> second = new HostQueues<>(budget);
        second.add("a", "a1");
        assertThat(second.next(NOW)).isEqualTo("a1");
    }

    @Test
    void heedsARestThatTheHostAskedForElsewhere() {
        HostBudget budget = new HostBudget(1);
        HostQueues<String> pages = new HostQueues<>(budget);
        pages.add("a", "a1");
        budget.rest("a", NOW.plusSeconds(90));

        assertThat(pages.next(NOW)).isNull();
        assertThat(pages.next(NOW.plusSeconds(90))).isEqualTo("a1");
    }

    @Test
    void forgetsRestsThatWereMadeByAWrongClock() {
        Instant wrong = NOW.plus(Duration.ofDays(1));
        queues.add("a", "1");
        queues.add("a", "2");
        queues.next(wrong);
        queues.done("a", wrong, Duration.ofSeconds(5));
        HostQueues<String> next = new HostQueues<>(budget);
        next.add("a", "3");

        assertThat(next.next(wrong)).isNull();
        assertThat(new HostQueues<String>(budget).next(NOW)).isNull();
        HostQueues<String> afterwards = new HostQueues<>(budget);
        afterwards.add("a", "4");
        assertThat(afterwards.next(NOW)).isEqualTo("4");
    }

    @Test
    void forgetsWhatIsUnwanted() {
        queues.add("a", "a1");
        queues.add("a", "keep");
        queues.add("b", "b1");

        queues.removeIf(work -> !work.equals("keep"));

        assertThat(queues.size()).isEqualTo(1);
        assertThat(queues.next(NOW)).isEqualTo("keep");
        queues.add("b", "b2");
        assertThat(queues.next(NOW)).isEqualTo("b2");
    }
}
