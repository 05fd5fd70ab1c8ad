package io.dateline.store;

import java.util.List;

/**
 * Events that changed after a cursor, oldest change first, each in its latest state; inactive ones too, so that a listener learns of
 * a retraction.
 *
 * @param next the cursor to go on from, equal to the one asked with when nothing changed
 */
public record ChangePage(List<EventChange> changes, ChangeCursor next) {

    /** A changed event and the cursor just after it. */
    public record EventChange(EventRow event, ChangeCursor cursor) {}
}
