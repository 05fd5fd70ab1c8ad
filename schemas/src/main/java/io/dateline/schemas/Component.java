package io.dateline.schemas;

/**
 * A part with a life: built without I/O, then started, watched, and closed.
 *
 * <pre>
 *   new ──start()──▶ running ──close()──▶ closed
 *    └──────────────close()──────────────────▲
 * </pre>
 */
public interface Component extends AutoCloseable {

    /**
     * Starts it and returns once it works or cannot. Called at most once.
     *
     * @throws StartException when the user must mend something first
     */
    void start();

    /** Says how it is. Cheap, never blocks, never throws. */
    Health check();

    /** Stops it and waits for work in hand. Does nothing the second time, or when it was never started. */
    @Override
    void close();
}
