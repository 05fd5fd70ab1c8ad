package io.dateline.coder.actor;

/** A dictionary cannot be used: the message names the file, the line, what is wrong with it and what would be right. */
public final class DictionaryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DictionaryException(String file, int line, String problem) {
        super(file + ":" + line + ": " + problem);
    }
}
