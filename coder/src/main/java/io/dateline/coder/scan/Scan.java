package io.dateline.coder.scan;

import io.dateline.coder.actor.Actors;
import io.dateline.coder.actor.Mentions;
import io.dateline.coder.event.TriggerScan;
import io.dateline.coder.parse.Parse;

/** Judges sentences by their words. Thread-safe. */
public final class Scan {
    private final TriggerScan triggers;
    private final Actors actors;
    private final SignWeights weights;

    private Scan(TriggerScan triggers, Actors actors, SignWeights weights) {
        this.triggers = triggers;
        this.actors = actors;
        this.weights = weights;
    }

    /** Reads the weights of the signs; throws {@code BadDataException} naming file and line on a bad line. */
    public static Scan load(TriggerScan triggers, Actors actors) {
        return new Scan(triggers, actors, SignWeights.load());
    }

    /** What the sentence promises. */
    Promise promise(String sentence) {
        Signs signs = Signs.of(sentence, triggers, actors);
        return new Promise(weights.sum(signs), signs.codable(), signs.mentions());
    }

    /**
     * @param odds logarithm of the odds that the sentence tells an event
     * @param codable whether it could give a record
     * @param mentions whom it names
     */
    record Promise(double odds, boolean codable, Mentions mentions) {
        /** Of no sentence. */
        static final Promise NONE = new Promise(Double.NEGATIVE_INFINITY, false, Mentions.NONE);
    }

    /** Whether any pattern could fire on the words of a tagged sentence. */
    boolean couldFire(Parse tagged) {
        return triggers.couldFire(tagged);
    }
}
