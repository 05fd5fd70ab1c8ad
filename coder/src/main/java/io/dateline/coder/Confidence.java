package io.dateline.coder;

import io.dateline.coder.actor.ResolvedActor;
import io.dateline.coder.data.BadDataException;
import io.dateline.coder.data.Line;
import io.dateline.coder.data.ResourceFile;
import io.dateline.coder.event.Standing;
import io.dateline.schemas.record.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * How sure a reading is, 0..1: a sum of weights of what can be seen of it, from {@code confidence.txt}. Thread-safe.
 *
 * <p>The weights were fitted on labelled sentences; a person can read and change them.
 */
final class Confidence {
    private final Map<String, Double> weights = new HashMap<>();

    private Confidence() {}

    static Confidence load() {
        return of(ResourceFile.of(Confidence.class, "/io/dateline/coder/confidence.txt"));
    }

    static Confidence of(ResourceFile file) {
        Confidence confidence = new Confidence();
        for (Line line : file.lines()) {
            List<String> cells = line.cells('=', 2);
            try {
                confidence.weights.put(cells.get(0), Double.valueOf(cells.get(1)));
            } catch (NumberFormatException e) {
                throw line.error("'" + cells.get(1) + "' is no weight");
            }
        }
        for (String needed : List.of("base", "least")) {
            if (!confidence.weights.containsKey(needed)) {
                throw new BadDataException(file.name() + " wants a line '" + needed + " = '");
            }
        }
        return confidence;
    }

    /** A reading that is less sure than this is not recorded. */
    double least() {
        return weights.getOrDefault("least", 0.0);
    }

    /** As {@link #least()}, for the surest reading of a sentence that has no better one. */
    double leastAlone() {
        return weights.getOrDefault("least alone", least());
    }

    double of(Found found) {
        double sum = weights.getOrDefault("base", 0.0);
        for (String feature : features(found)) {
            sum += weights.getOrDefault(feature, 0.0);
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** What can be seen of a reading, as the names of weights. */
    static List<String> features(Found found) {
        List<String> features = new ArrayList<>();
        features.add("standing " + lower(found.standing()));
        features.add("status " + lower(found.reading().status()));
        features.add("actor " + party(found.who().actors()));
        features.add("recipient " + (found.candidate().aimed() ? other(found) : "not wanted"));
        if (found.candidate().nominal()) {
            features.add(
                    found.candidate().clause().equals(found.candidate().trigger())
                            ? "bare noun"
                            : "noun of a light verb");
        }
        if (found.beneath()) {
            features.add("beneath another");
        }
        Status status = found.reading().status();
        boolean word = found.beneath() && (status == Status.DENIED || status == Status.ALLEGED);
        if (word || found.candidate().governor() != null) {
            features.add("content of a statement");
        }
        if (found.candidate().specificity() > 2) {
            features.add("specific");
        }
        return features;
    }

    /** Of equals who stand together the second is the other side: "a meeting between Chad and Mali". */
    private static String other(Found found) {
        boolean both = found.candidate().symmetric()
                && found.candidate().nominal()
                && found.standing() != Standing.BACKGROUND
                && found.who().actors().stream()
                                .map(ResolvedActor::country)
                                .filter(Objects::nonNull)
                                .distinct()
                                .count()
                        > 1;
        return both ? party(found.who().actors()) : party(found.who().recipients());
    }

    private static String party(List<ResolvedActor> parties) {
        return parties.isEmpty() ? "none" : Who.known(parties) ? "of a country" : "somebody";
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
