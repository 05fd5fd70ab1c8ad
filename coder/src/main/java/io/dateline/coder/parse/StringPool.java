package io.dateline.coder.parse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The distinct values of a lexicon, each a short list of strings (tags, clusters). Half a million words share some thousand
 * of them. Order is kept: NLP4J adds weights in this order, and sums of floats depend on it.
 */
final class StringPool {
    private final Map<List<String>, Integer> numbers = new HashMap<>();
    private final List<List<String>> values = new ArrayList<>();

    /** The number of this value, which is added if it is new. */
    int number(Collection<String> value) {
        List<String> list = List.copyOf(value);
        return numbers.computeIfAbsent(list, added -> {
            values.add(added);
            return values.size() - 1;
        });
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(values.size());
        for (List<String> value : values) {
            out.writeInt(value.size());
            for (String string : value) {
                out.writeUTF(string);
            }
        }
        out.flush();
        return bytes.toByteArray();
    }

    /** Reads the values in order of their numbers. Equal strings are one object. */
    static List<List<String>> read(ByteBuffer section) throws IOException {
        byte[] bytes = new byte[section.limit()];
        section.get(0, bytes);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        Map<String, String> shared = new HashMap<>();
        List<List<String>> values = new ArrayList<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            List<String> value = new ArrayList<>();
            int size = in.readInt();
            for (int j = 0; j < size; j++) {
                String string = in.readUTF();
                value.add(shared.computeIfAbsent(string, s -> s));
            }
            values.add(List.copyOf(value));
        }
        return values;
    }
}
