package io.dateline.ingest.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Files that can be imported, by the end of their names; {@code .gz} may follow all but the first two. */
enum FileKind {
    /** An article in the text form. */
    TEXT,
    /** An article's page. */
    HTML,
    /** Articles in JSON, one a line, as they are pushed. */
    LINES,
    /** A web archive. */
    WARC;

    /** Null for a file of no kind that can be imported. */
    static @Nullable FileKind of(Path file) {
        Path last = file.getFileName();
        String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".txt")) {
            return TEXT;
        }
        if (name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml")) {
            return HTML;
        }
        String inner = name.endsWith(".gz") ? name.substring(0, name.length() - ".gz".length()) : name;
        if (inner.endsWith(".ndjson") || inner.endsWith(".jsonl")) {
            return LINES;
        }
        return inner.endsWith(".warc") ? WARC : null;
    }

    /** As {@link #of}; a file that somebody named himself counts as text, whatever it is called. */
    static FileKind ofNamed(Path file) {
        FileKind kind = of(file);
        return kind == null ? TEXT : kind;
    }

    /** Whether such a file is one record. */
    boolean single() {
        return this == TEXT || this == HTML;
    }

    /** Opens a file of this kind behind the place where an earlier run stopped; 0 is its beginning. */
    Records open(Path file, long place, Clock clock) throws IOException {
        return switch (this) {
            case TEXT -> SingleRecord.ofText(file, place, clock);
            case HTML -> SingleRecord.ofPage(file, place, clock);
            case LINES -> new LineRecords(file, place, clock);
            case WARC -> new WarcRecords(file, place, clock);
        };
    }
}
