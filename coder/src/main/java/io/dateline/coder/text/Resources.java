package io.dateline.coder.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the word lists beside this class: UTF-8, one entry a line, "#" begins a comment line, blank lines count nothing. */
final class Resources {
    private Resources() {}

    /** An entry with its place, for errors. */
    record Line(String file, int number, String text) {

        IllegalStateException error(String reason) {
            return new IllegalStateException(file + ", line " + number + ": " + reason + ": " + text);
        }
    }

    static List<Line> lines(String file) {
        try (InputStream in = Resources.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing beside " + Resources.class.getName());
            }
            List<Line> lines = new ArrayList<>();
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8));
            String text;
            for (int number = 1; (text = reader.readLine()) != null; number++) {
                if (!text.isBlank() && !text.startsWith("#")) {
                    lines.add(new Line(file, number, text.strip()));
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
