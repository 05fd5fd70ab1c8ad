package io.dateline.sink;

import io.dateline.schemas.record.Actor;
import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.Coded;
import io.dateline.schemas.record.Coding;
import io.dateline.schemas.record.Event;
import io.dateline.schemas.record.EventType;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import io.dateline.schemas.record.Mention;
import io.dateline.schemas.record.Outcome;
import io.dateline.schemas.record.Status;
import io.dateline.schemas.serde.TrustedClasses;
import java.time.Instant;
import java.util.List;

/** Records to send, each with everything that a test does not care about filled in. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    static {
        TrustedClasses.register();
    }

    private Samples() {}

    static Coding coding() {
        return Coding.newBuilder()
                .setType(EventType.AID)
                .setTrigger("sent")
                .setPattern("aid.send")
                .setStatus(Status.ASSERTED)
                .setActors(List.of(
                        Actor.newBuilder().setText("Kenya").setCountry("KEN").build()))
                .build();
    }

    static Article article(String id) {
        return Article.newBuilder()
                .setId(id)
                .setContentHash("h")
                .setUrl("https://news.example/" + id)
                .setCanonicalUrl("https://news.example/" + id)
                .setText("Kenya sent grain to its neighbour.")
                .setArrivedAt(NOW)
                .setTraceId("t")
                .build();
    }

    static Coded coded(String articleId) {
        return Coded.newBuilder()
                .setArticleId(articleId)
                .setRevision(1)
                .setOutcome(Outcome.CODED)
                .setArrivedAt(NOW)
                .setCodedAt(NOW)
                .setTraceId("t")
                .build();
    }

    static Mention mention(String id, String eventId) {
        return Mention.newBuilder()
                .setId(id)
                .setArticleId("a")
                .setSentenceNumber(0)
                .setStart(0)
                .setEnd(34)
                .setSentence("Kenya sent grain to its neighbour.")
                .setCoding(coding())
                .setEventId(eventId)
                .setArrivedAt(NOW)
                .setCodedAt(NOW)
                .setTraceId("t")
                .build();
    }

    static Event event(String id, int revision) {
        return Event.newBuilder()
                .setId(id)
                .setRevision(revision)
                .setCoding(coding())
                .setMentions(revision)
                .setArticles(revision)
                .setSources(1)
                .setFirstSeenAt(NOW)
                .setLastSeenAt(NOW)
                .setBestMentionId("m")
                .setEvidence("Kenya sent grain to its neighbour.")
                .setArticleId("a")
                .build();
    }

    static Feed.Builder feed(String id) {
        return Feed.newBuilder()
                .setId(id)
                .setUrl("https://news.example/" + id + ".xml")
                .setTitle("Feed " + id)
                .setAddedAt(NOW);
    }

    static FeedState.Builder feedState(String id) {
        return FeedState.newBuilder()
                .setFeedId(id)
                .setUrl("https://news.example/" + id + ".xml")
                .setLastPollAt(NOW)
                .setLastSuccessAt(NOW)
                .setNextPollAt(NOW.plusSeconds(300))
                .setIntervalMillis(300_000);
    }
}
