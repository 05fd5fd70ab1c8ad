package io.dateline.ingest.imports;

import io.dateline.ingest.article.SentArticles;
import io.dateline.ingest.receive.ArticleLine;
import io.dateline.schemas.record.Article;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** NDJSON: an article a line, with the fields of the push API. Blank lines are passed over. */
final class LineRecords implements Records {

    /** Longer lines are refused; of such a line nothing is kept in memory. */
    static final int LONGEST_LINE = 16 * 1024 * 1024;

    private static final int BUFFER = 64 * 1024;

    private final Path path;
    private final CountedFile file;
    private final InputStream in;
    private final Clock clock;
    private long place;
    private boolean ended;

    LineRecords(Path path, long place, Clock clock) throws IOException {
        this.path = path;
        this.file = new CountedFile(path);
        this.clock = clock;
        this.place = place;
        try {
            boolean gzip = path.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
            this.in = new BufferedInputStream(gzip ? new GZIPInputStream(file, BUFFER) : file, BUFFER);
            in.skipNBytes(place);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public @Nullable Item next() throws IOException {
        while (!ended) {
            long at = place;
            try {
                byte[] line = line();
                if (line == null) {
                    return Item.refused(at, "the line has more than " + LONGEST_LINE + " bytes");
                }
                if (!new String(line, StandardCharsets.UTF_8).isBlank()) {
                    return item(at, line);
                }
            } catch (EOFException | ZipException e) {
                // What stands before the damage was taken; behind it nothing can be read.
                ended = true;
                return Item.refused(at, "the file is damaged from here on: " + e.getMessage());
            }
        }
        return null;
    }

    private Item item(long at, byte[] line) {
        try {
            Instant now = clock.instant();
            Article article = SentArticles.ofImport(ArticleLine.read(line, now), null, now);
            return article == null ? Item.refused(at, "it holds no text") : Item.of(at, article);
        } catch (ArticleLine.BadLineException e) {
            return Item.refused(at, String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            return Item.unexpected(path, at, e);
        }
    }

    /** The next line, or null when it is too long. */
    private byte @Nullable [] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        while (true) {
            int value = in.read();
            if (value < 0) {
                ended = true;
                return tooLong ? null : line.toByteArray();
            }
            place++;
            if (value == '\n') {
                return tooLong ? null : line.toByteArray();
            }
            if (line.size() >= LONGEST_LINE) {
                tooLong = true;
                line = new ByteArrayOutputStream();
            }
            if (!tooLong) {
                line.write(value);
            }
        }
    }

    @Override
    public long place() {
        return place;
    }

    @Override
    public long bytesRead() {
        return file.count();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
