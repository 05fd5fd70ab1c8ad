package io.dateline.coder;

import io.dateline.coder.actor.ResolvedActor;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import io.dateline.coder.realis.Reading;
import io.dateline.schemas.record.Status;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a report vouches for an act that one side holds against another.
 *
 * <p>What a state, its ministry or its army says of a hostile act by another country against it is its claim: "Kyiv said Russian forces
 * had shelled a market". Where the report tells the act first and names its source after it, it makes the words its own.
 */
final class Claims {
    private static final Set<String> HOSTILE = Set.of("15", "17", "18", "19", "20");
    /** A speaker without a sector is a country or its capital. */
    private static final Set<String> OFFICIAL = Set.of("GOV", "MIL", "SPY", "LEG", "PTY", "REB", "PRE", "UAF");

    private static final Set<String> STATE = Set.of("GOV", "MIL", "SPY");
    private static final Set<String> ARMED = Set.of("REB", "PRM", "PRE");

    private Claims() {}

    static Reading judge(SentenceContext context, String cameoRoot, Who who, Reading reading) {
        Token speaker = reading.speaker();
        if (reading.status() != Status.ASSERTED || speaker == null || !HOSTILE.contains(cameoRoot)) {
            return reading;
        }
        List<ResolvedActor> speakers = context.parties(speaker);
        boolean official = !speakers.isEmpty()
                && speakers.stream().allMatch(one -> one.sector() == null || OFFICIAL.contains(one.sector()));
        Set<String> saying = countries(speakers);
        Set<String> acting = countries(who.actors());
        boolean adversary = official
                && !saying.isEmpty()
                && !acting.isEmpty()
                && (saying.stream().noneMatch(acting::contains) || areAtWar(speakers, who.actors()));
        return adversary && isClaimed(context.parse(), speaker, reading)
                ? new Reading(Status.ALLEGED, reading.ahead(), speaker, reading.verb(), speaker.form())
                : reading;
    }

    /** The speaker stands before the words, or they are quoted. */
    private static boolean isClaimed(Parse parse, Token speaker, Reading reading) {
        boolean quoted = parse.text().stripLeading().matches("(?s)[\"“”'‘].*");
        Token verb = parse.head(speaker);
        boolean first = verb != null
                && parse.children(verb, "ccomp").stream().anyMatch(clause -> clause.index() > speaker.index());
        boolean source =
                reading.verb() == null && speaker.index() < parse.tokens().size() / 2;
        return quoted || first || source;
    }

    /** The two sides of a war within one country: what its army says of its rebels, and they of it. */
    private static boolean areAtWar(List<ResolvedActor> saying, List<ResolvedActor> acting) {
        return areAll(saying, STATE) && areAll(acting, ARMED) || areAll(saying, ARMED) && areAll(acting, STATE);
    }

    private static boolean areAll(List<ResolvedActor> parties, Set<String> sectors) {
        return parties.stream().allMatch(party -> party.sector() != null && sectors.contains(party.sector()));
    }

    private static Set<String> countries(List<ResolvedActor> parties) {
        return parties.stream()
                .map(ResolvedActor::country)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
