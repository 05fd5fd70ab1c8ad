package io.dateline.coder.parse;

/** Hears of the steps of a long job, so that a command can show them. */
@FunctionalInterface
public interface ProgressListener {

    /** Hears nothing. */
    ProgressListener SILENT = message -> {};

    /** Called at the start of each step with a line for people, from the thread that does the job. */
    void progress(String message);
}
