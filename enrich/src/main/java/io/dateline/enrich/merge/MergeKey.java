package io.dateline.enrich.merge;

import io.dateline.schemas.record.Actor;
import io.dateline.schemas.record.Coding;
import io.dateline.schemas.record.EventType;
import io.dateline.schemas.record.Place;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What mentions of the same event have in common: the kind of event and the principal countries.
 *
 * <p>The stage merge is partitioned by it. The place's country stands for an unknown party: "protesters in Lima" and "Peruvians" meet.
 */
public final class MergeKey {

    private static final Set<EventType> SYMMETRIC = Set.of(EventType.CONSULT, EventType.AGREE, EventType.COOPERATE);
    private static final int PRINCIPALS = 2;

    private MergeKey() {}

    /** Such as {@code CONSULT:MNG,PRK} or, in the order of actor and recipient, {@code AID:JPN>KEN}. */
    public static String of(Coding coding) {
        EventType type = coding.getType();
        return what(coding) + ":" + (type != null && SYMMETRIC.contains(type) ? unordered(coding) : ordered(coding));
    }

    /** The type; the CAMEO root where there is none. */
    public static String what(Coding coding) {
        if (coding.getType() != null) {
            return coding.getType().name();
        }
        return Objects.requireNonNullElse(coding.getCameoRoot(), "");
    }

    private static String unordered(Coding coding) {
        Set<String> principals = new LinkedHashSet<>();
        for (List<Actor> parties : List.of(coding.getActors(), coding.getRecipients())) {
            for (Actor party : parties) {
                if (party.getCountry() != null && principals.size() < PRINCIPALS) {
                    principals.add(party.getCountry());
                }
            }
        }
        String place = country(coding.getPlace());
        if (place != null && principals.size() < PRINCIPALS) {
            principals.add(place);
        }
        return String.join(",", new TreeSet<>(principals));
    }

    private static String ordered(Coding coding) {
        String place = Objects.requireNonNullElse(country(coding.getPlace()), "");
        String actor = Objects.requireNonNullElse(principal(coding.getActors()), place);
        String recipient = Objects.requireNonNullElse(principal(coding.getRecipients()), place);
        return actor + ">" + recipient;
    }

    private static @Nullable String principal(List<Actor> parties) {
        return parties.stream()
                .map(Actor::getCountry)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String country(@Nullable Place place) {
        return place == null ? null : place.getCountry();
    }
}
