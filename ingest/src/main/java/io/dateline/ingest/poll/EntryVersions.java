package io.dateline.ingest.poll;

import io.dateline.reader.feed.Entry;
import io.dateline.schemas.Ids;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Tells known entries that say something else by now: their article was corrected, and is to be had again.
 *
 * <p>What counts is the title and the time of change that the feed states; not the time of publication and not the summary, which many feeds
 * make anew for each poll. The text counts where it is all that there is to have, which costs the site nothing.
 *
 * @param changed identities of the entries whose articles are to be had again, few
 * @param versions what each known entry says, by identity, as it is to be remembered
 */
record EntryVersions(Set<String> changed, Map<String, Integer> versions) {

    /** Entries of which it is remembered, the newest: corrections come soon, and ten thousand feeds are held in memory. */
    static final int MOST_REMEMBERED = 2_000;

    /** Changes of one document that are followed; it is the first ones that the feed holds to be the newest. */
    static final int MOST_CHANGED = 100;

    /** How often the article of one entry is had again: an entry that is another with every poll is no correction. */
    static final int MOST_TIMES = 7;

    /** Of a document with more changed entries than this, more than half of those known, the feed was written anew, not the articles. */
    private static final int FEW = 3;

    private static final int HASH_BITS = 29;
    private static final int HASH = (1 << HASH_BITS) - 1;

    /**
     * Compares a document with what is remembered. An entry of which no version is remembered has not changed.
     *
     * @param ids identities of the entries, in their order
     */
    static EntryVersions of(Feed feed, FeedState before, List<Entry> entries, List<String> ids) {
        Map<String, Integer> versions = remembered(before);
        Set<String> known = new HashSet<>(before.getRecentEntries());
        Map<String, Integer> said = new HashMap<>();
        Set<String> changed = new HashSet<>();
        int compared = 0;
        for (int i = 0; i < Math.min(ids.size(), entries.size()); i++) {
            String id = ids.get(i);
            Entry entry = entries.get(i);
            int hash = hash(feed, entry);
            // One that a hub pushed alone, and that has no id, may be another than the one remembered.
            boolean sure = entry.id() != null || !known.contains(EntryIds.mark(id));
            if (said.putIfAbsent(id, hash) != null || !known.contains(id) || !versions.containsKey(id) || !sure) {
                continue;
            }
            compared++;
            if ((versions.get(id) & HASH) != hash) {
                changed.add(id);
            }
        }
        boolean anew = changed.size() > FEW && 2 * changed.size() > compared;
        Set<String> followed = new HashSet<>();
        for (String id : ids) {
            int times = versions.getOrDefault(id, 0) >>> HASH_BITS;
            boolean other = changed.remove(id);
            if (other && !anew && times < MOST_TIMES) {
                if (followed.size() == MOST_CHANGED) {
                    // With the version that it had, so that a later document brings it.
                    continue;
                }
                followed.add(id);
                times++;
            }
            versions.put(id, times << HASH_BITS | said.getOrDefault(id, 0));
        }
        return new EntryVersions(followed, versions);
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
    private static int hash(Feed feed, Entry entry) {
        boolean alone = !feed.getFetchPages() || entry.url() == null;
        String hash = Ids.of(
                "version",
                Objects.requireNonNullElse(entry.title(), ""),
                Objects.toString(entry.updated(), ""),
                alone ? Objects.requireNonNullElse(entry.text(), "") : "");
        return Integer.parseUnsignedInt(hash.substring(0, 8), 16) >>> 3 | 1;
    }
}
