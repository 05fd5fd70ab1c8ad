package io.dateline.console.page;

import io.dateline.console.api.CodingView;
import io.dateline.console.api.CodingView.PlaceView;
import io.dateline.console.api.EventView;
import io.dateline.console.codes.Countries;
import io.dateline.store.CodingRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event as the pages show it.
 *
 * @param type label of the type
 * @param quadClass style of its quad class; the label, not the colour, carries the meaning
 * @param quad its quad class in words
 * @param where place and country, null when not known
 * @param whereNote how exact the place is, or that it was only inferred; empty for a stated city
 * @param toll dead, injured, arrested, participants, in words
 * @param href address of the article if it may be linked
 */
public record EventCard(
        String id,
        int revision,
        boolean active,
        String type,
        String quadClass,
        String quad,
        List<Party> actors,
        List<Party> recipients,
        @Nullable String where,
        String whereNote,
        @Nullable String when,
        String whenNote,
        String status,
        List<String> toll,
        int sources,
        int articles,
        String sentence,
        String title,
        @Nullable String href,
        @Nullable String publisher,
        @Nullable Instant publishedAt) {

    public static EventCard of(EventView event) {
        CodingView coding = event.coding();
        var when = coding.when();
        var evidence = event.evidence();
        String title = evidence.title();
        return new EventCard(
                event.id(),
                event.revision(),
                event.active(),
                coding.type() == null ? "Statement" : Text.capitalised(coding.type()),
                "q" + (coding.quad() == null ? 0 : coding.quad()),
                quad(coding.quad()),
                coding.actors().stream().map(Party::of).toList(),
                coding.recipients().stream().map(Party::of).toList(),
                where(coding.place()),
                whereNote(coding.place()),
                when == null ? null : Text.when(when),
                when != null && when.basis().equals("publication") ? "day of the report" : "",
                coding.status(),
                toll(coding),
                event.counts().sources(),
                event.counts().articles(),
                evidence.sentence(),
                title == null || title.isBlank() ? "Untitled report" : title,
                Text.webAddress(evidence.url()),
                evidence.publisher(),
                evidence.publishedAt());
    }

    static String quad(@Nullable Integer quad) {
        return switch (quad == null ? 0 : quad) {
            case 1 -> "verbal cooperation";
            case 2 -> "material cooperation";
            case 3 -> "verbal conflict";
            case 4 -> "material conflict";
            default -> "statement";
        };
    }

    static @Nullable String where(@Nullable PlaceView place) {
        if (place == null) {
            return null;
        }
        String code = place.country();
        String country = code == null ? "" : Countries.name(code);
        return country.isEmpty() || country.equalsIgnoreCase(place.name())
                ? place.name()
                : place.name() + ", " + country;
    }

    static String whereNote(@Nullable PlaceView place) {
        if (place == null) {
            return "";
        }
        List<String> notes = new ArrayList<>();
        switch (place.precision()) {
            case "country" -> notes.add("country only");
            case "admin1", "admin2" -> notes.add("region only");
            default -> {}
        }
        switch (place.kind()) {
            case "dateline" -> notes.add("from the dateline");
            case "actor" -> notes.add("country of a party");
            default -> {}
        }
        return String.join(", ", notes);
    }

    private static List<String> toll(CodingView coding) {
        List<String> toll = new ArrayList<>();
        add(toll, coding.dead(), "dead");
        add(toll, coding.injured(), "injured");
        add(toll, coding.arrested(), "arrested");
        add(toll, coding.participants(), "taking part");
        return toll;
    }

    private static void add(List<String> toll, CodingRow.@Nullable Quantity quantity, String what) {
        if (quantity != null) {
            toll.add(Text.quantity(quantity) + " " + what);
        }
    }
}
