package io.dateline.ingest.imports;

import java.nio.file.Path;
import java.time.Duration;

/**
 * A folder whose files are imported as they come.
 *
 * @param folder made when it is missing, with {@code done} and {@code failed} in it
 * @param interval pause between two looks at it; polled, because network file systems tell nothing; default 2 s
 */
public record DropConfig(Path folder, Duration interval) {

    public DropConfig {
        if (interval.toMillis() < 1) {
            throw new IllegalArgumentException("ingest.drop.interval is " + interval + ": give more than 0");
        }
    }
}
