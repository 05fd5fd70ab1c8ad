package io.dateline.coder;

import io.dateline.coder.actor.Actors;
import io.dateline.coder.parse.LexicaCache;
import io.dateline.coder.parse.Nlp4jParser;
import io.dateline.coder.parse.Parser;
import io.dateline.coder.place.Places;
import java.util.List;

/** One parser and one coder for all tests of this process: loading takes seconds, the first conversion a minute. */
public final class SharedParser {
    private SharedParser() {}

    public static Parser parser() {
        return Holder.PARSER;
    }

    public static Coder coder() {
        return Holder.CODER;
    }

    private static final class Holder {
        static final Parser PARSER = Nlp4jParser.open(LexicaCache.open(message -> {}));
        static final Coder CODER = coder(PARSER);

        private static Coder coder(Parser parser) {
            Places places = Places.load();
            Actors actors = Actors.load(List.of(), places::countryOf);
            return new Coder(
                    List.of(new EnglishCoder(
                            parser, actors, places.beside(actors::names), CoderConfig.DEFAULT_LEAST_ODDS)),
                    Versions.of(CoderConfig.defaults()));
        }
    }
}
