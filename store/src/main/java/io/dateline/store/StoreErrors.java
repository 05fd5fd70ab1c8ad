package io.dateline.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells what a write failed for. */
public final class StoreErrors {

    private static final String DATA_EXCEPTION = "22";
    private static final String CONSTRAINT_VIOLATION = "23";
    private static final String PROGRAM_LIMIT_EXCEEDED = "54";

    private StoreErrors() {}

    /**
     * Whether the rows themselves are at fault, so that the same write would fail for ever (SQLSTATE classes 22, 23 and 54).
     *
     * <p>All else is the environment's fault, unknown errors too: to try again costs time, to give a record up costs data.
     */
    public static boolean isDataError(Throwable error) {
        String state = sqlState(error);
        return state != null
                && (state.startsWith(DATA_EXCEPTION)
                        || state.startsWith(CONSTRAINT_VIOLATION)
                        || state.startsWith(PROGRAM_LIMIT_EXCEEDED));
    }

    private static @Nullable String sqlState(Throwable error) {
        String state = null;
        Throwable cause = error;
        while (cause != null) {
            if (cause instanceof SQLException sql) {
                // A batch hides the server's own error in the chain of next exceptions.
                SQLException next = sql.getNextException();
                SQLException told = next == null ? sql : next;
                state = told.getSQLState() == null ? state : told.getSQLState();
            }
            cause = cause.getCause() == cause ? null : cause.getCause();
        }
        return state;
    }
}
