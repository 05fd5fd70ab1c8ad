package io.dateline.ingest.imports;

import io.dateline.ingest.article.SentArticles;
import io.dateline.reader.file.TextFile;
import io.dateline.reader.file.TextFileException;
import io.dateline.schemas.record.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** A file that is one article. */
final class SingleRecord implements Records {

    /** Larger pages are refused. */
    static final int LARGEST_PAGE = 10 * 1024 * 1024;

    /** Makes the article; null when there is none in it. */
    private interface Reader {
        @Nullable
        Article read() throws IOException, TextFileException;
    }

    private final Path file;
    private final Reader reader;
    private final long size;
    private boolean read;

    private SingleRecord(Path file, long place, Reader reader) throws IOException {
        this.file = file;
        this.reader = reader;
        this.size = Files.size(file);
        this.read = place > 0;
    }

    static Records ofText(Path file, long place, Clock clock) throws IOException {
        return new SingleRecord(file, place, () -> SentArticles.ofFile(TextFile.read(file), clock.instant()));
    }

    static Records ofPage(Path file, long place, Clock clock) throws IOException {
        return new SingleRecord(file, place, () -> {
            if (Files.size(file) > LARGEST_PAGE) {
                throw new TextFileException("too large: more than " + LARGEST_PAGE + " bytes");
            }
            return Pages.ofFile(
                    Files.readAllBytes(file), Files.getLastModifiedTime(file).toInstant(), clock.instant());
        });
    }

    @Override
    public @Nullable Item next() throws IOException {
        if (read) {
            return null;
        }
        read = true;
        try {
            Article article = reader.read();
            return article == null ? Item.refused(0, "the page holds no text") : Item.of(0, article);
        } catch (TextFileException e) {
            return Item.refused(0, String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            return Item.unexpected(file, 0, e);
        }
    }

    /** Never the beginning, even of an empty file. */
    @Override
    public long place() {
        return read ? Math.max(1, size) : 0;
    }

    @Override
    public long bytesRead() {
        return read ? size : 0;
    }

    @Override
    public void close() {
        // Nothing stays open.
    }
}
