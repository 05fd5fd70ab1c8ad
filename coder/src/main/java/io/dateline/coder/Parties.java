package io.dateline.coder;

import io.dateline.coder.actor.ResolvedActor;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import java.time.LocalDate;
import java.util.List;

/** Who the noun phrases of one article name, sentence by sentence in order. What the coder needs of package {@code actor}. */
interface Parties {

    /** The parties that the noun phrase of this head names; empty when it is none. */
    List<ResolvedActor> resolve(Parse parse, Token head);

    /** Opens one {@link Parties} for each article. Thread-safe. */
    interface Source {
        Parties open(LocalDate day);

        /** Cheap: whether a sentence names anybody, for the scan. */
        boolean mentions(String sentence);
    }
}
