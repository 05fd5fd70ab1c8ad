package io.dateline.app.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Refuses keys that no setting has, and names the nearest one that there is. */
final class KnownKeys {

    /** Keys below it are the Kafka clients' own. */
    private static final String OPEN_MAP = "dateline.kafka.client.";

    private KnownKeys() {}

    static List<String> faults(String where, Collection<String> keys) {
        List<String> known = SettingsLoader.keys();
        List<String> faults = new ArrayList<>();
        for (String key : new TreeSet<>(keys)) {
            if (!known.contains(key) && !key.startsWith(OPEN_MAP)) {
                faults.add(where + ": unknown key " + key + "; the nearest known one is " + nearest(key, known));
            }
        }
        return faults;
    }

    private static String nearest(String key, List<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(candidate -> distance(key, candidate)))
                .orElseThrow();
    }

    /** Levenshtein distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
