package io.dateline.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.schemas.record.WebSub;
import io.dateline.schemas.record.WebSubStatus;
import io.dateline.schemas.serde.TrustedClasses;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LeasesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final String HUB = "https://hub.example/";
    private static final String TOPIC = "https://news.example.org/feed";
    private static final long DAY = Duration.ofDays(1).toSeconds();

    private final Leases leases =
            new Leases(CallbacksTest.config("https://us.example.org", "a harbour at night, with nine lamps lit"));

    @BeforeAll
    static void trust() {
        TrustedClasses.register();
    }

    @Test
    void asksAsSoonAsAFeedNamesAHub() {
        WebSub named = leases.named(null, HUB, TOPIC, NOW);

        assertThat(named.getStatus()).isEqualTo(WebSubStatus.WANTED);
        assertThat(leases.due(named, NOW)).isTrue();
        assertThat(leases.named(named, HUB, TOPIC, NOW.plusSeconds(9))).isSameAs(named);
        assertThat(leases.named(named, "https://new.example/", TOPIC, NOW).getHub())
                .isEqualTo("https://new.example/");
        assertThat(leases.named(named, null, TOPIC, NOW)).isNull();
        assertThat(leases.named(named, HUB, null, NOW)).isNull();
    }

    @Test
    void aHubThatDoesNotConfirmIsAskedEverMoreRarely() {
        WebSub asked = leases.asked(leases.named(null, HUB, TOPIC, NOW), NOW, 0);
        assertThat(asked.getStatus()).isEqualTo(WebSubStatus.REQUESTED);
        assertThat(leases.due(asked, NOW.plusSeconds(599))).isFalse();

        WebSub again = leases.asked(asked, NOW.plusSeconds(600), 0);

        assertThat(again.getFailures()).isEqualTo(1);
        assertThat(again.getLastError()).isEqualTo("the hub did not confirm");
        assertThat(again.getNextRequestAt()).isEqualTo(NOW.plusSeconds(600 + 1_200));
        WebSub refused = again;
        for (int i = 0; i < 40; i++) {
            refused = leases.refused(refused, "HTTP 500", NOW, 0);
        }
        assertThat(refused.getNextRequestAt()).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void renewsAtFourFifthsOfTheLeaseWithoutLosingIt() {
        WebSub active = active(DAY, 0);
        assertThat(active.getNextRequestAt()).isEqualTo(NOW.plusSeconds(DAY * 8 / 10));
        assertThat(active(DAY, 1).getNextRequestAt()).isEqualTo(NOW.plusSeconds(DAY * 7 / 10));

        Instant then = active.getNextRequestAt();
        WebSub renewing = leases.asked(active, then, 0);
        WebSub failed = leases.refused(renewing, "HTTP 500", then, 0);

        assertThat(renewing.getStatus()).isEqualTo(WebSubStatus.ACTIVE);
        assertThat(failed.getStatus()).isEqualTo(WebSubStatus.ACTIVE);
        assertThat(Leases.live(failed, then)).isTrue();
        assertThat(Leases.lapsed(failed, NOW.plusSeconds(DAY))).isTrue();
        WebSub renewed = leases.confirmed(failed, DAY, then, 0);
        assertThat(renewed.getLeaseEndsAt()).isEqualTo(then.plusSeconds(DAY));
        assertThat(renewed.getFailures()).isZero();
        assertThat(renewed.getLastError()).isNull();
    }

    @Test
    void trustsAHubThatDeliversUntilAPollFindsMore() {
        WebSub active = active(DAY, 0);
        assertThat(Leases.trusted(active, NOW)).isFalse();

        WebSub delivered = leases.delivered(active, NOW.plusSeconds(10));
        WebSub missed = leases.missed(delivered, NOW.plusSeconds(20));
        WebSub again = leases.delivered(missed, NOW.plusSeconds(30));

        assertThat(Leases.trusted(delivered, NOW.plusSeconds(11))).isTrue();
        assertThat(Leases.trusted(missed, NOW.plusSeconds(21))).isFalse();
        assertThat(Leases.trusted(again, NOW.plusSeconds(31))).isTrue();
        assertThat(Leases.trusted(again, NOW.plusSeconds(DAY))).isFalse();
        assertThat(again.getPushes()).isEqualTo(2);
    }

    @Test
    void aDenialEndsTheLeaseAndIsNotForEver() {
        WebSub denied = leases.denied(active(DAY, 0), "not yours", NOW);

        assertThat(denied.getStatus()).isEqualTo(WebSubStatus.DENIED);
        assertThat(denied.getLastError()).isEqualTo("the hub denied it: not yours");
        assertThat(Leases.live(denied, NOW)).isFalse();
        assertThat(leases.due(denied, NOW.plus(Duration.ofDays(6)))).isFalse();
        assertThat(leases.due(denied, NOW.plus(Duration.ofDays(7)))).isTrue();
    }

    @Test
    void asksAnewWhenOurAddressOrSecretHasChanged() {
        Leases moved = new Leases(
                CallbacksTest.config("https://elsewhere.example.org", "a harbour at night, with nine lamps lit"));
        WebSub active = active(DAY, 0);

        assertThat(leases.due(active, NOW)).isFalse();
        assertThat(moved.due(active, NOW)).isTrue();
        WebSub asked = moved.asked(active, NOW, 0);
        assertThat(Leases.live(asked, NOW)).isFalse();
        assertThat(moved.due(asked, NOW)).isFalse();
    }

    @Test
    void aLeaseOfNoOrAbsurdLengthIsBounded() {
        assertThat(active(0, 0).getLeaseEndsAt()).isEqualTo(NOW.plus(Duration.ofDays(7)));
        assertThat(active(Long.MAX_VALUE, 0).getLeaseEndsAt()).isEqualTo(NOW.plus(Duration.ofDays(90)));
    }

    private WebSub active(long seconds, double chance) {
        return leases.confirmed(leases.asked(leases.named(null, HUB, TOPIC, NOW), NOW, 0), seconds, NOW, chance);
    }
}
