package io.dateline.store;

import io.dateline.schemas.Ids;
import io.dateline.schemas.record.Actor;
import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.Coding;
import io.dateline.schemas.record.DayBasis;
import io.dateline.schemas.record.DayPrecision;
import io.dateline.schemas.record.Event;
import io.dateline.schemas.record.EventType;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import io.dateline.schemas.record.Mention;
import io.dateline.schemas.record.Place;
import io.dateline.schemas.record.PlaceKind;
import io.dateline.schemas.record.PlacePrecision;
import io.dateline.schemas.record.Status;
import io.dateline.schemas.record.When;
import io.dateline.schemas.serde.TrustedClasses;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Records to write, each with everything that a test does not care about filled in. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    static {
        // A builder reads the defaults of enums through Avro, which asks for trust as well.
        TrustedClasses.register();
    }

    private Samples() {}

    static Actor actor(String country, String sector, String name) {
        return Actor.newBuilder()
                .setText(name)
                .setName(name)
                .setCountry(country)
                .setSector(sector)
                .setCameo(country + sector)
                .build();
    }

    static Place place(String name, String country) {
        return Place.newBuilder()
                .setText(name)
                .setName(name)
                .setCountry(country)
                .setLatitude(46.2)
                .setLongitude(6.15)
                .setPrecision(PlacePrecision.CITY)
                .setKind(PlaceKind.STATED)
                .build();
    }

    /** Norway's foreign minister meets her Brazilian colleague in Geneva. */
    static Coding.Builder meeting() {
        return Coding.newBuilder()
                .setType(EventType.CONSULT)
                .setModes(List.of("visit"))
                .setCameo("042")
                .setCameoRoot("04")
                .setQuad(1)
                .setGoldstein(1.9)
                .setTrigger("met")
                .setPattern("consult.meet")
                .setConfidence(0.9)
                .setStatus(Status.ASSERTED)
                .setActors(List.of(actor("NOR", "GOV", "Ingrid Solberg")))
                .setRecipients(List.of(actor("BRA", "GOV", "Paulo Teixeira")))
                .setPlace(place("Geneva", "CHE"))
                .setWhen(When.newBuilder()
                        .setFirstDay(LocalDate.of(2026, 3, 1))
                        .setLastDay(LocalDate.of(2026, 3, 1))
                        .setPrecision(DayPrecision.DAY)
                        .setBasis(DayBasis.RELATIVE)
                        .setText("Sunday")
                        .build());
    }

    static Event.Builder event(String id) {
        return Event.newBuilder()
                .setId(id)
                .setRevision(1)
                .setCoding(meeting().build())
                .setMentions(1)
                .setArticles(1)
                .setSources(1)
                .setFirstSeenAt(NOW)
                .setLastSeenAt(NOW)
                .setBestMentionId(Ids.of("mention", id))
                .setEvidence("Ingrid Solberg met Paulo Teixeira in Geneva on Sunday.")
                .setArticleId("a1")
                .setTitle("Ministers meet by the lake");
    }

    static Mention.Builder mention(String id, String eventId) {
        return Mention.newBuilder()
                .setId(id)
                .setArticleId("a1")
                .setSentenceNumber(0)
                .setStart(0)
                .setEnd(54)
                .setSentence("Ingrid Solberg met Paulo Teixeira in Geneva on Sunday.")
                .setCoding(meeting().build())
                .setEventId(eventId)
                .setArrivedAt(NOW)
                .setCodedAt(NOW)
                .setTraceId("t1");
    }

    static Article.Builder article(String id) {
        return Article.newBuilder()
                .setId(id)
                .setContentHash(Ids.content("Ministers meet by the lake", "text"))
                .setUrl("https://news.example/" + id)
                .setCanonicalUrl("https://news.example/" + id)
                .setTitle("Ministers meet by the lake")
                .setText("Ingrid Solberg met Paulo Teixeira in Geneva on Sunday.")
                .setAuthors(List.of("A. Writer"))
                .setArrivedAt(NOW)
                .setTraceId("t1");
    }

    static Feed.Builder feed(String id) {
        return Feed.newBuilder()
                .setId(id)
                .setUrl("https://" + id + ".news.example/feed.xml")
                .setAddedAt(NOW.minus(Duration.ofDays(90)));
    }

    /** Polled a minute ago, with something new. */
    static FeedState.Builder feedState(String id) {
        Instant poll = NOW.minusSeconds(60);
        return FeedState.newBuilder()
                .setFeedId(id)
                .setUrl("https://" + id + ".news.example/feed.xml")
                .setLastPollAt(poll)
                .setLastSuccessAt(poll)
                .setNextPollAt(NOW.plusSeconds(240))
                .setIntervalMillis(300_000)
                .setLastStatus(200)
                .setArticles(12)
                .setLastArticleAt(poll)
                .setEntriesPerDay(24.0);
    }
}
