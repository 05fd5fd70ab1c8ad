package io.dateline.ingest.poll;

import java.util.AbstractList;
import java.util.HexFormat;
import java.util.List;
import java.util.RandomAccess;

/**
 * Identities of entries in eight bytes each instead of some sixty: ten thousand feeds remember hundreds of them. Immutable.
 */
final class EntryHashes extends AbstractList<String> implements RandomAccess {

    private static final HexFormat HEX = HexFormat.of();

    private final long[] hashes;

    private EntryHashes(long[] hashes) {
        this.hashes = hashes;
    }

    /** The same identities in little memory; the list itself when one of them is none of {@link EntryIds}. */
    static List<String> compact(List<String> ids) {
        long[] hashes = new long[ids.size()];
        for (int i = 0; i < hashes.length; i++) {
            String id = ids.get(i);
            if (!isHash(id)) {
                return ids;
            }
            hashes[i] = HexFormat.fromHexDigitsToLong(id);
        }
        return new EntryHashes(hashes);
    }

    private static boolean isHash(String id) {
        return id.length() == EntryIds.DIGITS
                && id.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }

    @Override
    public String get(int index) {
        return HEX.toHexDigits(hashes[index]);
    }

    @Override
    public int size() {
        return hashes.length;
    }
}
