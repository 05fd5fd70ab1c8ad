package io.dateline.enrich.merge;

import io.dateline.schemas.record.Event;
import io.dateline.schemas.record.Mention;
import org.jspecify.annotations.Nullable;

/** What the merging gives: a mention with its event, or an event with its counts. One of the two is null. */
record Merged(@Nullable Mention mention, @Nullable Event event) {

    static Merged of(Mention mention) {
        return new Merged(mention, null);
    }

    static Merged of(Event event) {
        return new Merged(null, event);
    }
}
