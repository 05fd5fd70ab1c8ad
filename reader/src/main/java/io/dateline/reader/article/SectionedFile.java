package io.dateline.reader.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A list that comes with the program: {@code [section]} lines, one entry a line under each, {@code #} before words for the reader.
 *
 * @param name of the resource, for messages
 * @param sections in the order of the file
 */
record SectionedFile(String name, Map<String, List<Entry>> sections) {

    /** One line that is neither empty nor a comment. */
    record Entry(int line, String text) {}

    /**
     * Reads a resource beside this class.
     *
     * @throws IllegalStateException when it is missing or an entry stands before the first section
     */
    static SectionedFile read(String name) {
        Map<String, List<Entry>> sections = new LinkedHashMap<>();
        try (InputStream in = SectionedFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing beside " + SectionedFile.class.getName());
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<Entry> section = null;
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String text = line.strip();
                if (text.startsWith("[") && text.endsWith("]")) {
                    section = sections.computeIfAbsent(text.substring(1, text.length() - 1), s -> new ArrayList<>());
                } else if (!text.isEmpty() && text.charAt(0) != '#') {
                    if (section == null) {
                        throw new IllegalStateException(name + ":" + number + ": an entry before the first [section]");
                    }
                    section.add(new Entry(number, text));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return new SectionedFile(name, sections);
    }

    /** The entries of a section that must be there. */
    List<Entry> section(String section) {
        List<Entry> entries = sections.get(section);
        if (entries == null) {
            throw new IllegalStateException(name + ": the section [" + section + "] is missing");
        }
        return entries;
    }

    IllegalStateException wrong(Entry entry, String why) {
        return new IllegalStateException(name + ":" + entry.line() + ": " + why + ": " + entry.text());
    }
}
