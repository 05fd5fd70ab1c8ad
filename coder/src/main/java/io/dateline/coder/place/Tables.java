package io.dateline.coder.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Tab-separated resources of this package: UTF-8, '#' starts a comment; ".gz" is unpacked. */
final class Tables {
    private Tables() {}

    /** Calls for each line that is neither blank nor comment; what it throws is wrapped with file and line. */
    static void read(String name, Consumer<String[]> line) {
        String path = "/io/dateline/coder/places/" + name;
        int number = 0;
        try (InputStream raw =
                        Objects.requireNonNull(Tables.class.getResourceAsStream(path), () -> "no resource " + path);
                InputStream stream = name.endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw;
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8), 1 << 16)) {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                number++;
                if (!text.isBlank() && !text.startsWith("#")) {
                    line.accept(text.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read resource " + path, e);
        } catch (RuntimeException e) {
            throw new IllegalStateException(name + ":" + number + ": " + e.getMessage(), e);
        }
    }
}
