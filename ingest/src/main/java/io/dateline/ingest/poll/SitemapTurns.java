package io.dateline.ingest.poll;

import io.dateline.reader.feed.FeedReader;
import io.dateline.reader.sitemap.Sitemap;
import io.dateline.schemas.Ids;
import io.dateline.schemas.record.SitemapRead;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is among the sitemaps of an index: first those that are new or changed since they were read, the newest first; then all others
 * in turn, because many an index gives days without hours, or no times at all. One whose last change is well before its last reading is
 * left out. So each that can be remembered is read, a few in each poll; of an index that lists more, those beyond are left out. For one poll.
 */
final class SitemapTurns {

    /** A day that an index gives without hours and zone is over everywhere by then. */
    private static final Duration SETTLED = Duration.ofHours(36);

    /** Sitemaps remembered. What an index lists beyond them is not read: forgotten, it would be new at each poll, and keep the others waiting. */
    static final int MOST_REMEMBERED = 1_000;

    /** Recent pages of all sitemaps together that are remembered; of one that was forgotten all pages would come again. */
    static final int MOST_PAGES = FeedReader.MOST_ENTRIES;

    /** One that waits. */
    private record Waiting(
            Sitemap.Child sitemap, int depth, @Nullable Instant readAt) {}

    private static final Comparator<Waiting> ORDER = Comparator.comparing(
                    Waiting::readAt, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(waiting -> waiting.sitemap().modified(), Comparator.nullsLast(Comparator.reverseOrder()))
            // Where the index says no times, those of news first.
            .thenComparing(waiting -> !waiting.sitemap().url().contains("news"));

    /** The next to read, with the number of indexes above it. */
    record Turn(Sitemap.Child sitemap, int depth) {}

    private final Map<String, SitemapRead> reads = new HashMap<>();
    private final Set<String> listed = new HashSet<>();
    private final Set<String> readNow = new HashSet<>();
    private final Set<String> forgotten = new HashSet<>();
    private final PriorityQueue<Waiting> waiting = new PriorityQueue<>(ORDER);
    private final Instant now;
    private int pages;
    private int beyond;

    SitemapTurns(List<SitemapRead> before, Instant now) {
        before.forEach(read -> reads.put(read.getId(), read));
        this.now = now;
    }

    /**
     * What an index lists: sitemaps that are recent, or of which it does not say. Those that changed last come first, because there may be more
     * than can be remembered; those without times from both ends, as the newest stand at either. One that is listed twice counts once.
     */
    void addAll(List<Sitemap.Child> sitemaps, int depth) {
        sitemaps.stream()
                .filter(one -> one.modified() != null)
                .sorted(Comparator.comparing(Sitemap.Child::modified, Comparator.nullsLast(Comparator.reverseOrder())))
                .forEach(one -> add(one, depth));
        List<Sitemap.Child> timeless =
                sitemaps.stream().filter(one -> one.modified() == null).toList();
        for (int first = 0, last = timeless.size() - 1; first <= last; first++, last--) {
            add(timeless.get(last), depth);
            add(timeless.get(first), depth);
        }
    }

    private void add(Sitemap.Child sitemap, int depth) {
        String id = id(sitemap);
        if (!listed.add(id)) {
            return;
        }
        SitemapRead read = reads.get(id);
        // The sitemaps of an index in an index are not listed at every poll: to take in one more would push one of them
        // out.
        boolean full = read == null && sitemap.modified() == null && reads.size() >= MOST_REMEMBERED;
        if (full || listed.size() > MOST_REMEMBERED) {
            forgotten.add(id);
            beyond++;
            return;
        }
        if (read == null || !Objects.equals(read.getModified(), sitemap.modified())) {
            waiting.add(new Waiting(sitemap, depth, null));
            return;
        }
        pages += read.getPages();
        if (pages > MOST_PAGES && !read.getFailed()) {
            beyond++;
        } else if (!settled(read)) {
            waiting.add(new Waiting(sitemap, depth, read.getReadAt()));
        }
    }

    /** One without recent pages may be an index, whose own sitemaps change without it. */
    private static boolean settled(SitemapRead read) {
        Instant modified = read.getModified();
        return modified != null
                && !read.getFailed()
                && read.getPages() > 0
                && modified.plus(SETTLED).isBefore(read.getReadAt());
    }

    /** Whose turn it is; null when nothing is left to read. */
    @Nullable
    Turn next() {
        Waiting next = waiting.poll();
        return next == null ? null : new Turn(next.sitemap(), next.depth());
    }

    /** It was read. */
    void read(Sitemap.Child sitemap, int pages) {
        put(sitemap, pages, false);
    }

    /** It could not be had: it is tried again when its turn comes. */
    void failed(Sitemap.Child sitemap) {
        SitemapRead before = reads.get(id(sitemap));
        put(sitemap, before == null ? 0 : before.getPages(), true);
    }

    /** It broke off: what stands behind the break is tried when its turn comes. */
    void cut(Sitemap.Child sitemap, int pages) {
        SitemapRead before = reads.get(id(sitemap));
        put(sitemap, before == null ? pages : Math.max(pages, before.getPages()), true);
    }

    private void put(Sitemap.Child sitemap, int pages, boolean failed) {
        String id = id(sitemap);
        readNow.add(id);
        reads.put(id, new SitemapRead(id, sitemap.modified(), now, pages, failed));
    }

    /** How many that are new or changed wait for the next poll. */
    int left() {
        return (int) waiting.stream().filter(one -> one.readAt() == null).count();
    }

    /** How many wait, those that only may have changed included. */
    int waiting() {
        return waiting.size();
    }

    /** How many are left out because they, or the pages that all together list, are more than can be remembered. */
    int beyond() {
        return beyond;
    }

    /** Recent pages of those that were not read now, which are to be remembered all the same. */
    int otherPages(Duration age) {
        return reads(age).stream()
                .filter(read -> !readNow.contains(read.getId()))
                .mapToInt(SitemapRead::getPages)
                .sum();
    }

    /**
     * What the next poll is to know.
     *
     * @param age those that were read longer ago, and are not listed, are forgotten
     */
    List<SitemapRead> reads(Duration age) {
        Instant oldest = now.minus(age);
        return reads.values().stream()
                .filter(read -> !forgotten.contains(read.getId()))
                .filter(read ->
                        listed.contains(read.getId()) || read.getReadAt().isAfter(oldest))
                .sorted(Comparator.comparing((SitemapRead read) -> !listed.contains(read.getId()))
                        .thenComparing(SitemapRead::getReadAt, Comparator.reverseOrder())
                        .thenComparing(SitemapRead::getId))
                .limit(MOST_REMEMBERED)
                .toList();
    }

    private static String id(Sitemap.Child sitemap) {
        return Ids.of("sitemap", sitemap.url()).substring(0, EntryIds.DIGITS);
    }
}
