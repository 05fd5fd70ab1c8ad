package io.dateline.console.page;

import io.dateline.console.api.CodingView.PlaceView;
import io.dateline.console.api.EventView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A point of the map and a row of its table.
 *
 * @param exact false when only the country or region is known, or not how exact the place is, so that the point is its middle and must not look like the spot
 */
public record MapPlace(
        String label, String name, double latitude, double longitude, boolean exact, String precision, int events) {

    /** Counts events by place, most first. Places without coordinates are left out. */
    static List<MapPlace> of(List<EventView> events) {
        Map<String, MapPlace> places = new LinkedHashMap<>();
        for (EventView event : events) {
            PlaceView place = event.coding().place();
            if (place != null && place.latitude() != null && place.longitude() != null) {
                MapPlace one = point(place, place.latitude(), place.longitude());
                places.merge(one.label + "/" + one.precision, one, (sum, more) -> sum.plus(more.events));
            }
        }
        List<MapPlace> sorted = new ArrayList<>(places.values());
        sorted.sort(Comparator.comparingInt(MapPlace::events).reversed().thenComparing(MapPlace::label));
        return sorted;
    }

    static MapPlace point(PlaceView place, double latitude, double longitude) {
        String label = EventCard.where(place);
        boolean exact = place.precision().equals("city") || place.precision().equals("spot");
        String precision =
                switch (place.precision()) {
                    case "country" -> "country only";
                    case "admin1", "admin2" -> "region only";
                    case "city" -> "city";
                    case "spot" -> "exact spot";
                    default -> "region, roughly";
                };
        return new MapPlace(
                label == null ? place.name() : label, place.name(), latitude, longitude, exact, precision, 1);
    }

    private MapPlace plus(int more) {
        return new MapPlace(label, name, latitude, longitude, exact, precision, events + more);
    }
}
