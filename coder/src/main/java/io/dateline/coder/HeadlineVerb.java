package io.dateline.coder;

import io.dateline.coder.actor.Actors;
import io.dateline.coder.event.EventFinder;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The verb of a headline that a tagger takes for a noun: "Army shells town", "Police raid home".
 *
 * @param token the word as it was tagged
 * @param tag what it is: VBZ after a singular, VBP after a plural
 */
record HeadlineVerb(Token token, String tag) {
    /** Nouns of singular form that take a verb of the plural. */
    private static final Set<String> MANY = Set.of("police", "military", "people", "clergy", "staff", "crew");

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> OBJECT = Set.of("DT", "JJ", "NN", "NNS", "NNP", "NNPS", "CD", "PRP", "PRP$", "RP");
    private static final Set<String> PLACE =
            Set.of("in", "near", "at", "on", "across", "against", "with", "for", "to", "into", "from");

    /** The verb of a line without one, or null: known to the patterns, of the subject's number, after somebody and before something. */
    static @Nullable HeadlineVerb in(Parse parse, EventFinder finder, Actors actors) {
        String line = parse.text().stripTrailing();
        if (parse.isEmpty() || !Character.isLetterOrDigit(line.charAt(line.length() - 1))) {
            return null;
        }
        List<Token> tokens = parse.tokens();
        for (int i = 1; i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (FINITE.contains(token.tag())) {
                return null;
            }
            String tag = tag(tokens, i);
            boolean noun = token.isNoun() || token.tag().equals("JJ");
            if (tag != null
                    && noun
                    && finder.isVerb(lemma(token))
                    && !finder.isOneOf("STAYS_NOUN", token.form().toLowerCase(Locale.ROOT))
                    && !isVerbItself(finder, tokens, i + 1)
                    && isBeforeObject(token, tokens.get(i + 1), tag)
                    && !hasVerb(tokens, i + 1)
                    && (tokens.get(0).entity().equals("CARDINAL")
                            || actors.mentions(parse.text().substring(0, token.start()))
                                    .party())) {
                return new HeadlineVerb(token, tag);
            }
        }
        return null;
    }

    private static String lemma(Token token) {
        return token.tag().equals("JJ") ? token.form() : token.lemma();
    }

    /** The tag that agrees with the word before, or null when none does. */
    private static @Nullable String tag(List<Token> tokens, int i) {
        Token before = tokens.get(i - 1);
        String form = tokens.get(i).form();
        boolean bare = form.equals(lemma(tokens.get(i)));
        if (!before.isNoun() && !(before.form().equals(",") && isName(tokens, i - 2))) {
            return null;
        }
        boolean many = before.tag().endsWith("S")
                || MANY.contains(before.lemma())
                || before.form().equals(",")
                || isCoordinated(tokens, i - 1);
        if (many) {
            return bare ? "VBP" : null;
        }
        return !bare && form.endsWith("s") ? "VBZ" : null;
    }

    private static boolean isName(List<Token> tokens, int i) {
        return i >= 0 && tokens.get(i).tag().startsWith("NNP");
    }

    /** "Turkey, Poland sign", "Chad and Mali sign". */
    private static boolean isCoordinated(List<Token> tokens, int last) {
        return isName(tokens, last)
                && last > 1
                && isName(tokens, last - 2)
                && Set.of(",", "and", "&").contains(tokens.get(last - 1).form());
    }

    /** "Shells town", "mass near border"; not "shells of the army", and of a third person no "talks in Rome". */
    private static boolean isBeforeObject(Token token, Token next, String tag) {
        return OBJECT.contains(next.tag()) || tag.equals("VBP") && token.index() > 0 && PLACE.contains(next.lemma());
    }

    /** "China exports fall": the word after is the verb. */
    private static boolean isVerbItself(EventFinder finder, List<Token> tokens, int i) {
        boolean last = i + 1 == tokens.size() || tokens.get(i + 1).tag().equals("IN");
        return last && finder.isOneOf("FALLS", tokens.get(i).lemma());
    }

    /** Whether the same clause has a verb after this word. */
    private static boolean hasVerb(List<Token> tokens, int from) {
        for (Token token : tokens.subList(from, tokens.size())) {
            boolean ends = token.tag().equals(",")
                    || token.tag().equals(":")
                    || token.tag().equals("IN")
                    || token.tag().startsWith("W");
            if (ends) {
                return false;
            }
            if (FINITE.contains(token.tag())) {
                return true;
            }
        }
        return false;
    }
}
