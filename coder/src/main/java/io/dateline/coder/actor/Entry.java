package io.dateline.coder.actor;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a dictionary knows of one name or word.
 *
 * @param name canonical name; for a role its singular
 * @param country null for roles
 * @param sectors primary first; empty when the entry says none
 * @param office of a person
 * @param from first day on which it holds; null for ever before
 * @param to last day; null for ever after
 * @param line where it was written, for messages
 */
record Entry(
        Kind kind,
        String name,
        @Nullable String country,
        List<String> sectors,
        @Nullable String office,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String line) {

    enum Kind {
        COUNTRY,
        /** Adjective or noun of a people. */
        DEMONYM,
        /** Capital or palace that stands for the government. */
        METONYM,
        ORGANISATION,
        PERSON,
        /** Title that may stand before a name. */
        OFFICE,
        /** Kind of people. */
        AGENT,
        /** Troops and their things. */
        FORCE,
        /** Kind of institution. */
        BODY,
        /** Word whose sector is that of the body it belongs to. */
        GENERIC,
        /** Thing that stands for its owner. */
        TARGET,
        /** Word that says a sector only beside another. */
        MODIFIER,
        /** "former", "ousted". */
        FORMER;

        boolean isRole() {
            return ordinal() >= OFFICE.ordinal() && ordinal() <= TARGET.ordinal();
        }

        boolean isName() {
            return ordinal() <= PERSON.ordinal();
        }
    }

    Entry {
        sectors = List.copyOf(sectors);
    }

    /** Whether it holds on that day; without a day, whether it has no end. */
    boolean holds(@Nullable LocalDate day) {
        if (day == null) {
            return to == null;
        }
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** The dictionary that says so. */
    String file() {
        return line.substring(0, Math.max(0, line.lastIndexOf(':')));
    }

    @Nullable
    String sector() {
        return sectors.isEmpty() ? null : sectors.get(0);
    }
}
