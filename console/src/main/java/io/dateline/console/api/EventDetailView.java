package io.dateline.console.api;

import io.dateline.store.EventDetail;
import java.util.List;

/** One event with the sentences that report it. */
public record EventDetailView(EventView event, List<MentionView> mentions) {

    public static EventDetailView of(EventDetail detail) {
        return new EventDetailView(
                EventView.of(detail.event()),
                detail.mentions().stream().map(MentionView::of).toList());
    }
}
