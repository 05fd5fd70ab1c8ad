package io.dateline.coder;

import io.dateline.coder.actor.ResolvedActor;
import io.dateline.schemas.record.Place;
import io.dateline.schemas.record.PlaceKind;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether parties meet on the ground of another: CAMEO 044, which no word says but the place does. */
final class ThirdPlace {
    static final String CODE = "044";
    private static final Set<String> MEETINGS = Set.of("040", "046");

    private ThirdPlace() {}

    /** True for a meeting of parties of two countries at a stated place in a third. */
    static boolean is(String code, Who who, @Nullable Place place) {
        if (!MEETINGS.contains(code)
                || place == null
                || place.getKind() != PlaceKind.STATED
                || place.getCountry() == null) {
            return false;
        }
        Set<String> countries = Stream.concat(who.actors().stream(), who.recipients().stream())
                .map(ResolvedActor::country)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return countries.size() >= 2 && !countries.contains(place.getCountry());
    }
}
