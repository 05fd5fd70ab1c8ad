package io.dateline.coder.scan;

import io.dateline.coder.actor.Actors;
import io.dateline.coder.event.TriggerScan;

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
        return new Promise(weights.sum(signs), signs.codable(), signs.mentions().party());
    }

    /**
     * @param odds logarithm of the odds that the sentence tells an event
     * @param codable whether it could give a record
     * @param party whether it names somebody
     */
    record Promise(double odds, boolean codable, boolean party) {}
}
