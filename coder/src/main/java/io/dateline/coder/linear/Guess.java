package io.dateline.coder.linear;

import io.dateline.schemas.record.EventType;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the model makes of a sentence. Immutable. */
public final class Guess {
    private static final int SHOWN = 3;

    private final double[] probabilities;

    Guess(double[] probabilities) {
        this.probabilities = probabilities;
    }

    /** The likeliest type, or null when no event is likeliest. */
    public @Nullable EventType best() {
        return Kinds.type(greatest(Kinds.COUNT));
    }

    /** The likeliest type if there is an event at all. */
    public EventType bestType() {
        EventType type = Kinds.type(greatest(Kinds.NONE));
        if (type == null) {
            throw new IllegalStateException("the model knows no type");
        }
        return type;
    }

    /** Probability, 0 to 1, of a type if there is an event at all. */
    public double givenEvent(EventType type) {
        return of(type) / Math.max(Double.MIN_NORMAL, 1 - of(null));
    }

    /** Probability, 0 to 1, of a type; of no event for null. */
    public double of(@Nullable EventType type) {
        return probabilities[Kinds.of(type)];
    }

    /** The likeliest kinds with their probabilities, for explanations. */
    @Override
    public String toString() {
        return IntStream.range(0, Kinds.COUNT)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer kind) -> -probabilities[kind]))
                .limit(SHOWN)
                .map(kind -> String.format(
                        Locale.ROOT,
                        "%s %.2f",
                        kind == Kinds.NONE ? "no event" : Kinds.type(kind),
                        probabilities[kind]))
                .collect(Collectors.joining(", "));
    }

    private int greatest(int kinds) {
        int best = 0;
        for (int kind = 1; kind < kinds; kind++) {
            best = probabilities[kind] > probabilities[best] ? kind : best;
        }
        return best;
    }
}
