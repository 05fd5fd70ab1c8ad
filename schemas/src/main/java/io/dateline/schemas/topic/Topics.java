package io.dateline.schemas.topic;

import io.dateline.schemas.record.Alert;
import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.Coded;
import io.dateline.schemas.record.Event;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import io.dateline.schemas.record.Fetch;
import io.dateline.schemas.record.Mention;
import io.dateline.schemas.record.Push;
import io.dateline.schemas.record.Story;
import io.dateline.schemas.record.StoryMember;
import io.dateline.schemas.record.Trend;
import io.dateline.schemas.record.Watch;
import io.dateline.schemas.topic.Topic.Cleanup;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The one catalogue of topics: creation, verification and {@code docs/topics.md} are made from it. */
public final class Topics {

    /** Header of a feed that comes from another partition: its state there, as a value of {@code feed-states}. */
    public static final String FEED_STATE_HEADER = "dateline-feed-state";

    public static final Topic<Feed> FEEDS = compacted(
            "feeds",
            "feed id, partitioned by the host that is polled",
            Feed.class,
            "app, ingest",
            "Subscriptions and their settings. Ingest takes those that moved to another host's partition.");
    public static final Topic<FeedState> FEED_STATES = compacted(
            "feed-states",
            "feed id, partitioned by the host that is polled",
            FeedState.class,
            "ingest",
            "What the last polls left behind: validators, schedule, failures, recent entries.");
    public static final Topic<Fetch> FETCHES = deleted(
            "fetches", "host of the page", Fetch.class, "ingest", 3, "Pages to get, with what the feed said of them.");
    public static final Topic<Push> PUSHES = deleted(
            "pushes",
            "feed id, partitioned by the host that is polled",
            Push.class,
            "ingest",
            1,
            "What WebSub hubs sent, on its way from any receiver to the instance that polls the feed. Internal.");
    public static final Topic<Article> ARTICLES =
            deleted("articles", "article id", Article.class, "ingest", 14, "Articles as they arrived, every revision.");
    public static final Topic<Coded> CODED = deleted(
            "coded",
            "article id",
            Coded.class,
            "enrich",
            14,
            "One record a revision: all its mentions, or why there are none.");
    public static final Topic<Mention> MENTIONS = deleted(
            "mentions",
            "mention id",
            Mention.class,
            "enrich",
            30,
            "Coded sentences with event and story; retraction is a state.");
    public static final Topic<Event> EVENTS =
            latest("events", "event id", Event.class, 90, "Events over all their reports: the latest state.");
    public static final Topic<Story> STORIES =
            latest("stories", "story id", Story.class, 90, "Stories: the latest state.");
    public static final Topic<StoryMember> STORY_MEMBERS =
            latest("story-members", "article id", StoryMember.class, 90, "The story of each article, and why.");
    public static final Topic<Trend> TRENDS =
            latest("trends", "series", Trend.class, 90, "Counts against what is usual.");
    public static final Topic<Watch> WATCHES =
            compacted("watches", "watch id", Watch.class, "console", "Users' standing rules.");
    public static final Topic<Alert> ALERTS = latest("alerts", "alert id", Alert.class, 90, "Alerts and their state.");
    public static final Topic<?> INGEST_DLQ = deadLetters("ingest");
    public static final Topic<?> CODE_DLQ = deadLetters("code");
    public static final Topic<?> GROUP_DLQ = deadLetters("group");
    public static final Topic<?> MERGE_DLQ = deadLetters("merge");
    public static final Topic<?> WATCH_DLQ = deadLetters("watch");
    public static final Topic<?> SINK_DLQ = deadLetters("sink");

    private static final List<Topic<?>> ALL = List.of(
            FEEDS,
            FEED_STATES,
            FETCHES,
            PUSHES,
            ARTICLES,
            CODED,
            MENTIONS,
            EVENTS,
            STORIES,
            STORY_MEMBERS,
            TRENDS,
            WATCHES,
            ALERTS,
            INGEST_DLQ,
            CODE_DLQ,
            GROUP_DLQ,
            MERGE_DLQ,
            WATCH_DLQ,
            SINK_DLQ);

    private Topics() {}

    public static List<Topic<?>> all() {
        return ALL;
    }

    /** The topics that hold records, dead letters left out. */
    public static Stream<Topic<?>> withSchema() {
        return ALL.stream().filter(topic -> topic.value() != null);
    }

    /** The topic of that name without prefix, or null. */
    public static @Nullable Topic<?> named(String name) {
        return ALL.stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static <T extends SpecificRecord> Topic<T> compacted(
            String name, String key, Class<T> value, String owner, String purpose) {
        return new Topic<>(name, key, value, owner, Cleanup.COMPACT, null, purpose);
    }

    private static <T extends SpecificRecord> Topic<T> deleted(
            String name, String key, Class<T> value, String owner, int days, String purpose) {
        return new Topic<>(name, key, value, owner, Cleanup.DELETE, Duration.ofDays(days), purpose);
    }

    private static <T extends SpecificRecord> Topic<T> latest(
            String name, String key, Class<T> value, int days, String purpose) {
        return new Topic<>(name, key, value, "enrich", Cleanup.COMPACT_AND_DELETE, Duration.ofDays(days), purpose);
    }

    private static Topic<?> deadLetters(String stage) {
        String owner =
                switch (stage) {
                    case "ingest", "sink" -> stage;
                    default -> "enrich";
                };
        return new Topic<>(
                stage + ".dlq",
                "original bytes",
                null,
                owner,
                Cleanup.DELETE,
                Duration.ofDays(30),
                "Records that the stage " + stage
                        + " could not read or process: original bytes, the error in headers."
                        // Nobody guards dead letters as they guard feeds.
                        + (stage.equals("sink") ? " Of feeds no bytes: they may hold credentials." : ""));
    }
}
