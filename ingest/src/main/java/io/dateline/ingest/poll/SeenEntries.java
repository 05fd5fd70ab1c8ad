package io.dateline.ingest.poll;

import io.dateline.reader.feed.FeedReader;
import io.dateline.schemas.record.FeedState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which entries of a document are new to a feed's state, how many of them one poll brings, and which the state remembers then. */
final class SeenEntries {

    /** Entries remembered at least; a feed that holds more is remembered with as many of its older ones, up to {@link #MOST_NEW}. */
    static final int LEAST_REMEMBERED = 200;

    /** New entries taken from one poll; the newer ones beyond it come with the next, which is due at once. */
    static final int MOST_NEW = 2_000;

    private SeenEntries() {}

    /** Identities that the state does not remember, in order, each once. */
    static List<String> fresh(FeedState state, List<String> entries) {
        Set<String> known = new HashSet<>(state.getRecentEntries());
        return entries.stream().filter(known::add).toList();
    }

    /** Those of them that one poll may bring: the last of the document, which are the oldest. */
    static List<String> taken(List<String> fresh) {
        return fresh.subList(Math.max(0, fresh.size() - MOST_NEW), fresh.size());
    }

    /**
     * What the document holds, without what has to wait for the next poll; then what it held before. No less than before, up to what two
     * polls may bring: a sitemap of an index that cannot be read today is back tomorrow with all its pages.
     *
     * @param others entries that were not in this document though they are to be remembered
     */
    static List<String> after(
            List<String> before, List<String> entries, List<String> fresh, List<String> taken, int others) {
        Set<String> all = new LinkedHashSet<>(entries);
        fresh.subList(0, fresh.size() - taken.size()).forEach(all::remove);
        int least = Math.max(LEAST_REMEMBERED, Math.min(before.size(), 2 * MOST_NEW));
        int wanted = Math.min(all.size() + others, FeedReader.MOST_ENTRIES);
        int most = Math.max(least, wanted + Math.min(wanted, MOST_NEW));
        all.addAll(before);
        return EntryHashes.compact(new ArrayList<>(all).subList(0, Math.min(most, all.size())));
    }
}
