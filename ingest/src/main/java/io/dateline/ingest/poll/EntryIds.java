package io.dateline.ingest.poll;

import io.dateline.reader.feed.Entry;
import io.dateline.schemas.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Identities of a feed's entries: what the feed gives as id, else the address, else the title.
 *
 * <p>Where several entries of one document share an id, it names none of them, and the address, then the title, is taken as well.
 *
 * <p>Some feeds make new ids for each poll. So when a document holds no id that is remembered, its entries go by address and title from then
 * on: they come twice, and not with every poll.
 */
final class EntryIds {

    /** 64 bits: enough to tell the entries of one feed apart, and ten thousand feeds remember hundreds of them each. */
    static final int DIGITS = 16;

    private EntryIds() {}

    /** One hash an entry, in order. */
    static List<String> of(List<Entry> entries) {
        Map<String, Integer> ids = new HashMap<>();
        Map<String, Integer> urls = new HashMap<>();
        for (Entry entry : entries) {
            ids.merge(Objects.requireNonNullElse(entry.id(), ""), 1, Integer::sum);
            urls.merge(Objects.requireNonNullElse(entry.url(), ""), 1, Integer::sum);
        }
        return entries.stream().map(entry -> id(entry, ids, urls)).toList();
    }

    /**
     * As {@link #of(List)}, of a feed of which something is remembered.
     *
     * @param remembered identities of its earlier entries
     */
    static List<String> of(List<Entry> entries, List<String> remembered) {
        List<String> ids = of(entries);
        Set<String> known = new HashSet<>(remembered);
        boolean strange = !known.isEmpty() && ids.stream().noneMatch(known::contains);
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            String lasting = lasting(entries.get(i));
            boolean byAddress = lasting != null && !known.contains(id) && (strange || known.contains(lasting));
            chosen.add(byAddress ? lasting : id);
        }
        return chosen;
    }

    /** Address and title, which stay when a feed makes ids anew; null when there is no address. */
    private static @Nullable String lasting(Entry entry) {
        String url = Objects.requireNonNullElse(entry.url(), "");
        return url.isEmpty() ? null : hash("address", url, Objects.requireNonNullElse(entry.title(), ""));
    }

    /**
     * All identities that an entry may get, whatever else its document holds, the shortest first: a hub may push one entry of a feed, which
     * tells nothing of what the others share with it.
     */
    static List<String> variants(Entry entry) {
        String id = Objects.requireNonNullElse(entry.id(), "");
        String url = Objects.requireNonNullElse(entry.url(), "");
        String title = Objects.requireNonNullElse(entry.title(), "");
        List<String> all = new ArrayList<>();
        if (!id.isEmpty()) {
            all.add(hash("entry", id));
        }
        if (!url.isEmpty()) {
            all.add(hash("entry", id, url));
        }
        all.add(hash("entry", id, url, title));
        return all;
    }

    /** Says of an identity that it is remembered because of one pushed entry, of which nobody knows whether others share it. */
    static String mark(String identity) {
        return hash("pushed", identity);
    }

    private static String id(Entry entry, Map<String, Integer> ids, Map<String, Integer> urls) {
        String id = Objects.requireNonNullElse(entry.id(), "");
        String url = Objects.requireNonNullElse(entry.url(), "");
        String title = Objects.requireNonNullElse(entry.title(), "");
        if (!id.isEmpty() && ids.getOrDefault(id, 0) == 1) {
            return hash("entry", id);
        }
        if (!url.isEmpty() && urls.getOrDefault(url, 0) == 1) {
            return hash("entry", id, url);
        }
        return hash("entry", id, url, title);
    }

    private static String hash(String... parts) {
        return Ids.of(parts).substring(0, DIGITS);
    }
}
