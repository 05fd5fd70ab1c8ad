package io.dateline.coder.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one segment of a noun phrase says of a party; several are merged into one {@link ResolvedActor}. */
record Draft(
        @Nullable String name,
        @Nullable String country,
        List<String> sectors,
        @Nullable String role,
        boolean generic,
        boolean former,
        String how) {
    static final Draft NOBODY = new Draft(null, null, List.of(), null, false, false, "none");

    boolean isEmpty() {
        return name == null && country == null && sectors.isEmpty() && role == null;
    }

    boolean isParty() {
        return country != null || !sectors.isEmpty() || name != null;
    }

    @Nullable
    String sector() {
        return sectors.isEmpty() ? null : sectors.get(0);
    }

    Draft withCountry(@Nullable String other) {
        return country != null || other == null ? this : new Draft(name, other, sectors, role, generic, former, how);
    }

    Draft withSectors(List<String> others) {
        return others.isEmpty() ? this : new Draft(name, country, others, role, false, former, how);
    }

    Draft withRole(@Nullable String other) {
        return role != null || other == null ? this : new Draft(name, country, sectors, other, generic, former, how);
    }

    Draft withName(@Nullable String other, String why) {
        return name != null || other == null ? this : new Draft(other, country, sectors, role, generic, former, why);
    }

    /** Who has left office is of the elite, whatever the office was. */
    Draft settled() {
        return former && !sectors.isEmpty() && !sectors.get(0).equals("ELI")
                ? new Draft(name, country, List.of("ELI"), role, generic, true, how)
                : this;
    }

    /** Another of the same office: "the ministers of Chad and Mali". */
    Draft ofCountry(@Nullable String other) {
        return new Draft(null, other, sectors, role, generic, former, how);
    }
}
