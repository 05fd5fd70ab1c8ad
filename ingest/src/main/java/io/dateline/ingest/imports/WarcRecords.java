package io.dateline.ingest.imports;

import io.dateline.schemas.record.Article;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * A web archive (ISO 28500), gzipped record by record or not: its responses with status 200 that are HTML. Where it is damaged, the place is
 * refused and the next record that can be found is read.
 */
final class WarcRecords implements Records {

    private static final int OK = 200;

    private final Path file;
    private final FileChannel channel;
    private final long size;
    private final boolean gzip;
    private final Clock clock;
    private @Nullable WarcReader reader;
    private @Nullable WarcRecord ahead;
    private @Nullable Item damage;
    private long place;

    WarcRecords(Path file, long place, Clock clock) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
        this.size = channel.size();
        this.gzip = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        this.clock = clock;
        this.place = place;
        open(place);
    }

    /** Puts a reader at a place, and the record that begins there in hand. */
    private void open(long at) throws IOException {
        place = at;
        ahead = null;
        if (at < size) {
            channel.position(at);
            try {
                WarcReader opened = new WarcReader(channel);
                reader = opened;
                advance(opened);
            } catch (IOException | RuntimeException e) {
                damage = damaged(at, e);
            }
        }
    }

    /** Takes the next record in hand; the place is where it begins. */
    private void advance(WarcReader from) throws IOException {
        Optional<WarcRecord> next = from.next();
        ahead = next.orElse(null);
        place = next.isPresent() ? from.position() : size;
    }

    /** Goes on at what looks like the next record. */
    private void seek(long from) throws IOException {
        Long next = WarcSync.next(channel, from, gzip);
        if (next == null) {
            place = size;
            ahead = null;
        } else {
            open(next);
        }
    }

    @Override
    public @Nullable Item next() throws IOException {
        Item told = damage;
        if (told != null) {
            damage = null;
            if (ahead == null && place < size) {
                seek(place + 1);
            }
            return told;
        }
        WarcRecord record = ahead;
        WarcReader from = reader;
        if (record == null || from == null) {
            return null;
        }
        long at = place;
        Item item = read(record, at);
        try {
            advance(from);
        } catch (IOException | RuntimeException e) {
            seek(at + 1);
            damage = damage == null ? damaged(at + 1, e) : damage;
        }
        return item;
    }

    /** A record that cannot be read is refused; the archive says where the next one begins. */
    private Item read(WarcRecord record, long at) {
        try {
            return item(record, at);
        } catch (IOException | RuntimeException e) {
            return damaged(at, e);
        } catch (StackOverflowError e) {
            return Item.unexpected(file, at, e);
        }
    }

    private static Item damaged(long at, Exception e) {
        String words = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return Item.refused(at, "damaged: " + words);
    }

    private Item item(WarcRecord record, long at) throws IOException {
        if (!(record instanceof WarcResponse response) || !isHttp(response.target())) {
            return Item.passedOver(at);
        }
        HttpResponse http = response.http();
        if (http.status() != OK || !isPage(http.contentType())) {
            return Item.passedOver(at);
        }
        byte[] body;
        try (InputStream in = http.bodyDecoded().stream()) {
            body = in.readNBytes(SingleRecord.LARGEST_PAGE + 1);
        }
        if (body.length > SingleRecord.LARGEST_PAGE) {
            return Item.refused(at, "the page has more than " + SingleRecord.LARGEST_PAGE + " bytes");
        }
        String type = http.headers().first("Content-Type").orElse(null);
        Article article = Pages.ofArchive(response.target(), body, type, response.date(), clock.instant());
        return article == null ? Item.refused(at, "the page holds no text") : Item.of(at, article);
    }

    private static boolean isHttp(String target) {
        return target.startsWith("http://") || target.startsWith("https://");
    }

    private static boolean isPage(MediaType type) {
        return type.base().equals(MediaType.HTML) || type.base().equals(MediaType.parse("application/xhtml+xml"));
    }

    @Override
    public long place() {
        return place;
    }

    @Override
    public long bytesRead() {
        return place;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
