package io.dateline.app.doctor;

/**
 * What one check found.
 *
 * @param about what was looked at
 * @param detail what was found, in one line
 * @param remedy what to do; empty when all is well
 */
public record Finding(Grade grade, String about, String detail, String remedy) {

    /** How bad it is. */
    public enum Grade {
        /** As it should be. */
        GOOD,
        /** Works, or is not needed for everything. */
        NOTE,
        /** Dateline cannot work so. */
        BAD
    }

    static Finding good(String about, String detail) {
        return new Finding(Grade.GOOD, about, detail, "");
    }

    static Finding note(String about, String detail, String remedy) {
        return new Finding(Grade.NOTE, about, detail, remedy);
    }

    static Finding bad(String about, String detail, String remedy) {
        return new Finding(Grade.BAD, about, detail, remedy);
    }
}
