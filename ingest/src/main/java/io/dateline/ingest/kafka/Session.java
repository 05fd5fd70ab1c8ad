package io.dateline.ingest.kafka;

import io.dateline.schemas.Health;

/** One membership in a consumer group, worked step by step by one thread. */
public interface Session extends AutoCloseable {

    /** Joins. */
    void open();

    /** Does what there is to do now, within a fraction of a second. Throws when only a new session can go on. */
    void step();

    /** How it is; called by the thread that steps. */
    Health health();

    @Override
    void close();
}
