package io.dateline.ingest.websub;

import io.dateline.schemas.record.WebSub;
import io.dateline.schemas.record.WebSubStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a subscription at a hub goes on. Pure: no clock, no I/O.
 *
 * <pre>
 *   WANTED ──asked──▶ REQUESTED ──confirmed──▶ ACTIVE ──at 80 % of the lease──▶ asked again, still ACTIVE
 *      ▲                  │ no word, refused       │ lease over
 *      └──────────────────┴────────────────────────┘          denied ──▶ DENIED ──a week──▶ WANTED
 * </pre>
 */
public final class Leases {

    /** How long the hub may take to confirm before it is asked again. */
    static final Duration CONFIRMATION = Duration.ofMinutes(10);

    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final Duration AFTER_DENIAL = Duration.ofDays(7);
    private static final Duration LONGEST_LEASE = Duration.ofDays(90);
    private static final double RENEWAL = 0.8;
    private static final double JITTER = 0.1;
    private static final int LONGEST_ERROR = 300;

    private final WebSubConfig config;
    private final String endpoint;

    public Leases(WebSubConfig config) {
        this.config = config;
        this.endpoint = config.endpoint();
    }

    /**
     * After a poll that read the feed.
     *
     * @return null when the feed names no hub, or not what the hub calls it
     */
    public @Nullable WebSub named(@Nullable WebSub before, @Nullable String hub, @Nullable String topic, Instant now) {
        if (hub == null || topic == null) {
            return null;
        }
        if (before != null && before.getHub().equals(hub) && before.getTopic().equals(topic)) {
            return before;
        }
        return WebSub.newBuilder()
                .setHub(hub)
                .setTopic(topic)
                .setStatus(WebSubStatus.WANTED)
                .setNextRequestAt(now)
                .build();
    }

    /** Whether the hub is to be asked now. */
    public boolean due(WebSub subscription, Instant now) {
        Instant next = subscription.getNextRequestAt();
        return next == null || !next.isAfter(now) || !endpoint.equals(subscription.getEndpoint());
    }

    /** Before the hub is asked; written first, so that a killed instance does not ask without end. */
    public WebSub asked(WebSub before, Instant now, double chance) {
        boolean unanswered = before.getStatus() == WebSubStatus.REQUESTED && endpoint.equals(before.getEndpoint());
        WebSub.Builder next = WebSub.newBuilder(before).setEndpoint(endpoint);
        if (unanswered) {
            next.setFailures(before.getFailures() + 1).setLastError("the hub did not confirm");
        }
        if (!endpoint.equals(before.getEndpoint())) {
            // What the hub knows is another address, at which nothing arrives any more.
            next.setLeaseEndsAt(null).setFailures(0);
        }
        boolean live = live(next.build(), now);
        return next.setStatus(live ? WebSubStatus.ACTIVE : WebSubStatus.REQUESTED)
                .setNextRequestAt(now.plus(wait(next.getFailures(), chance)))
                .build();
    }

    /** The hub did not take the request. */
    public WebSub refused(WebSub before, String error, Instant now, double chance) {
        int failures = before.getFailures() + 1;
        return WebSub.newBuilder(before)
                .setStatus(live(before, now) ? WebSubStatus.ACTIVE : WebSubStatus.WANTED)
                .setFailures(failures)
                .setLastError(cut(error))
                .setNextRequestAt(now.plus(wait(failures, chance)))
                .build();
    }

    /**
     * The hub confirmed.
     *
     * @param seconds length of the lease; null when the hub does not say, which counts as what was asked for
     */
    public WebSub confirmed(WebSub before, @Nullable Long seconds, Instant now, double chance) {
        Duration lease = seconds == null || seconds <= 0
                ? config.lease()
                : Duration.ofSeconds(Math.min(seconds, LONGEST_LEASE.toSeconds()));
        long renewal = (long) (lease.toMillis() * (RENEWAL - JITTER * chance));
        return WebSub.newBuilder(before)
                .setStatus(WebSubStatus.ACTIVE)
                .setEndpoint(endpoint)
                .setFailures(0)
                .setLastError(null)
                .setLeaseEndsAt(now.plus(lease))
                .setNextRequestAt(now.plusMillis(renewal))
                .build();
    }

    /** The hub will not deliver; it may change its mind. */
    public WebSub denied(WebSub before, @Nullable String reason, Instant now) {
        return WebSub.newBuilder(before)
                .setStatus(WebSubStatus.DENIED)
                .setLeaseEndsAt(null)
                .setLastError(cut("the hub denied it" + (reason == null || reason.isBlank() ? "" : ": " + reason)))
                .setNextRequestAt(now.plus(AFTER_DENIAL))
                .build();
    }

    /** The hub ended the subscription, though we still want it. */
    public WebSub ended(WebSub before, Instant now) {
        return WebSub.newBuilder(before)
                .setStatus(WebSubStatus.WANTED)
                .setLeaseEndsAt(null)
                .setNextRequestAt(now)
                .build();
    }

    /** The hub delivered. */
    public WebSub delivered(WebSub before, Instant now) {
        return WebSub.newBuilder(before)
                .setLastPushAt(now)
                .setPushes(before.getPushes() + 1)
                .build();
    }

    /** A poll found what the hub had not delivered. */
    public WebSub missed(WebSub before, Instant now) {
        return WebSub.newBuilder(before).setLastMissAt(now).build();
    }

    public static boolean live(WebSub subscription, Instant now) {
        Instant end = subscription.getLeaseEndsAt();
        return end != null && end.isAfter(now);
    }

    /** Whether polls may be rare: the hub has delivered during the lease, and a poll has found nothing since that it had not. */
    public static boolean trusted(WebSub subscription, Instant now) {
        Instant pushed = subscription.getLastPushAt();
        Instant missed = subscription.getLastMissAt();
        return live(subscription, now) && pushed != null && (missed == null || missed.isBefore(pushed));
    }

    /** Whether a lease has run out without a new one. */
    public static boolean lapsed(WebSub subscription, Instant now) {
        return subscription.getStatus() == WebSubStatus.ACTIVE && !live(subscription, now);
    }

    /** Ten minutes, doubled with each failure up to a day, and up to a tenth more. */
    private static Duration wait(int failures, double chance) {
        long millis = Math.min(CONFIRMATION.toMillis() << Math.min(failures, 10), LONGEST_WAIT.toMillis());
        return Duration.ofMillis((long) (millis * (1 + JITTER * chance)));
    }

    private static String cut(String error) {
        return Objects.requireNonNull(error).length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
    }
}
