package io.dateline.ingest.poll;

import io.dateline.reader.feed.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Identities of pushed entries. A push may hold one entry of a feed, and does not show what the others share with it: its short identity may
 * be that of many.
 *
 * <p>So a new entry is remembered by all its identities, the short ones marked as pushed; and a marked one tells that an entry is known only
 * together with the next longer one. What a poll remembers has no mark: the poll saw the whole feed. In doubt an entry is new, for one that
 * comes twice is found out further on, and one that is lost is not.
 *
 * @param ids one an entry, in order
 * @param further what else to remember of the new entries, the more useful first
 */
record PushedEntries(List<String> ids, List<String> further) {

    /**
     * Names the entries of a push.
     *
     * @param before what the feed's state remembers
     */
    static PushedEntries of(List<Entry> entries, List<String> before) {
        Set<String> remembered = new HashSet<>(before);
        List<String> own = EntryIds.of(entries);
        List<String> ids = new ArrayList<>();
        List<String> pairs = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            List<String> variants = EntryIds.variants(entries.get(i));
            String known = known(variants, remembered);
            if (known != null) {
                // By no further identity: it may be another entry after all, which a poll then brings.
                ids.add(known);
                continue;
            }
            ids.add(remembered.contains(own.get(i)) ? unknown(variants, remembered) : own.get(i));
            for (int k = 0; k + 1 < variants.size(); k++) {
                // The longer one first: a mark without it would make the entry new again.
                pairs.add(variants.get(k + 1));
                pairs.add(EntryIds.mark(variants.get(k)));
            }
            rest.add(variants.get(0));
        }
        pairs.addAll(rest);
        return new PushedEntries(ids, pairs);
    }

    private static @Nullable String known(List<String> variants, Set<String> remembered) {
        for (int i = 0; i < variants.size(); i++) {
            String variant = variants.get(i);
            boolean alone = i + 1 == variants.size() || !remembered.contains(EntryIds.mark(variant));
            if (remembered.contains(variant) && (alone || remembered.contains(variants.get(i + 1)))) {
                return variant;
            }
        }
        return null;
    }

    /** The shortest that nothing is remembered of; there is one, for the longest would tell that the entry is known. */
    private static String unknown(List<String> variants, Set<String> remembered) {
        return variants.stream()
                .filter(variant -> !remembered.contains(variant))
                .findFirst()
                .orElseThrow();
    }
}
