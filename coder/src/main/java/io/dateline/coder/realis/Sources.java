package io.dateline.coder.realis;

import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import java.util.List;

/** Who says so beside the words: "according to the ministry", "…," the minister said. */
final class Sources {
    private final Parse parse;
    private final RealisWords words;
    private final Aside aside;

    Sources(Parse parse, RealisWords words) {
        this.parse = parse;
        this.words = words;
        this.aside = new Aside(parse, words);
    }

    /** Looks beside the event and every verb above it. */
    void read(Token event, Signs signs) {
        // A clause that describes somebody is the report's own more often than the speaker's.
        boolean own = false;
        for (Token token : parse.upwards(event)) {
            for (Token preposition : parse.children(token, "prep", "advmod", "advcl", "dep")) {
                source(preposition, signs);
            }
            own |= token.relation().equals("relcl");
            if (!own && !signs.hasSpeaker() && token.isVerb()) {
                saying(token, signs);
            }
        }
    }

    /** A quotation, whose words of saying the parser hangs above or below it. */
    private void saying(Token quoted, Signs signs) {
        Token above = parse.head(quoted);
        if (above != null && quoted.relation().equals("ccomp")) {
            say(above, signs);
        }
        for (Token below : parse.children(quoted, "ccomp", "parataxis", "dep", "conj")) {
            boolean after = below.index() > quoted.index() && parse.child(below, "ccomp", "xcomp", "mark") == null;
            boolean beside = below.relation().equals("conj") && !aside.is(below, quoted);
            if (after && !beside && !signs.hasSpeaker()) {
                say(below, signs);
            }
        }
    }

    private void say(Token verb, Signs signs) {
        Token subject = words.is("SAY", verb.lemma()) ? parse.child(verb, "nsubj") : null;
        if (subject != null) {
            signs.speaker(subject, verb.lemma());
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
