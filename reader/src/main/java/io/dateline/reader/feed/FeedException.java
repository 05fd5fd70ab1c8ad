package io.dateline.reader.feed;

/** What was read is no feed. The message says why, in words for the feed's state. */
public final class FeedException extends Exception {

    private static final long serialVersionUID = 1L;

    public FeedException(String message) {
        super(message);
    }

    public FeedException(String message, Throwable cause) {
        super(message, cause);
    }
}
