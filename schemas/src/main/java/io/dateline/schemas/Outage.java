package io.dateline.schemas;

import java.util.HashSet;
import java.util.Set;

/**
 * An outage as a log should tell it: in one line, however often a loop tries meanwhile. The text of an error differs from try to try; the class of its
 * first cause does not. Not thread-safe.
 */
public final class Outage {

    private final Set<Class<?>> causes = new HashSet<>();

    /** Whether this try failed for a cause that the outage has not had before. */
    public boolean isNews(Throwable error) {
        return causes.add(cause(error).getClass());
    }

    /** To be called when all goes well; returns whether that ends an outage. */
    public boolean ends() {
        boolean lasted = !causes.isEmpty();
        causes.clear();
        return lasted;
    }

    /** The first cause of an error, the error itself when it has none. */
    public static Throwable cause(Throwable error) {
        Throwable cause = error;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
