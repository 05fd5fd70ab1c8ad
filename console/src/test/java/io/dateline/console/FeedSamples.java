package io.dateline.console;

import io.dateline.schemas.feed.FeedCondition;
import io.dateline.store.FeedArticle;
import io.dateline.store.FeedRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Made-up feeds, one in each condition and one more. */
final class FeedSamples {

    static final Instant NOW = Samples.NOW;

    static final FeedRow HARBOUR =
            feed("harbour", "Harbour Courier: world news", FeedCondition.OK).build();
    static final FeedRow MERIDIAN = feed("meridian", null, FeedCondition.OK)
            .newest(Duration.ofMinutes(130))
            .hub(new FeedRow.Hub("ACTIVE", NOW.plus(Duration.ofDays(3)), NOW.minusSeconds(30), null))
            .build();
    static final FeedRow BROKEN = feed("broken", "Evening <b>Bulletin</b>", FeedCondition.FAILING)
            .failed(
                    4,
                    "HTTP status 503 from https://broken.news.example/world/feed.xml?edition=international, the server said: Service"
                            + " Temporarily Unavailable <script>alert('error')</script>")
            .build();
    static final FeedRow GONE = feed("gone", "Islands Weekly", FeedCondition.GONE)
            .failed(5, "HTTP status 410")
            .build();
    static final FeedRow QUIET = feed("quiet", "Ministry of Ports, statements", FeedCondition.SILENT)
            .newest(Duration.ofDays(12))
            .build();
    static final FeedRow ASKED = feed("asked", "Wire in brief", FeedCondition.HELD)
            .failed(1, "HTTP status 429")
            .build();
    static final FeedRow FRESH = feed("fresh", "Just added", FeedCondition.NEW).build();
    static final FeedRow PAUSED =
            feed("paused", "Winter sports", FeedCondition.PAUSED).build();

    private FeedSamples() {}

    static FakeFeeds store() {
        return new FakeFeeds()
                .with(HARBOUR, MERIDIAN, BROKEN, GONE, QUIET, ASKED, FRESH, PAUSED)
                .with(
                        HARBOUR.id(),
                        article("a", "Ferry leaves four hours late", "CODED", 2),
                        article("b", "Rain over the harbour", "REJECTED_TYPE", 0),
                        article("c", "Crew asked to wait", null, null));
    }

    private static FeedArticle article(String key, String title, @Nullable String outcome, @Nullable Integer mentions) {
        return new FeedArticle(
                Samples.id(key),
                title,
                "https://harbour.news.example/" + key,
                null,
                NOW.minusSeconds(90),
                outcome,
                mentions);
    }

    private static Builder feed(String key, @Nullable String title, FeedCondition condition) {
        return new Builder(key, title, condition);
    }

    /** Fills in what a sample does not care about. */
    private static final class Builder {
        private final String key;
        private final @Nullable String title;
        private final FeedCondition condition;
        private Duration newest = Duration.ofMinutes(7);
        private int failures;
        private @Nullable String error;
        private FeedRow.@Nullable Hub hub;

        Builder(String key, @Nullable String title, FeedCondition condition) {
            this.key = key;
            this.title = title;
            this.condition = condition;
        }

        Builder newest(Duration ago) {
            newest = ago;
            return this;
        }

        Builder failed(int times, String with) {
            failures = times;
            error = with;
            return this;
        }

        Builder hub(FeedRow.Hub at) {
            hub = at;
            return this;
        }

        FeedRow build() {
            boolean polled = condition != FeedCondition.NEW;
            String url = "https://" + key + ".news.example/world/feed.xml";
            return new FeedRow(
                    Samples.id("feed-" + key),
                    url,
                    key + ".news.example",
                    title,
                    List.of("world"),
                    NOW.minus(Duration.ofDays(40)),
                    condition,
                    url,
                    polled ? NOW.minusSeconds(200) : null,
                    polled ? NOW.minusSeconds(failures > 0 ? 90_000 : 200) : null,
                    polled && condition != FeedCondition.PAUSED ? NOW.plusSeconds(700) : null,
                    polled ? Duration.ofMinutes(15) : null,
                    failures,
                    error,
                    failures > 0 ? "http_error" : null,
                    failures > 0 ? 503 : 200,
                    condition == FeedCondition.HELD ? NOW.plusSeconds(1_800) : null,
                    polled ? 1_234 : 0,
                    polled ? NOW.minus(newest) : null,
                    polled ? 14.2 : null,
                    hub);
        }
    }
}
