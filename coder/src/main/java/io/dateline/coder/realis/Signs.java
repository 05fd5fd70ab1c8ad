package io.dateline.coder.realis;

import io.dateline.coder.parse.Token;
import io.dateline.schemas.record.Status;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was found to speak for each status, and who says so. One per event. */
final class Signs {
    /** When several hold, the first of these wins: "denied that it would not attack" is denied. */
    private static final List<Status> ORDER = List.of(
            Status.DENIED,
            Status.NEGATED,
            Status.REQUESTED,
            Status.HYPOTHETICAL,
            Status.ALLEGED,
            Status.FUTURE,
            Status.HISTORICAL);

    private final Map<Status, String> found = new EnumMap<>(Status.class);
    private @Nullable Token speaker;
    private @Nullable String verb;

    void add(Status status, Token because) {
        found.putIfAbsent(status, because.form());
    }

    /** What a day of the week is named for is not of old. */
    void recent() {
        found.remove(Status.HISTORICAL);
    }

    /** Who is accused of having asked for an act is accused of the act. */
    void accuse(Token because) {
        found.remove(Status.REQUESTED);
        add(Status.ALLEGED, because);
    }

    /** The first speaker stays: who stands nearest to the event vouches for it. */
    void speaker(Token who, @Nullable String lemma) {
        if (speaker == null) {
            speaker = who;
            verb = lemma;
        }
    }

    boolean hasSpeaker() {
        return speaker != null;
    }

    Reading reading() {
        for (Status status : ORDER) {
            String why = found.get(status);
            if (why != null) {
                return new Reading(status, found.containsKey(Status.FUTURE), speaker, verb, why);
            }
        }
        return new Reading(Status.ASSERTED, false, speaker, verb, "");
    }
}
