package io.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ingest.imports.ImportProgress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ImportReportTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final long MEBIBYTE = 1024 * 1024;

    private final StringWriter written = new StringWriter();
    private final SettableClock clock = new SettableClock(NOW);
    private final ImportReport report = new ImportReport(new PrintWriter(written), null, clock, true);

    @Test
    void tellsTheRateOfTheLastSecondsAndNothingThatItCannotKnowYet() {
        told(10, 10, 1);
        assertThat(written.toString()).endsWith("10 articles, 0 refused, 0 of 1 files, 1.0 of 101.0 MiB");
        for (int second = 11; second <= 40; second++) {
            told(second, 10 + 100 * (second - 10), second - 9);
        }

        assertThat(written.toString()).endsWith("31.0 of 101.0 MiB, 100 articles/s, 1 min 10 s left");
    }

    @Test
    void tellsOfAnEarlierRunAtOnceAndHowLongItTookAtTheEnd() {
        clock.set(NOW.plusSeconds(1));
        report.progress(new ImportProgress(1, 0, 0, 0, 1, 2 * MEBIBYTE, 3 * MEBIBYTE, 2 * MEBIBYTE));
        assertThat(written.toString()).startsWith("goes on where an earlier run stopped");

        clock.set(NOW.plusSeconds(75));
        report.refused(Path.of("a.txt"), null, "no date line");
        report.end(new ImportProgress(7, 1, 0, 1, 1, 3 * MEBIBYTE, 3 * MEBIBYTE, 2 * MEBIBYTE), false);

        assertThat(written.toString().lines())
                .contains("went on behind 2.0 MiB of an earlier run; --restart begins anew")
                .contains("7 articles accepted, 1 files refused in 1 min 15 s");
    }

    private void told(int second, long articles, long mebibytes) {
        clock.set(NOW.plusSeconds(second));
        report.progress(new ImportProgress(articles, 0, 0, 0, 1, mebibytes * MEBIBYTE, 101 * MEBIBYTE, 0));
    }
}
