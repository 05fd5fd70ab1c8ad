package io.dateline.console;

import io.dateline.schemas.Ids;
import io.dateline.store.ArticleRow;
import io.dateline.store.CodingRow;
import io.dateline.store.CodingRow.Attribution;
import io.dateline.store.CodingRow.Party;
import io.dateline.store.CodingRow.Place;
import io.dateline.store.CodingRow.Quantity;
import io.dateline.store.CodingRow.When;
import io.dateline.store.EventRow;
import io.dateline.store.MentionRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Made-up events, rich enough to look at. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-03-10T09:30:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private Samples() {}

    static Party party(String name, String country, String sector, @Nullable String role) {
        return new Party(name, name, country, sector, List.of(), country + sector, role, "dictionary");
    }

    static Place place(String name, String country, double latitude, double longitude, String precision) {
        return new Place(name, name, country, null, latitude, longitude, 1L, precision, "STATED");
    }

    static EventRow event(
            String key,
            int minutesAgo,
            @Nullable String type,
            String cameo,
            int quad,
            String status,
            List<Party> actors,
            List<Party> recipients,
            @Nullable Place place,
            int sources,
            @Nullable Quantity dead,
            String title,
            String sentence) {
        Instant seen = NOW.minusSeconds(60L * minutesAgo);
        boolean future = status.equals("FUTURE");
        CodingRow coding = new CodingRow(
                type,
                List.of(),
                List.of("diplomatic"),
                cameo,
                cameo.substring(0, 3),
                cameo.substring(0, 2),
                quad,
                quad,
                quad <= 2 ? 2.8 : -4.4,
                "gdelt-1",
                quad <= 2 ? 2.5 : -5.0,
                "trigger",
                "pattern-" + cameo,
                0.83,
                status,
                status.equals("ALLEGED") ? new Attribution("the ministry", "say") : null,
                actors,
                recipients,
                place,
                new When(
                        future ? DAY.plusDays(9) : DAY,
                        future ? DAY.plusDays(11) : DAY,
                        future ? "RANGE" : "DAY",
                        future ? "STATED" : "PUBLICATION",
                        future ? "19 to 21 March" : null),
                dead,
                null,
                null,
                null);
        return new EventRow(
                id(key),
                1,
                true,
                coding,
                sources + 1,
                sources,
                sources,
                seen,
                seen,
                List.of(),
                Ids.of("mention", key),
                sentence,
                Ids.of("article", key),
                title,
                "https://news.example/" + key,
                "Example Courier",
                seen.minusSeconds(600));
    }

    static String id(String key) {
        return Ids.of("event", key);
    }

    static EventRow again(EventRow event, int sources, boolean active) {
        return new EventRow(
                event.id(),
                event.revision() + 1,
                active,
                event.coding(),
                sources,
                sources,
                sources,
                event.firstSeenAt(),
                event.lastSeenAt().plusSeconds(60),
                event.storyIds(),
                event.bestMentionId(),
                event.evidence(),
                event.articleId(),
                event.title(),
                event.url(),
                event.publisher(),
                event.publishedAt());
    }

    static MentionRow mention(EventRow event, int sentence, String publisher) {
        return new MentionRow(
                Ids.of("mention", event.id(), publisher),
                event.articleId(),
                FeedSamples.HARBOUR.id(),
                1,
                "ACTIVE",
                event.id(),
                null,
                sentence,
                120,
                120 + event.evidence().length(),
                event.evidence(),
                sentence == 0,
                event.coding(),
                event.title(),
                event.url(),
                publisher,
                "news.example",
                event.publishedAt(),
                event.firstSeenAt(),
                event.firstSeenAt(),
                "coder-1",
                "dictionary-1");
    }

    static ArticleRow article(EventRow event) {
        String url = String.valueOf(event.url());
        return new ArticleRow(
                event.articleId(),
                url,
                url,
                null,
                "news.example",
                event.publisher(),
                event.title(),
                event.evidence(),
                List.of(),
                "en",
                event.publishedAt(),
                event.firstSeenAt(),
                "FEED",
                true,
                240,
                1,
                "CODED",
                null);
    }

    static final EventRow MEETING = event(
            "meeting",
            4,
            "CONSULT",
            "042",
            1,
            "ASSERTED",
            List.of(party("Lena Okafor", "NGA", "GOV", "foreign minister")),
            List.of(party("Tomas Varga", "HUN", "GOV", "foreign minister")),
            place("Budapest", "HUN", 47.4979, 19.0402, "CITY"),
            6,
            null,
            "Ministers meet in Budapest to revive trade talks",
            "Nigeria's foreign minister Lena Okafor met her Hungarian counterpart Tomas Varga in Budapest on Tuesday.");

    static final EventRow STRIKE = event(
            "strike",
            9,
            "ASSAULT",
            "195",
            4,
            "ASSERTED",
            List.of(party("Sudanese army", "SDN", "MIL", null)),
            List.of(party("rebel fighters", "SDN", "REB", null)),
            place("El Fasher", "SDN", 13.6279, 25.3494, "CITY"),
            11,
            new Quantity(14, null, "at least 14 people"),
            "Air raid hits edge of El Fasher",
            "The army's aircraft bombed rebel positions outside El Fasher at dawn, killing at least 14 people, two aid workers said.");

    static final EventRow SUMMIT = event(
            "summit",
            21,
            "AGREE",
            "036",
            1,
            "FUTURE",
            List.of(party("Brazil", "BRA", "GOV", null), party("Uruguay", "URY", "GOV", null)),
            List.of(),
            place("Uruguay", "URY", -32.5, -55.8, "COUNTRY"),
            3,
            null,
            "Neighbours to hold river summit",
            "Brazil and Uruguay will hold a summit on the shared river basin from 19 to 21 March.");

    static final EventRow PROTEST = event(
            "protest",
            33,
            "PROTEST",
            "141",
            4,
            "ASSERTED",
            List.of(party("dock workers", "GRC", "LAB", null)),
            List.of(party("Greece", "GRC", "GOV", null)),
            place("Piraeus", "GRC", 37.942, 23.6465, "CITY"),
            2,
            null,
            "Port stands still for a second day",
            "Hundreds of dock workers marched through Piraeus against the government's pension bill.");

    static final EventRow ACCUSATION = event(
            "accusation",
            48,
            "ACCUSE",
            "112",
            3,
            "ALLEGED",
            List.of(party("Armenia", "ARM", "GOV", "defence ministry")),
            List.of(party("Azerbaijan", "AZE", "MIL", null)),
            new Place("Armenia", "Armenia", "ARM", null, 40.1, 45.0, 174982L, "COUNTRY", "ACTOR"),
            4,
            null,
            "Yerevan complains of shots across the line",
            "Armenia's defence ministry accused Azerbaijani troops of firing across the border on Monday night.");

    static final EventRow AID = event(
            "aid",
            70,
            "AID",
            "073",
            2,
            "ASSERTED",
            List.of(party("Japan", "JPN", "GOV", null)),
            List.of(party("Mozambique", "MOZ", "CVL", "flood victims")),
            place("Sofala", "MOZ", -19.2, 34.6, "ADMIN1"),
            5,
            null,
            "Tents and pumps for flooded delta",
            "Japan delivered tents, water pumps and medicine to families displaced by the floods in Sofala province.");

    static final EventRow DENIAL = event(
            "denial",
            95,
            "SANCTION",
            "163",
            4,
            "DENIED",
            List.of(party("European Union", "EUR", "GOV", null)),
            List.of(party("Georgia", "GEO", "BUS", null)),
            place("Brussels", "BEL", 50.8505, 4.3488, "CITY"),
            1,
            null,
            "No trade measures planned, Brussels says",
            "The European Union denied that it had imposed an embargo on Georgian exporters.");

    static final EventRow HOSTILE = event(
            "hostile",
            120,
            "REJECT",
            "120",
            3,
            "ASSERTED",
            List.of(new Party("<b>Nobody</b>", null, null, null, List.of(), null, null, "none")),
            List.of(),
            null,
            1,
            null,
            "<script>alert('title')</script>",
            "\"<img src=x onerror=alert(1)>\" & 'quotes' stay what they are.");

    /** All of them, with articles and mentions; the last has an address that must not be linked. */
    static FakeQueries store() {
        EventRow evil = new EventRow(
                HOSTILE.id(),
                1,
                true,
                HOSTILE.coding(),
                1,
                1,
                1,
                HOSTILE.firstSeenAt(),
                HOSTILE.lastSeenAt(),
                List.of(),
                HOSTILE.bestMentionId(),
                HOSTILE.evidence(),
                HOSTILE.articleId(),
                HOSTILE.title(),
                "javascript:alert(1)",
                null,
                null);
        return fill(List.of(evil, DENIAL, AID, ACCUSATION, PROTEST, SUMMIT, STRIKE, MEETING));
    }

    /** Those that one would show to a visitor. */
    static FakeQueries presentable() {
        return fill(List.of(DENIAL, AID, ACCUSATION, PROTEST, SUMMIT, STRIKE, MEETING));
    }

    private static FakeQueries fill(List<EventRow> events) {
        FakeQueries queries = new FakeQueries();
        for (EventRow event : events) {
            queries.with(event)
                    .with(article(event), mention(event, 0, "Example Courier"), mention(event, 3, "Harbour Post"));
        }
        return queries;
    }
}
