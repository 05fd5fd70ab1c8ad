package io.dateline.coder.scan;

import io.dateline.coder.actor.Actors;
import io.dateline.coder.actor.Mentions;
import io.dateline.coder.event.TriggerScan;
import io.dateline.coder.text.SentenceWords;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the words of a sentence show before anybody knows how they hang together.
 *
 * @param words in lower case, each once
 * @param events types of the patterns that could fire: see {@link TriggerScan#hints}
 * @param mentions the parties that may be named
 */
record Signs(Set<String> words, Set<String> events, Mentions mentions) {
    private static final int MOST_COUNTRIES = 4;

    static Signs of(String sentence, TriggerScan triggers, Actors actors) {
        List<String> words = SentenceWords.of(sentence);
        return new Signs(new HashSet<>(words), triggers.hints(words), actors.mentions(sentence));
    }

    /**
     * Whether it could give a record at all: a pattern could fire, or somebody is named, between whom and another the linear model
     * guesses. The other may be a pronoun, and the country of both a place's, so that no more can be asked.
     */
    boolean codable() {
        return !events.isEmpty() || mentions.party();
    }

    /** Hands on every sign, each once: its kind and what it is. */
    void each(Sink sink) {
        for (String word : words) {
            sink.sign("word", word);
        }
        for (String event : events) {
            sink.sign("event", event);
        }
        for (String kind : mentions.kinds()) {
            sink.sign("name", kind);
        }
        for (String sector : mentions.sectors()) {
            sink.sign("sector", sector);
        }
        int countries = Math.min(MOST_COUNTRIES, mentions.countries().size());
        if (countries == 0) {
            sink.sign("countries", "0");
        }
        for (int count = 1; count <= countries; count++) {
            sink.sign("countries", String.valueOf(count));
        }
    }

    /** Takes signs. */
    @FunctionalInterface
    interface Sink {
        void sign(String kind, String value);
    }
}
