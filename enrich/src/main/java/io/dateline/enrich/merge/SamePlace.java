package io.dateline.enrich.merge;

import io.dateline.schemas.record.Place;
import io.dateline.schemas.record.PlaceKind;
import io.dateline.schemas.record.PlacePrecision;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether two reports can mean the same place. */
final class SamePlace {

    // A spot in a city and the city's centre, suburbs included.
    private static final double SAME_CITY_KM = 25;
    private static final double EARTH_RADIUS_KM = 6_371;

    private SamePlace() {}

    /**
     * A place that is not known, or only for want of better, speaks against nothing. A country or region holds what lies in it. Cities
     * and spots must be equal or near.
     *
     * @param words whether the event is one of words: its reporter need not be where it happened, so that a dateline says nothing
     */
    static boolean compatible(@Nullable Place one, @Nullable Place other, boolean words) {
        if (one == null || other == null || vague(one, words) || vague(other, words)) {
            return true;
        }
        if (one.getCountry() != null
                && other.getCountry() != null
                && !one.getCountry().equals(other.getCountry())) {
            return false;
        }
        if (one.getPrecision() == PlacePrecision.COUNTRY || other.getPrecision() == PlacePrecision.COUNTRY) {
            return true;
        }
        if (region(one) || region(other)) {
            String oneRegion = regionName(one);
            String otherRegion = regionName(other);
            return oneRegion == null || otherRegion == null || oneRegion.equals(otherRegion);
        }
        return one.getName().equals(other.getName()) || near(one, other);
    }

    /** The one that says more. */
    static @Nullable Place moreExact(@Nullable Place one, @Nullable Place other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return exactness(other) > exactness(one) ? other : one;
    }

    /** 0 for no place; grows with what the place says. */
    static int exactness(@Nullable Place place) {
        if (place == null) {
            return 0;
        }
        int kind =
                switch (place.getKind()) {
                    case STATED -> 30;
                    case DATELINE -> 20;
                    case ACTOR, UNKNOWN -> 10;
                };
        return kind
                + switch (place.getPrecision()) {
                    case SPOT -> 5;
                    case CITY -> 4;
                    case ADMIN2 -> 3;
                    case ADMIN1 -> 2;
                    case COUNTRY -> 1;
                    case UNKNOWN -> 0;
                };
    }

    private static boolean vague(Place place, boolean words) {
        return place.getKind() == PlaceKind.ACTOR || (words && place.getKind() == PlaceKind.DATELINE);
    }

    private static boolean region(Place place) {
        return place.getPrecision() == PlacePrecision.ADMIN1 || place.getPrecision() == PlacePrecision.ADMIN2;
    }

    private static @Nullable String regionName(Place place) {
        return place.getPrecision() == PlacePrecision.ADMIN1
                ? Objects.requireNonNullElse(place.getAdmin1(), place.getName())
                : place.getAdmin1();
    }

    private static boolean near(Place one, Place other) {
        Double latitude = one.getLatitude();
        Double longitude = one.getLongitude();
        Double otherLatitude = other.getLatitude();
        Double otherLongitude = other.getLongitude();
        if (latitude == null || longitude == null || otherLatitude == null || otherLongitude == null) {
            return false;
        }
        double phi = Math.toRadians(latitude);
        double otherPhi = Math.toRadians(otherLatitude);
        double haversine = square(Math.sin((otherPhi - phi) / 2))
                + Math.cos(phi) * Math.cos(otherPhi) * square(Math.sin(Math.toRadians(otherLongitude - longitude) / 2));
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(haversine))) <= SAME_CITY_KM;
    }

    private static double square(double value) {
        return value * value;
    }
}
