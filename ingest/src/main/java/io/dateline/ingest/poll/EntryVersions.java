package io.dateline.ingest.poll;

import io.dateline.ingest.poll.PollResult.Read;
import io.dateline.reader.feed.Entry;
import io.dateline.reader.feed.ParsedFeed;
import io.dateline.schemas.Ids;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells known entries that say something else by now: their article was corrected, and is to be had again.
 *
 * <p>What counts is the title and the time of change that the feed states; not the time of publication and not the summary, which many feeds
 * make anew for each poll. The text counts where it is all that there is to have, which costs the site nothing. Hubs write entries in their own
 * way: what a push said is compared with later pushes, not with a poll.
 *
 * @param changed identities of the entries whose articles are to be had again, few
 * @param versions what each known entry says, by identity, as it is to be remembered
 * @param heldBack whether more have changed, which are to come with the next reading of the same document
 */
record EntryVersions(Set<String> changed, Map<String, Integer> versions, boolean heldBack) {

    /** Entries of which it is remembered, the newest: corrections come soon, and ten thousand feeds are held in memory. */
    static final int MOST_REMEMBERED = 2_000;

    /** Changes of one document that are followed; it is the first ones that the feed holds to be the newest. */
    static final int MOST_CHANGED = 100;

    /** How often the article of one entry is had again: an entry that is another with every poll is no correction. */
    static final int MOST_TIMES = 7;

    /** Of a document with more changed entries than this, more than half of those known, the feed was written anew, not the articles. */
    private static final int FEW = 3;

    private static final int TIMES_BITS = 3;
    private static final int TIMES_SHIFT = Integer.SIZE - TIMES_BITS;
    private static final int PUSHED = 1 << TIMES_SHIFT - 1;
    private static final int HASH = PUSHED - 1;

    private static final EntryVersions NONE = new EntryVersions(Set.of(), Map.of(), false);

    /** Compares what a poll gave with what is remembered. An entry of which no version is remembered has not changed. */
    static EntryVersions of(Feed feed, FeedState before, PollResult result) {
        return result instanceof Read read ? of(feed, before, read.feed(), read.entries(), false) : NONE;
    }

    /**
     * The same of what a hub pushed.
     *
     * @param ids identities of the entries, in their order
     */
    static EntryVersions ofPush(Feed feed, FeedState before, ParsedFeed pushed, List<String> ids) {
        return of(feed, before, pushed, ids, true);
    }

    private static EntryVersions of(
            Feed feed, FeedState before, ParsedFeed document, List<String> ids, boolean pushed) {
        List<Entry> entries = document.entries();
        Map<String, Integer> versions = remembered(before);
        Set<String> known = new HashSet<>(before.getRecentEntries());
        Map<String, Integer> said = new HashMap<>();
        Set<String> changed = new HashSet<>();
        int compared = 0;
        for (int i = 0; i < Math.min(ids.size(), entries.size()); i++) {
            String id = ids.get(i);
            Entry entry = entries.get(i);
            int hash = hash(feed, document.kind(), entry);
            // One that a hub pushed alone, and that has no id, may be another than the one remembered.
            boolean sure = entry.id() != null || !known.contains(EntryIds.mark(id));
            if (said.putIfAbsent(id, hash) != null || !known.contains(id) || !sure) {
                continue;
            }
            Integer version = versions.get(id);
            if (version == null || (!pushed && (version & PUSHED) != 0)) {
                continue;
            }
            compared++;
            if ((version & HASH) != hash) {
                changed.add(id);
            }
        }
        boolean anew = changed.size() > FEW && 2 * changed.size() > compared;
        Set<String> followed = new HashSet<>();
        boolean heldBack = false;
        for (String id : new LinkedHashSet<>(ids)) {
            int version = versions.getOrDefault(id, 0);
            int times = version >>> TIMES_SHIFT;
            if (changed.contains(id) && !anew && times < MOST_TIMES) {
                if (followed.size() == MOST_CHANGED) {
                    // With the version that it had, so that the next reading brings it.
                    heldBack = true;
                    continue;
                }
                followed.add(id);
                times++;
            }
            int hash = said.getOrDefault(id, 0);
            // What a poll said as well stays the poll's.
            boolean hubs = pushed && (version == 0 || (version & PUSHED) != 0 || (version & HASH) != hash);
            versions.put(id, times << TIMES_SHIFT | (hubs ? PUSHED : 0) | hash);
        }
        return new EntryVersions(followed, versions, heldBack);
    }

    /** The versions for the state, in the order of the identities that it remembers. */
    ByteBuffer bytes(List<String> recent) {
        int most = Math.min(recent.size(), MOST_REMEMBERED);
        ByteBuffer bytes = ByteBuffer.allocate(most * Integer.BYTES);
        int end = 0;
        for (String id : recent.subList(0, most)) {
            bytes.putInt(versions.getOrDefault(id, 0));
            end = versions.containsKey(id) ? bytes.position() : end;
        }
        // As long as something is known: what is wrapped stays as small as it looks.
        byte[] all = new byte[end];
        bytes.flip().get(all);
        return ByteBuffer.wrap(all);
    }

    private static Map<String, Integer> remembered(FeedState state) {
        ByteBuffer bytes = Objects.requireNonNullElse(state.getEntryVersions(), ByteBuffer.allocate(0))
                .duplicate();
        Map<String, Integer> versions = new HashMap<>();
        for (String id : state.getRecentEntries()) {
            if (bytes.remaining() < Integer.BYTES) {
                break;
            }
            int version = bytes.getInt();
            if (version != 0) {
                versions.put(id, version);
            }
        }
        return versions;
    }

    /** Never 0. */
    private static int hash(Feed feed, ParsedFeed.Kind kind, Entry entry) {
        boolean alone = !feed.getFetchPages() || entry.url() == null;
        String hash = Ids.of(
                "version",
                Objects.requireNonNullElse(entry.title(), ""),
                Objects.toString(change(kind, entry), ""),
                alone ? Objects.requireNonNullElse(entry.text(), "") : "");
        return Integer.parseUnsignedInt(hash.substring(0, 8), 16) & HASH | 1;
    }

    /** When it was changed. In RSS {@code dc:date} is the time of publication: only a time later than that tells of a change. */
    private static @Nullable Instant change(ParsedFeed.Kind kind, Entry entry) {
        Instant published = entry.published();
        Instant updated = entry.updated();
        boolean rss = kind == ParsedFeed.Kind.RSS || kind == ParsedFeed.Kind.RDF;
        return !rss || (published != null && updated != null && updated.isAfter(published)) ? updated : null;
    }
}
