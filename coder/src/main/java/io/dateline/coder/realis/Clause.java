package io.dateline.coder.realis;

import io.dateline.coder.event.Syntax;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import io.dateline.schemas.record.Status;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The sentence around one event, with the word lists and the signs found so far. */
record Clause(Parse parse, Syntax syntax, RealisWords words, Signs signs) {

    boolean is(String list, Token token) {
        return words.is(list, token.lemma());
    }

    /** Whether the form or the lemma is in the list. */
    boolean isForm(String list, Token token) {
        return words.is(list, token.form().toLowerCase(Locale.ROOT)) || words.is(list, token.lemma());
    }

    void sign(Status status, Token because) {
        signs.add(status, because);
    }

    /** Somebody holds the event against somebody. */
    void accuse(Token because) {
        signs.accuse(because);
        say(because);
    }

    /** Notes the subject of a verb of saying as the one who says so. */
    void say(Token verb) {
        if (!signs.hasSpeaker() && verb.isVerb()) {
            List<Token> subjects = syntax.agents(verb);
            if (!subjects.isEmpty()) {
                signs.speaker(subjects.get(0), verb.lemma());
            }
        }
    }

    /** Notes who says so, unless somebody nearer does or nobody is named. */
    void speaker(@Nullable Token who) {
        if (who != null && !signs.hasSpeaker()) {
            signs.speaker(who, null);
        }
    }

    boolean hasTo(Token verb) {
        return parse.children(verb, "aux").stream().anyMatch(aux -> aux.lemma().equals("to"));
    }
}
