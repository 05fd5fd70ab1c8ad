package io.dateline.coder.place;

import io.dateline.schemas.record.PlacePrecision;
import org.jspecify.annotations.Nullable;

/**
 * A place of the gazetteer.
 *
 * @param country ISO 3166-1 alpha-3; null for seas and continents
 * @param area name of the first-order area; null when not known
 * @param population 0 when not known
 * @param capital of a country
 * @param seat of the government of a first-order area
 * @param part of a city, not a town of its own
 */
record Site(
        String name,
        @Nullable String country,
        @Nullable String area,
        PlacePrecision precision,
        double latitude,
        double longitude,
        @Nullable Long geonames,
        long population,
        boolean capital,
        boolean seat,
        boolean part) {

    /** Great-circle distance. */
    double kilometres(Site other) {
        double a = Math.toRadians(latitude);
        double b = Math.toRadians(other.latitude);
        double across = Math.sin((b - a) / 2);
        double along = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double h = across * across + Math.cos(a) * Math.cos(b) * along * along;
        return 12_742 * Math.asin(Math.sqrt(Math.min(1, h)));
    }
}
