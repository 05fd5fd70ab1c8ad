package io.dateline.ingest.imports;

import io.dateline.ingest.kafka.SessionLoop;
import io.dateline.schemas.Component;
import io.dateline.schemas.Health;
import io.dateline.schemas.KafkaSettings;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Imports the files that others move into a folder.
 *
 * <pre>
 *   in/.report.ndjson ──rename──▶ in/report.ndjson ──▶ articles ──▶ in/done/report.ndjson
 *   (being written)                                       └───────▶ in/failed/report.ndjson, report.ndjson.reason
 * </pre>
 *
 * <p>A file is taken as soon as it has its name: whoever writes it uses another name meanwhile (a dot in front, {@code .tmp} or {@code .part}
 * behind) and renames it. Each article comes at least once; its id follows from the file's content, so that twice is once. Of several
 * processes that watch one folder, one works. Thread-safe.
 */
public final class DropFolder implements Component {

    private final SessionLoop loop;
    private volatile @Nullable DropSession current;

    public DropFolder(DropConfig config, KafkaSettings kafka, String instance, Clock clock) {
        this.loop = new SessionLoop("drop folder", () -> {
            DropSession session = new DropSession(config, kafka, instance, clock);
            current = session;
            return session;
        });
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public Health check() {
        return loop.check();
    }

    /** Stops behind the record in hand; the rest is done after the next start. */
    @Override
    public void close() {
        // First the loop: a session that it begins from now on does nothing.
        loop.stop();
        DropSession session = current;
        if (session != null) {
            session.stop();
        }
        loop.close();
    }
}
