package io.dateline.enrich.merge;

import io.dateline.schemas.record.Status;

/** Statuses under which reports can speak of the same event. */
enum StatusClass {
    /** It happened. Yesterday's news is today's background. */
    HAPPENED,
    FUTURE,
    HYPOTHETICAL,
    REQUESTED,
    ALLEGED,
    /** It did not happen. */
    NOT_HAPPENED,
    UNKNOWN;

    static StatusClass of(Status status) {
        return switch (status) {
            case ASSERTED, HISTORICAL -> HAPPENED;
            case FUTURE -> FUTURE;
            case HYPOTHETICAL -> HYPOTHETICAL;
            case REQUESTED -> REQUESTED;
            case ALLEGED -> ALLEGED;
            case NEGATED, DENIED -> NOT_HAPPENED;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
