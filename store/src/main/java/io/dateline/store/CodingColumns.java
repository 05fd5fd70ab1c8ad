package io.dateline.store;

import io.dateline.schemas.record.Actor;
import io.dateline.schemas.record.Coding;
import io.dateline.schemas.record.Event;
import io.dateline.schemas.record.Place;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What of a coding stands in columns of its own, to be filtered by. */
final class CodingColumns {

    private CodingColumns() {}

    static @Nullable String type(Coding coding) {
        return coding.getType() == null ? null : coding.getType().name();
    }

    /** Countries of actors, recipients and place. */
    static Set<String> countries(Coding coding) {
        Set<String> countries = new TreeSet<>(countries(coding.getActors()));
        countries.addAll(countries(coding.getRecipients()));
        Place place = coding.getPlace();
        if (place != null && place.getCountry() != null) {
            countries.add(place.getCountry());
        }
        return countries;
    }

    static Set<String> countries(List<Actor> parties) {
        Set<String> countries = new LinkedHashSet<>();
        for (Actor party : parties) {
            if (party.getCountry() != null) {
                countries.add(party.getCountry());
            }
        }
        return countries;
    }

    static Set<String> sectors(List<Actor> parties) {
        Set<String> sectors = new LinkedHashSet<>();
        for (Actor party : parties) {
            if (party.getSector() != null) {
                sectors.add(party.getSector());
            }
            sectors.addAll(party.getSectors());
        }
        return sectors;
    }

    /**
     * What a party can be asked for by. CAMEO codes are marked: its MED is media where PLOVER's is health.
     */
    static Set<String> keys(List<Actor> parties) {
        Set<String> keys = new LinkedHashSet<>();
        for (Actor party : parties) {
            Set<String> sectors = sectors(List.of(party));
            if (party.getCountry() != null) {
                keys.add(party.getCountry());
                sectors.forEach(sector -> keys.add(party.getCountry() + sector));
            }
            keys.addAll(sectors);
            if (party.getCameo() != null) {
                keys.add("cameo:" + party.getCameo());
            }
            if (party.getName() != null) {
                keys.add(party.getName());
            }
        }
        Set<String> lower = new LinkedHashSet<>();
        keys.forEach(key -> lower.add(key.toLowerCase(Locale.ROOT)));
        return lower;
    }

    /** The words that a text search looks through. */
    static String words(Event event) {
        StringJoiner words = new StringJoiner(" ");
        words.add(event.getEvidence());
        if (event.getTitle() != null) {
            words.add(event.getTitle());
        }
        Coding coding = event.getCoding();
        for (List<Actor> parties : List.of(coding.getActors(), coding.getRecipients())) {
            for (Actor party : parties) {
                words.add(party.getName() == null ? party.getText() : party.getName());
            }
        }
        if (coding.getPlace() != null) {
            words.add(coding.getPlace().getName());
        }
        return words.toString();
    }
}
