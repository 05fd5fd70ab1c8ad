package io.dateline.app;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Whether a line about something says other than the last one about it: a further sentence of a report makes a new state of its event, which reads
 * the same. Remembers the last lines of so many things. Not thread-safe.
 */
final class NewLines {
    private final int kept;
    private final Map<String, String> lines = new LinkedHashMap<>();

    NewLines(int kept) {
        this.kept = kept;
    }

    boolean isNew(String id, String line) {
        String last = lines.remove(id);
        lines.put(id, line);
        if (lines.size() > kept) {
            lines.remove(lines.keySet().iterator().next());
        }
        return !line.equals(last);
    }
}
