package io.dateline.coder.realis;

import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import java.util.List;

/** Who says so without a verb of saying: "according to the ministry". */
final class Sources {
    private final Parse parse;
    private final RealisWords words;

    Sources(Parse parse, RealisWords words) {
        this.parse = parse;
        this.words = words;
    }

    /** Looks beside the event and every verb above it. */
    void read(Token event, Signs signs) {
        for (Token token : parse.upwards(event)) {
            for (Token preposition : parse.children(token, "prep", "advmod", "advcl", "dep")) {
                source(preposition, signs);
            }
        }
    }

    private void source(Token according, Signs signs) {
        if (!words.is("ACCORDING", according.lemma())) {
            return;
        }
        for (Token to : parse.children(according, "prep", "dative")) {
            List<Token> speakers = parse.children(to, "pobj");
            if (!speakers.isEmpty()) {
                signs.speaker(speakers.get(0), null);
            }
        }
    }
}
