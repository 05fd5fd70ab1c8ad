package io.dateline.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DiskWatchTest {

    private final AtomicLong free = new AtomicLong(DiskWatch.LOW_BYTES);
    private final List<String> told = new ArrayList<>();
    private final DiskWatch watch = new DiskWatch(Path.of("data"), free::get, new StackListener() {
        @Override
        public void diskFull(String reason) {
            told.add(reason);
        }
    });

    @Test
    void tellsOnceThatTooLittleIsLeftAndWhatToDo() {
        watch.look();
        free.set(DiskWatch.LEAST_BYTES);
        watch.look();
        assertThat(told).isEmpty();

        free.set(DiskWatch.LEAST_BYTES - 1);
        watch.look();
        free.set(0);
        watch.look();

        assertThat(told).singleElement().asString().contains("data", "127 MiB left", "free some", "start again");
    }
}
