package io.dateline.reader.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names of the months in the languages of {@code months.txt}, which explains its format. */
final class Months {

    private static final String FILE = "months.txt";
    private static final Map<String, Integer> BEGINNINGS = load();
    private static final int LONGEST =
            BEGINNINGS.keySet().stream().mapToInt(String::length).max().orElse(0);

    /** A beginning of so many letters is a whole name. */
    private static final int SHORTEST = 2;

    private Months() {}

    private static Map<String, Integer> load() {
        Map<String, Integer> beginnings = new HashMap<>();
        try (InputStream in = Months.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing beside " + Months.class.getName());
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank() && line.charAt(0) != '#') {
                    add(beginnings, line.strip().split("\\s+"), number);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
        return beginnings;
    }

    private static void add(Map<String, Integer> beginnings, String[] words, int line) {
        if (!words[0].matches("[1-9]|1[0-2]")) {
            throw new IllegalStateException(FILE + ":" + line + ": no month: " + words[0]);
        }
        for (int i = 1; i < words.length; i++) {
            if (beginnings.put(words[i], Integer.valueOf(words[0])) != null) {
                throw new IllegalStateException(FILE + ":" + line + ": stands here twice: " + words[i]);
            }
        }
    }

    /** 1 to 12, or 0 when the word is no month. */
    static int of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        int shortest = lower.length() == SHORTEST ? SHORTEST : SHORTEST + 1;
        for (int length = Math.min(lower.length(), LONGEST); length >= shortest; length--) {
            Integer month = BEGINNINGS.get(lower.substring(0, length));
            if (month != null) {
                return month;
            }
        }
        return 0;
    }
}
