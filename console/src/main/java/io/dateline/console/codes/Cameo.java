package io.dateline.console.codes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** CAMEO codes by name, from the table of the contract. */
public final class Cameo {

    private static final String FILE = "/io/dateline/schemas/codes/cameo.tsv";
    private static final Map<String, String> NAMES = load();

    private Cameo() {}

    /** Name of a code; of its base or root when only that is known; empty when none is. */
    public static String name(String code) {
        for (int length = code.length(); length >= 2; length--) {
            String name = NAMES.get(code.substring(0, length));
            if (name != null) {
                return name;
            }
        }
        return "";
    }

    private static Map<String, String> load() {
        Map<String, String> names = new HashMap<>();
        try (InputStream in = Cameo.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the jar");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.startsWith("#") || line.isBlank()) {
                    continue;
                }
                String[] columns = line.split("\t", -1);
                if (columns.length < 2 || !columns[0].matches("\\d{2,4}") || columns[1].isBlank()) {
                    throw new IllegalStateException(
                            FILE + ":" + number + ": want code and name with a tab between; found: " + line);
                }
                names.put(columns[0], columns[1]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
        return Map.copyOf(names);
    }
}
