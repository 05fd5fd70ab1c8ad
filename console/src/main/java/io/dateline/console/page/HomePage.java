package io.dateline.console.page;

import io.dateline.store.Summary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the first page shows.
 *
 * @param next address of older events, null on the last page
 * @param first whether this is the newest page, the only one that new events can join
 * @param position where the live stream goes on from what this page shows
 * @param mapped events that the map's places were counted from
 */
public record HomePage(
        Assets assets,
        FilterForm form,
        Summary summary,
        List<EventCard> events,
        @Nullable String next,
        boolean first,
        String position,
        List<MapPlace> places,
        int mapped) {

    /** Address of the stream with this page's filter. */
    public String stream() {
        return "/api/v1/stream?" + form.queryWith("after", position);
    }

    /** Address of this page's filter at a path. */
    public String at(String path) {
        return form.isEmpty() ? path : path + "?" + form.query();
    }

    /** Address of the newest events of one place. */
    public String placeLink(MapPlace place) {
        return "/?place=" + FilterForm.encode(place.name());
    }
}
