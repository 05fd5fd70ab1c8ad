package io.dateline.coder;

import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import io.dateline.coder.realis.Reading;
import io.dateline.schemas.record.Status;
import java.util.List;
import java.util.Set;

/** Who claims responsibility did it: the claimed act has no other doer in its sentence. */
final class Claimants {
    private static final String CLAIM = "015";
    private static final Set<String> FORCE = Set.of("18", "19", "20");

    private Claimants() {}

    /** The event with the claimant as its actor, when another event of the sentence claims it. */
    static Found claimed(Parse parse, Found event, List<Found> all) {
        boolean open = event.who().actors().isEmpty()
                && FORCE.contains(event.candidate().code().substring(0, 2));
        if (!open) {
            return event;
        }
        for (Found claim : all) {
            boolean made = claim.candidate().code().equals(CLAIM)
                    && claim.reading().status() == Status.ASSERTED
                    && !claim.who().actors().isEmpty();
            if (made && claim.candidate().governs(parse, event.candidate().trigger())) {
                Token speaker = claim.candidate().actors().get(0).get(0);
                Reading reading = event.reading();
                return event.with(event.who().withActors(claim.who().actors()))
                        .with(new Reading(
                                reading.status(),
                                reading.ahead(),
                                speaker,
                                claim.candidate().trigger().lemma(),
                                reading.why()));
            }
        }
        return event;
    }
}
