package io.dateline.coder;

import io.dateline.coder.data.WordLists;
import io.dateline.coder.event.Candidate;
import io.dateline.coder.event.EventFinder;
import io.dateline.coder.event.Syntax;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Harm by weather, fire and beasts, which is nobody's act; arms and armed bodies in the same words are. Thread-safe. */
final class Nature {
    /** Word classes of what fires and of who does: "artillery fire", "police dogs". */
    private static final List<String> ARMED =
            List.of("SHELLING", "GUNS", "DRONE", "AIRSTRIKE", "BOMB", "TROOPS", "POLICE", "ASSAILANT");

    private static final Set<String> MODIFIERS = Set.of("compound", "nmod", "amod", "poss");
    private static final Set<String> NAMES_OF_STATES = Set.of("NORP", "GPE");

    private final EventFinder finder;
    private final WordLists lists;

    Nature(EventFinder finder, WordLists lists) {
        this.finder = finder;
        this.lists = lists;
    }

    boolean isDoing(Parse parse, Candidate candidate) {
        if (!candidate.trigger().isVerb()) {
            return false;
        }
        List<Token> doers = new Syntax(parse).agents(candidate.trigger());
        return !doers.isEmpty() && doers.stream().allMatch(doer -> isNature(parse, doer));
    }

    private boolean isNature(Parse parse, Token doer) {
        Syntax syntax = new Syntax(parse);
        Stream<Token> words = Stream.concat(
                modifiers(parse, doer), Stream.of("of", "from").flatMap(word -> syntax.under(doer, word).stream()));
        return finder.isOneOf("NATURE", lemma(doer))
                && words.noneMatch(this::isArmed)
                && !isQuantity(syntax, doer)
                && !isGunfire(syntax, doer);
    }

    private boolean isArmed(Token word) {
        return ARMED.stream().anyMatch(kind -> finder.isOneOf(kind, lemma(word))) && !isFire(word);
    }

    /** "A wave of attacks", but not "a wave of heat" or "the storm of 1987". */
    private boolean isQuantity(Syntax syntax, Token doer) {
        return lists.list("QUANTITY").contains(lemma(doer))
                && syntax.under(doer, "of").stream()
                        .anyMatch(counted -> counted.tag().startsWith("NN")
                                && counted.entity().isEmpty()
                                && !finder.isOneOf("NATURE", lemma(counted))
                                && !lists.list("ELEMENT").contains(lemma(counted)));
    }

    /** "Israeli fire", "fire from Syrian positions": a blaze has an article before it and comes from nobody. */
    private static boolean isGunfire(Syntax syntax, Token doer) {
        Parse parse = syntax.parse();
        boolean bare = parse.child(doer, "det", "poss") == null;
        return isFire(doer)
                && bare
                && Stream.concat(
                                modifiers(parse, doer)
                                        .filter(word -> word.entity().equals("NORP")),
                                syntax.under(doer, "from").stream()
                                        .flatMap(from -> Stream.concat(Stream.of(from), modifiers(parse, from)))
                                        .filter(word -> NAMES_OF_STATES.contains(word.entity())))
                        .findAny()
                        .isPresent();
    }

    private static boolean isFire(Token word) {
        return word.lemma().equals("fire");
    }

    private static Stream<Token> modifiers(Parse parse, Token noun) {
        return parse.children(noun, MODIFIERS.toArray(String[]::new)).stream();
    }

    private static String lemma(Token token) {
        return token.lemma().toLowerCase(Locale.ROOT);
    }
}
