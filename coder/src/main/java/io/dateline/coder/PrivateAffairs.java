package io.dateline.coder;

import io.dateline.coder.actor.ResolvedActor;
import io.dateline.coder.data.WordLists;
import io.dateline.coder.event.Syntax;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import io.dateline.coder.place.FoundPlace;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What private people, firms and unions do for themselves, at home and abroad. Thread-safe. */
final class PrivateAffairs {
    private final WordLists lists;

    PrivateAffairs(WordLists lists) {
        this.lists = lists;
    }

    /** Why the act is private, or null. */
    @Nullable
    String problem(SentenceContext context, String root, Who who) {
        if (is("FRIENDLY", root)
                && isHomely(context.parse(), who)
                && !isCall(root, who)
                && !isDispute(context.parse(), root, who)
                && !isHelpAbroad(context, root, who)) {
            return "an affair of private people";
        }
        if (is("PERSONAL", root) && isPrivately(who)) {
            return "an affair of private people abroad";
        }
        if (is("ROUTES", root) && isRoute(who)) {
            return "where a firm trades";
        }
        return null;
    }

    /** "The skier protested": one private person alone. */
    boolean isAlone(Parse parse, Who who) {
        return who.actors().size() == 1
                && is("PERSONS", who.actors().get(0).sector())
                && isSingular(parse, who.actors().get(0));
    }

    /** Whether nobody of a state, an army or a party is among them, and no mere country. */
    boolean areUnofficial(Stream<ResolvedActor> parties) {
        return parties.allMatch(party -> party.sector() == null
                ? party.country() == null
                : is("HOMELY", party.sector()) || party.sector().equals("NGO"));
    }

    /** Nobody of a state, an army, a party: private people, or somebody of whom nothing is known. */
    private boolean isHomely(Parse parse, Who who) {
        return who.all().findAny().isPresent()
                && who.actors().stream().allMatch(this::isHomely)
                && who.recipients().stream()
                        .allMatch(
                                party -> isHomely(party) || !who.actors().isEmpty() && isOfUnknownThing(parse, party));
    }

    private boolean isHomely(ResolvedActor party) {
        return party.sector() == null ? party.country() == null && party.name() == null : is("HOMELY", party.sector());
    }

    /** "Spanish" of "a deal with a Spanish battery firm": the people's name before something that nobody knows. */
    static boolean isOfUnknownThing(Parse parse, ResolvedActor party) {
        Token word = parse.tokenAt(party.end() - 1);
        return party.sector() == null
                && party.name() == null
                && word != null
                && Set.of("amod", "nmod", "compound").contains(word.relation());
    }

    /** "A Chilean poet visited Mexico": a mere country stands for a place, not for its government. */
    private boolean isPrivately(Who who) {
        return !who.actors().isEmpty()
                && who.actors().stream().allMatch(party -> is("PERSONS", party.sector()))
                && who.recipients().stream()
                        .allMatch(party -> party.sector() == null || is("HOMELY", party.sector()) || isTown(party));
    }

    /** "The airline will fly to Moscow": for a firm a capital is a place and no government. */
    private static boolean isRoute(Who who) {
        return !who.actors().isEmpty()
                && !who.recipients().isEmpty()
                && who.actors().stream().allMatch(party -> "BUS".equals(party.sector()))
                && who.recipients().stream().allMatch(PrivateAffairs::isTown);
    }

    private static boolean isTown(ResolvedActor party) {
        return party.how().equals("metonym") || party.how().equals("place");
    }

    /** Whom the workers, farmers, reporters or firms of a country call upon need not be named. */
    private boolean isCall(String root, Who who) {
        return is("CALL", root)
                && who.recipients().isEmpty()
                && who.actors().stream()
                        .anyMatch(party -> party.country() != null
                                && (is("WORKING", party.sector()) || "BUS".equals(party.sector())));
    }

    /** "Oil workers threatened to shut down production": the working people of a country and their firms; no single one of them. */
    private boolean isDispute(Parse parse, String root, Who who) {
        return is("DISPUTE", root)
                && who.recipients().stream().allMatch(party -> "BUS".equals(party.sector()))
                && who.actors().stream()
                        .anyMatch(party ->
                                party.country() != null && is("WORKING", party.sector()) && !isSingular(parse, party));
    }

    /** "Swiss doctors brought medicine to Bam": what private people of one country do for another. */
    private boolean isHelpAbroad(SentenceContext context, String root, Who who) {
        Stream<@Nullable String> countries = Stream.concat(
                who.all().map(ResolvedActor::country), context.places().stream().map(FoundPlace::country));
        return is("HELP", root) && countries.filter(Objects::nonNull).distinct().count() > 1;
    }

    private static boolean isSingular(Parse parse, ResolvedActor party) {
        // "Supporters of the president" are many: what counts is the word that the others hang on.
        Token head = parse.top(party.start(), party.end());
        return head != null && head.tag().equals("NN") && !new Syntax(parse).isTransparent(head);
    }

    private boolean is(String list, @Nullable String code) {
        return code != null && lists.list(list).contains(code);
    }
}
