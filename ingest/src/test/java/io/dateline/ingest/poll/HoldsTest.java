package io.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class HoldsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(600);

    @Test
    void holdsAPublicHostAndNoPrivateOneByDefault() {
        Holds holds = new Holds(RetryScope.AUTO, host -> !host.equals("bridge.lan"));
        holds.add("news.example.org", LATER);
        holds.add("bridge.lan", LATER);

        assertThat(holds.until("news.example.org", NOW)).isEqualTo(LATER);
        assertThat(holds.until("www.example.org", NOW)).isNull();
        assertThat(holds.until("bridge.lan", NOW)).isNull();
        assertThat(holds.until("news.example.org", LATER)).isNull();
    }

    @Test
    void holdsNothingButTheFeedWhenToldSo() {
        Holds holds = new Holds(RetryScope.FEED, host -> true);
        holds.add("news.example.org", LATER);

        assertThat(holds.until("news.example.org", NOW)).isNull();
    }

    @Test
    void holdsAWholeDomainWhenToldSo() {
        Holds holds = new Holds(RetryScope.DOMAIN, host -> true);
        holds.add("anna.tumble.co.uk", LATER);
        holds.add("anna.tumble.co.uk", NOW.plusSeconds(60));

        assertThat(holds.until("bert.tumble.co.uk", NOW)).isEqualTo(LATER);
        assertThat(holds.until("other.co.uk", NOW)).isNull();
    }
}
