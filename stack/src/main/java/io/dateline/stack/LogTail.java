package io.dateline.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log, for a message: what went wrong is told there, in the server's own words. */
final class LogTail {
    private static final int LINES = 20;

    private LogTail() {}

    /** Its last lines with its place; a log that is empty or cannot be read is told as such. */
    static String of(Path log) {
        try {
            // The servers' encoding follows the user's locale; this one cannot fail on any of them.
            List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            List<String> last = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
            return last.isEmpty() ? log + " is empty" : "end of " + log + ":\n  " + String.join("\n  ", last);
        } catch (IOException e) {
            return log + " cannot be read: " + e.getMessage();
        }
    }
}
