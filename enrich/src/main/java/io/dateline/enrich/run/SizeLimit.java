package io.dateline.enrich.run;

import io.dateline.schemas.topic.Topic;
import java.nio.ByteBuffer;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** Refuses what no topic takes before it is sent, while the record in hand can still be given up alone. */
public final class SizeLimit {

    // Key, headers, the batch around the record, and what a later stage adds to it.
    private static final int HEADROOM_BYTES = 64 * 1024;
    private static final int LARGEST_VALUE_BYTES = Topic.LARGEST_RECORD_BYTES - HEADROOM_BYTES;

    private SizeLimit() {}

    /**
     * @param what it is, for the message
     * @throws RecordTooLargeException when the value is too large for a topic; its source belongs to the dead letters then
     */
    public static void check(String what, ByteBuffer value) {
        if (value.remaining() > LARGEST_VALUE_BYTES) {
            throw new RecordTooLargeException(
                    what + " takes " + value.remaining() + " bytes, at most " + LARGEST_VALUE_BYTES + " fit");
        }
    }
}
