package io.dateline.stack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

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
    void warnsAgainOnlyWhenMuchWasFreedInBetween() {
        Logger logger = (Logger) LoggerFactory.getLogger(DiskWatch.class);
        ListAppender<ILoggingEvent> warnings = new ListAppender<>();
        warnings.start();
        logger.addAppender(warnings);
        try {
            for (int look = 0; look < 3; look++) {
                free.set(DiskWatch.LOW_BYTES - 1);
                watch.look();
                free.set(DiskWatch.ENOUGH_BYTES - 1);
                watch.look();
            }
            assertThat(warnings.list).hasSize(1);

            free.set(DiskWatch.ENOUGH_BYTES);
            watch.look();
            free.set(DiskWatch.LOW_BYTES - 1);
            watch.look();
            assertThat(warnings.list).hasSize(2);
        } finally {
            logger.detachAppender(warnings);
        }
    }

    @Test
    void tellsOnceThatTooLittleIsLeftAndWhatToDo() {
        watch.look();
        free.set(DiskWatch.LEAST_BYTES);
        watch.look();
        assertThat(told).isEmpty();
        assertThat(watch.full()).isFalse();

        free.set(DiskWatch.LEAST_BYTES - 1);
        watch.look();
        free.set(0);
        watch.look();

        free.set(DiskWatch.ENOUGH_BYTES);
        assertThat(watch.full()).isTrue();
        assertThat(told).singleElement().asString().contains("data", "127 MiB left", "free some", "start again");
    }
}
