package io.dateline.coder;

/** How an article was read, as text for people: parses, parties, what was coded and what was dropped and why. Not thread-safe. */
public final class Explanation {
    private final StringBuilder text = new StringBuilder();

    void add(String line) {
        text.append(line);
        if (!line.endsWith("\n")) {
            text.append('\n');
        }
    }

    /** Everything noted so far. */
    @Override
    public String toString() {
        return text.toString();
    }
}
