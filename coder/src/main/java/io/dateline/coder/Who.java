package io.dateline.coder;

import io.dateline.coder.actor.ResolvedActor;
import java.util.List;
import java.util.stream.Stream;

/** Who acts in an event and who is acted upon; either may be empty. */
record Who(List<ResolvedActor> actors, List<ResolvedActor> recipients) {

    Stream<ResolvedActor> all() {
        return Stream.concat(actors.stream(), recipients.stream());
    }

    Who withRecipients(List<ResolvedActor> others) {
        return new Who(actors, others);
    }

    Who withActors(List<ResolvedActor> others) {
        return new Who(others, recipients);
    }

    static boolean known(List<ResolvedActor> parties) {
        return parties.stream().anyMatch(party -> party.country() != null);
    }

    /** Whether both name the same stretch of text or the same person or body. */
    static boolean same(ResolvedActor one, ResolvedActor other) {
        boolean overlap = one.start() < other.end() && other.start() < one.end();
        boolean named = one.name() != null && one.name().equals(other.name());
        return overlap || named;
    }
}
