package io.dateline.enrich;

import io.dateline.schemas.Ids;
import io.dateline.schemas.record.Actor;
import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.Channel;
import io.dateline.schemas.record.Coding;
import io.dateline.schemas.record.DayPrecision;
import io.dateline.schemas.record.EventType;
import io.dateline.schemas.record.Mention;
import io.dateline.schemas.record.Place;
import io.dateline.schemas.record.PlaceKind;
import io.dateline.schemas.record.PlacePrecision;
import io.dateline.schemas.record.Status;
import io.dateline.schemas.record.When;
import io.dateline.schemas.serde.TrustedClasses;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Records with everything that a test does not care about filled in. */
public final class Samples {

    public static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    public static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    static {
        TrustedClasses.register();
    }

    private Samples() {}

    public static Article article(String name, String text) {
        return Article.newBuilder()
                .setId(Ids.article("https://news.example/" + name))
                .setContentHash(Ids.content(name, text))
                .setUrl("https://news.example/" + name)
                .setCanonicalUrl("https://news.example/" + name)
                .setDomain("news.example")
                .setTitle("Title of " + name)
                .setText(text)
                .setArrivedAt(NOW)
                .setChannel(Channel.FEED)
                .setTraceId("trace-" + name)
                .build();
    }

    /** Norway and Brazil meet in Geneva on the first of March. */
    public static Coding.Builder meeting() {
        return Coding.newBuilder()
                .setType(EventType.CONSULT)
                .setQuad(1)
                .setCameo("040")
                .setCameoRoot("04")
                .setTrigger("met")
                .setPattern("consult.meet")
                .setConfidence(0.8)
                .setStatus(Status.ASSERTED)
                .setActors(List.of(party("NOR")))
                .setRecipients(List.of(party("BRA")))
                .setPlace(city("Geneva", "CHE", 46.20, 6.15))
                .setWhen(days(DAY, DAY));
    }

    public static Actor party(String country) {
        return Actor.newBuilder()
                .setText("minister of " + country)
                .setCountry(country)
                .setSector("GOV")
                .build();
    }

    public static Place city(String name, String country, double latitude, double longitude) {
        return Place.newBuilder()
                .setText(name)
                .setName(name)
                .setCountry(country)
                .setLatitude(latitude)
                .setLongitude(longitude)
                .setPrecision(PlacePrecision.CITY)
                .setKind(PlaceKind.STATED)
                .build();
    }

    public static Place country(String name, String country) {
        return Place.newBuilder()
                .setText(name)
                .setName(name)
                .setCountry(country)
                .setPrecision(PlacePrecision.COUNTRY)
                .setKind(PlaceKind.STATED)
                .build();
    }

    public static When days(LocalDate first, LocalDate last) {
        return When.newBuilder()
                .setFirstDay(first)
                .setLastDay(last)
                .setPrecision(first.equals(last) ? DayPrecision.DAY : DayPrecision.RANGE)
                .build();
    }

    public static Mention.Builder mention(String id, Coding coding) {
        return Mention.newBuilder()
                .setId(id)
                .setArticleId("article-" + id)
                .setSentenceNumber(0)
                .setStart(0)
                .setEnd(40)
                .setSentence("Sentence of " + id + ".")
                .setCoding(coding)
                .setDomain(id + ".example")
                .setArrivedAt(NOW)
                .setCodedAt(NOW)
                .setTraceId("trace-" + id);
    }
}
