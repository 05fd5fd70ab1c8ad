package io.dateline.app;

import io.dateline.ingest.imports.ImportListener;
import io.dateline.ingest.imports.ImportProgress;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells how an import goes on: on a terminal by one line that changes, elsewhere by a line now and then; each record that was refused, the
 * first ones on the terminal and all in a file.
 */
final class ImportReport implements ImportListener, AutoCloseable {

    private static final int MOST_SHOWN = 50;
    private static final Duration ON_TERMINAL = Duration.ofMillis(500);
    private static final Duration ELSEWHERE = Duration.ofSeconds(30);
    private static final double MEBIBYTE = 1024.0 * 1024;

    private final PrintWriter out;
    private final @Nullable PrintWriter file;
    private final Clock clock;
    private final boolean terminal;
    private final Instant begun;
    private final Pace pace = new Pace();
    private Instant told;
    private boolean resumed;
    private long refusals;
    private long refusedFiles;
    private int width;

    ImportReport(PrintWriter out, @Nullable Path refused, Clock clock) {
        this(out, refused, clock, System.console() != null);
    }

    /**
     * Begins now.
     *
     * @param refused file for all that could not be taken, or null
     * @param terminal whether a line can be written over
     */
    ImportReport(PrintWriter out, @Nullable Path refused, Clock clock, boolean terminal) {
        this.out = out;
        this.clock = clock;
        this.terminal = terminal;
        this.begun = clock.instant();
        this.told = begun;
        try {
            this.file =
                    refused == null ? null : new PrintWriter(Files.newBufferedWriter(refused, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + refused, e);
        }
    }

    @Override
    public void refused(Path path, @Nullable Long at, String reason) {
        refusedFiles += at == null ? 1 : 0;
        String line = "refused " + path + (at == null ? "" : " at byte " + at) + ": " + reason;
        if (file != null) {
            file.println(line);
        }
        if (++refusals <= MOST_SHOWN) {
            wipe();
            out.println(line);
        } else if (refusals == MOST_SHOWN + 1) {
            wipe();
            out.println(file == null ? "… more are counted; --refused FILE keeps them all" : "… more are in the file");
        }
    }

    @Override
    public void progress(ImportProgress progress) {
        Instant now = clock.instant();
        if (told.plus(terminal ? ON_TERMINAL : ELSEWHERE).isAfter(now)) {
            return;
        }
        told = now;
        pace.add(now, progress);
        if (progress.resumedBytes() > 0 && !resumed) {
            resumed = true;
            wipe();
            out.println("goes on where an earlier run stopped; --restart begins anew");
        }
        String line = line(progress, pace);
        if (terminal) {
            wipe();
            out.print(line);
            width = line.length();
        } else {
            out.println(line);
        }
        out.flush();
    }

    /** Articles, bytes, and, as soon as they can be told, the present rate and how long the rest will take at it. */
    static String line(ImportProgress progress, Pace pace) {
        String done = String.format(
                Locale.ROOT,
                "%,d articles, %,d refused, %d of %d files, %.1f of %.1f MiB",
                progress.articles(),
                progress.refused(),
                progress.files(),
                progress.allFiles(),
                progress.bytes() / MEBIBYTE,
                progress.allBytes() / MEBIBYTE);
        Double rate = pace.articles();
        Duration left = pace.left(progress.allBytes() - progress.bytes());
        return done
                + (rate == null ? "" : String.format(Locale.ROOT, ", %,.0f articles/s", rate))
                + (left == null ? "" : ", " + words(left) + " left");
    }

    private static String words(Duration exact) {
        Duration time = exact.plusMillis(500);
        if (time.toHours() > 0) {
            return time.toHours() + " h " + time.toMinutesPart() + " min";
        }
        return time.toMinutes() > 0
                ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
                : time.toSeconds() + " s";
    }

    void end(ImportProgress progress, boolean stopped) {
        wipe();
        if (progress.resumedBytes() > 0) {
            out.printf(
                    Locale.ROOT,
                    "went on behind %.1f MiB of an earlier run; --restart begins anew%n",
                    progress.resumedBytes() / MEBIBYTE);
        }
        Duration took = Duration.between(begun, clock.instant());
        long refusedRecords = progress.refused() - refusedFiles;
        out.println(progress.articles() + " articles accepted, " + refusedFiles + " files refused"
                + (refusedRecords == 0 ? "" : ", " + refusedRecords + " records refused")
                + (progress.passedOver() == 0 ? "" : ", " + progress.passedOver() + " records of other kinds")
                + " in " + words(took));
        if (stopped) {
            out.println("stopped; the same command goes on from here");
        }
        out.flush();
    }

    private void wipe() {
        if (width > 0) {
            out.print("\r" + " ".repeat(width) + "\r");
            width = 0;
        }
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }
}
