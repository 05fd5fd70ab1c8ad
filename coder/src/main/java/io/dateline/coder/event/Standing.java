package io.dateline.coder.event;

import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How an event stands in its sentence, from what the sentence tells to what it only touches on. */
public enum Standing {
    /** In the main clause, coordinated with it, or in what somebody is said to have said. */
    MAIN,
    /** A participle beside another act: "…, killing nine". */
    PARTICIPLE,
    /** What another act is for: "… to discuss trade". */
    PURPOSE,
    /** A condition: "if Chad attacks". */
    CONDITION,
    /** The setting of another act: "after Chad attacked", "following an attack". */
    BACKGROUND,
    /** A clause that describes a party or a thing: "rebels who attacked". */
    RELATIVE,
    /** A noun inside another phrase: "the talks venue", "fear of an attack". */
    MENTION;

    private static final Set<String> BACKGROUND_MARKS = WordClasses.load().named("BACKGROUND_MARK");
    private static final Set<String> BACKGROUND_PREPOSITIONS =
            WordClasses.load().named("BACKGROUND_PREPOSITION");
    private static final Set<String> CONDITIONS = WordClasses.load().named("CONDITION_MARK");

    /** Of all clauses between the event and the root the most remote counts. */
    public static Standing of(Parse parse, Token clause) {
        Standing standing = MAIN;
        for (Token token : parse.upwards(clause)) {
            Standing step = token.isVerb() ? ofVerb(parse, token) : ofNoun(parse, token);
            standing = step.compareTo(standing) > 0 ? step : standing;
        }
        return standing;
    }

    /** Whether the clause tells when another act happened: "after …", "while …". */
    public static boolean isBackground(Parse parse, Token clause) {
        return clause.isVerb()
                ? clause.relation().equals("advcl") && BACKGROUND_MARKS.contains(mark(parse, clause))
                : clause.relation().equals("prep") && BACKGROUND_PREPOSITIONS.contains(clause.lemma());
    }

    private static Standing ofVerb(Parse parse, Token verb) {
        return switch (verb.relation()) {
            case "advcl" -> ofAdverbial(parse, verb);
            case "relcl", "acl" -> isHeadline(parse, verb) ? MAIN : RELATIVE;
            case "pcomp" -> isUnderBackground(parse, verb) ? BACKGROUND : MAIN;
            case "nmod", "compound", "amod" -> MENTION;
            default -> MAIN;
        };
    }

    /** "Curfew imposed in Lagos": the participle is the verb of a line without another. */
    private static boolean isHeadline(Parse parse, Token verb) {
        Token noun = parse.head(verb);
        return verb.tag().equals("VBN")
                && noun != null
                && noun.isNoun()
                && noun.isRoot()
                && !parse.text().stripTrailing().endsWith(".");
    }

    private static Standing ofAdverbial(Parse parse, Token verb) {
        String mark = mark(parse, verb);
        if (CONDITIONS.contains(mark)) {
            return CONDITION;
        }
        if (BACKGROUND_MARKS.contains(mark)) {
            return BACKGROUND;
        }
        boolean infinitive = parse.children(verb, "aux").stream()
                .anyMatch(word -> word.lemma().equals("to"));
        return infinitive ? PURPOSE : verb.tag().equals("VBG") || verb.tag().equals("VBN") ? PARTICIPLE : MAIN;
    }

    private static Standing ofNoun(Parse parse, Token noun) {
        return switch (noun.relation()) {
            case "pobj" -> isUnderBackground(parse, noun) ? BACKGROUND : isUnderNoun(parse, noun) ? MENTION : MAIN;
            case "poss", "nmod", "compound", "appos", "npadvmod" -> MENTION;
            default -> MAIN;
        };
    }

    private static boolean isUnderBackground(Parse parse, Token token) {
        Token preposition = parse.head(token);
        return preposition != null && BACKGROUND_PREPOSITIONS.contains(preposition.lemma());
    }

    private static boolean isUnderNoun(Parse parse, Token noun) {
        Token preposition = parse.head(noun);
        Token above = preposition == null ? null : parse.head(preposition);
        return above != null && above.isNoun();
    }

    private static String mark(Parse parse, Token verb) {
        @Nullable Token mark = parse.child(verb, "mark");
        Token adverb = mark == null ? parse.child(verb, "advmod") : mark;
        return adverb == null ? "" : adverb.lemma();
    }
}
