package io.dateline.coder.place;

import io.dateline.schemas.record.PlacePrecision;
import org.jspecify.annotations.Nullable;

/**
 * A place name of a text, put on the map.
 *
 * @param start first character of the name in the text that was searched
 * @param end character after the last
 * @param text the words
 * @param name canonical name
 * @param country ISO 3166-1 alpha-3 or XKX; null for what lies in no country
 * @param admin1 first-order area; null when not known
 * @param latitude degrees, WGS 84
 * @param longitude degrees, WGS 84
 * @param geonames GeoNames id; null when the gazetteer has none
 * @param demonym whether the words name a people ("Mongolian"), which says a country but not where something happened
 */
public record FoundPlace(
        int start,
        int end,
        String text,
        String name,
        @Nullable String country,
        @Nullable String admin1,
        double latitude,
        double longitude,
        @Nullable Long geonames,
        PlacePrecision precision,
        boolean demonym) {
    /** The same place in a text that has that many characters more before it; fewer when negative. */
    public FoundPlace movedBy(int characters) {
        return new FoundPlace(
                start + characters,
                end + characters,
                text,
                name,
                country,
                admin1,
                latitude,
                longitude,
                geonames,
                precision,
                demonym);
    }
}
