package io.dateline.reader.file;

/** The file holds no article that can be taken; the message says why. */
public final class TextFileException extends Exception {

    private static final long serialVersionUID = 1L;

    public TextFileException(String message) {
        super(message);
    }

    public TextFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
