package io.dateline.coder.parse;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import edu.emory.mathcs.nlp.common.collection.tuple.ObjectIntPair;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * NLP4J's gazetteer as a table from the fingerprint of each prefix (a word sequence that begins a name) to its value: 0 for a
 * prefix that is no name itself, otherwise one more than the number of its set of classes. 2.5 million hash maps less.
 */
@SuppressWarnings("serial") // The base class is serializable; nothing ever writes this one.
final class HashedPrefixTree extends PrefixTree<String, Set<String>> {
    private final transient FingerprintTable prefixes;
    private final transient List<Set<String>> values;

    HashedPrefixTree(FingerprintTable prefixes, List<Set<String>> values) {
        this.prefixes = prefixes;
        this.values = values;
    }

    /** The longest name that begins at this place, with the index of its last word; null for none. */
    @Override
    public <A> @Nullable ObjectIntPair<Set<String>> get(A[] keys, int beginIndex, Function<A, String> word) {
        ObjectIntPair<Set<String>> longest = null;
        long prefix = 0;
        for (int i = beginIndex; i < keys.length; i++) {
            prefix = Fingerprint.next(prefix, Fingerprint.of(word.apply(keys[i])));
            int value = prefixes.get(prefix);
            if (value == FingerprintTable.ABSENT) {
                break;
            }
            if (value > 0) {
                longest = new ObjectIntPair<>(values.get(value - 1), i);
            }
        }
        return longest;
    }
}
