package io.dateline.app;

import io.dateline.app.config.Settings;
import io.dateline.coder.Coder;
import java.time.Duration;

/** Opens the coder and tells of a conversion of its models, which takes a minute once. */
final class CoderStart {

    private CoderStart() {}

    static Coder open(Settings settings, StartProgress progress) {
        long begin = System.nanoTime();
        Coder coder = Coder.open(Wiring.coder(settings), progress::converting);
        progress.modelsReady(Duration.ofNanos(System.nanoTime() - begin));
        return coder;
    }
}
