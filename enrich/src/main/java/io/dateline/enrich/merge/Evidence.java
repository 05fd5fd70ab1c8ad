package io.dateline.enrich.merge;

import io.dateline.schemas.record.Coding;
import io.dateline.schemas.record.Mention;
import java.util.Comparator;
import java.util.stream.Stream;

/** Which mention speaks best for its event. */
final class Evidence {

    private static final int TENTHS = 10;

    /**
     * Best first: the surest (in tenths, finer differences mean nothing), then the one that names the most parties, then the one with
     * the most exact place, then the lead, then the earliest. The id decides between equals, so that the order of arrival does not.
     */
    static final Comparator<Mention> BEST_FIRST = Comparator.<Mention>comparingLong(
                    mention -> -Math.round(mention.getCoding().getConfidence() * TENTHS))
            .thenComparing(mention -> -named(mention.getCoding()))
            .thenComparing(mention -> -SamePlace.exactness(mention.getCoding().getPlace()))
            .thenComparing(mention -> !mention.getLead())
            .thenComparing(Mention::getArrivedAt)
            .thenComparing(Mention::getId);

    private Evidence() {}

    private static long named(Coding coding) {
        return Stream.concat(coding.getActors().stream(), coding.getRecipients().stream())
                .filter(party -> party.getName() != null)
                .count();
    }
}
