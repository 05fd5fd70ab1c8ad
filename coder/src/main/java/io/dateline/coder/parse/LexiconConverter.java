package io.dateline.coder.parse;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixNode;
import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Writes NLP4J's lexica as {@link PartFile}s. {@link ConvertedPipeline} reads them. */
final class LexiconConverter {
    private LexiconConverter() {}

    /** Sections: table from word to the number of its value; the values. */
    static void convertWords(Map<String, ? extends Collection<String>> lexicon, Path path) throws IOException {
        StringPool pool = new StringPool();
        lexicon.values().forEach(pool::number);
        byte[] values = pool.bytes();

        PartFile file = PartFile.create(path, FingerprintTable.bytes(lexicon.size()), values.length);
        FingerprintTable table = new FingerprintTable(file.section(0));
        lexicon.forEach((word, value) -> table.put(Fingerprint.of(word), pool.number(value)));
        file.section(1).put(values);
        file.force();
    }

    /** Sections: table from word to the number of its vector; the vectors; their length. */
    static void convertVectors(Map<String, float[]> lexicon, Path path) throws IOException {
        int length = lexicon.values().iterator().next().length;
        int bytes = Math.multiplyExact(lexicon.size(), length * Float.BYTES);

        PartFile file = PartFile.create(path, FingerprintTable.bytes(lexicon.size()), bytes, Integer.BYTES);
        FingerprintTable table = new FingerprintTable(file.section(0));
        ByteBuffer vectors = file.section(1);
        int number = 0;
        for (Map.Entry<String, float[]> entry : lexicon.entrySet()) {
            if (entry.getValue().length != length) {
                throw new IOException("word vectors of unequal length");
            }
            table.put(Fingerprint.of(entry.getKey()), number++);
            for (float value : entry.getValue()) {
                vectors.putFloat(value);
            }
        }
        file.section(2).putInt(length);
        file.force();
    }

    /** Sections: table from prefix to 0 or one more than the number of its value; the values. */
    static void convertNames(PrefixTree<String, Set<String>> tree, Path path) throws IOException {
        StringPool pool = new StringPool();
        int prefixes = number(tree.getRoot(), pool);
        byte[] values = pool.bytes();

        PartFile file = PartFile.create(path, FingerprintTable.bytes(prefixes), values.length);
        enter(tree.getRoot(), 0, new FingerprintTable(file.section(0)), pool);
        file.section(1).put(values);
        file.force();
    }

    /** Numbers all values below this node and counts the prefixes. */
    private static int number(PrefixNode<String, Set<String>> node, StringPool pool) {
        int prefixes = 0;
        for (PrefixNode<String, Set<String>> next : node.values()) {
            if (next.hasValue()) {
                pool.number(next.getValue());
            }
            prefixes += 1 + number(next, pool);
        }
        return prefixes;
    }

    private static void enter(
            PrefixNode<String, Set<String>> node, long prefix, FingerprintTable table, StringPool pool) {
        node.forEach((word, next) -> {
            long longer = Fingerprint.next(prefix, Fingerprint.of(word));
            table.put(longer, next.hasValue() ? pool.number(next.getValue()) + 1 : 0);
            enter(next, longer, table, pool);
        });
    }
}
