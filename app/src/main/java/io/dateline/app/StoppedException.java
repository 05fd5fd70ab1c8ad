package io.dateline.app;

/** A start was given up because the process was asked to end: nothing that has to be told. */
final class StoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoppedException() {
        super("asked to stop while starting");
    }
}
