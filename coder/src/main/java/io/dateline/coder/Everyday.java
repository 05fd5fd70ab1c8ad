package io.dateline.coder;

import io.dateline.coder.data.ResourceFile;
import io.dateline.coder.data.WordLists;
import io.dateline.coder.event.Candidate;
import io.dateline.coder.event.EventFinder;
import io.dateline.coder.event.Syntax;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Affairs of everyday life told in the words of politics ({@code event/everyday.txt}). Thread-safe. */
final class Everyday {
    private static final Pattern STOP = Pattern.compile("[.!?][\"'”’)]*\\s*$");

    private static final String PROTEST = "14";

    /** What one person does against a state: its weapon is that it is one. */
    private static final String HUNGER_STRIKE = "142";

    private final EventFinder finder;
    private final WordLists lists = WordLists.of(ResourceFile.of(Everyday.class, "event/everyday.txt"));
    private final Nature nature;
    private final PrivateAffairs privateAffairs = new PrivateAffairs(lists);
    private final TownAffairs townAffairs = new TownAffairs(lists);

    Everyday(EventFinder finder) {
        this.finder = finder;
        this.nature = new Nature(finder, lists);
    }

    /** Why the reading is no news of politics, or null. */
    @Nullable
    String problem(SentenceContext context, Candidate candidate, String root, Who who) {
        Parse parse = context.parse();
        if (isImperative(parse, candidate)) {
            return "the reader is told to do it";
        }
        if (lists.list("HARM").contains(root) && nature.isDoing(parse, candidate)) {
            return "weather or an accident does it";
        }
        if (lists.list("HABITS").contains(root) && isHabit(parse, candidate) && isIdle(who)) {
            return "what is always done is no news";
        }
        if (isHabit(parse, candidate)
                && finder.isOneOf("ROUTINE", candidate.trigger().lemma())
                && !isOfPolitics(parse)
                && privateAffairs.areUnofficial(who.recipients().stream())) {
            return "what an office always does is no news";
        }
        if (lists.list("ASK").contains(root) && isQuestion(parse, candidate)) {
            return "a question in an interview";
        }
        if (who.actors().isEmpty() && isActive(parse, candidate)) {
            if (root.equals("07")) {
                return "help by nobody";
            }
            if (lists.list("JOURNEY").contains(candidate.code())) {
                return "a visit of nobody";
            }
        }
        if (root.equals(PROTEST) && !candidate.code().equals(HUNGER_STRIKE) && privateAffairs.isAlone(parse, who)) {
            return "one person alone is no protest";
        }
        if (isOfPolitics(parse)) {
            return null;
        }
        String privately = privateAffairs.problem(context, root, who);
        if (privately != null) {
            return privately;
        }
        return !isViolent(candidate) && isSentence(parse) && townAffairs.holds(context, candidate.code(), root, who)
                ? "an affair of a town"
                : null;
    }

    /** "Visit our guide": a bare verb that begins its clause, without subject or object of its own before it. */
    private static boolean isImperative(Parse parse, Candidate candidate) {
        Token verb = candidate.clause();
        return verb.isVerb()
                && (verb.tag().equals("VB") || verb.tag().equals("VBP"))
                && verb.relation().equals("root")
                && parse.child(verb, "nsubj", "nsubjpass", "csubj", "expl", "aux", "auxpass", "ccomp", "parataxis")
                        == null
                && isFirst(parse, verb);
    }

    /** "Asked whether rebels were there, he said ...": who asks what is so does not ask for anything. */
    private boolean isQuestion(Parse parse, Candidate candidate) {
        Token verb = candidate.trigger();
        // "Asked for help when rebels attacked" asks for something.
        boolean wanted = parse.children(verb, "prep").stream()
                .anyMatch(preposition -> preposition.lemma().equals("for"));
        return verb.isVerb()
                && !wanted
                && lists.list("ASKING").contains(verb.lemma())
                && parse.children(verb, "ccomp", "xcomp", "advcl").stream()
                        .filter(clause -> clause.index() > verb.index())
                        .flatMap(
                                clause -> parse.children(clause).stream().filter(word -> word.index() < clause.index()))
                        .anyMatch(word -> lists.list("QUESTION").contains(word.lemma()));
    }

    private static boolean isFirst(Parse parse, Token verb) {
        return parse.tokens().stream()
                .takeWhile(token -> !token.equals(verb))
                .allMatch(token -> !Character.isLetter(token.form().charAt(0))
                        || Set.of("advmod", "cc", "neg").contains(token.relation()));
    }

    /** The simple present of a whole sentence: headlines, which lack the full stop, tell news in it. */
    private static boolean isHabit(Parse parse, Candidate candidate) {
        Token verb = candidate.clause();
        return verb.isVerb()
                && (verb.tag().equals("VBZ") || verb.tag().equals("VBP"))
                && parse.child(verb, "aux", "auxpass") == null
                && isSentence(parse);
    }

    /** Whether a stop ends it: headlines have none. */
    private static boolean isSentence(Parse parse) {
        return STOP.matcher(parse.text()).find();
    }

    /** Of coercion the part that is violence: 1712 destroys, 175 represses with force. */
    private static boolean isViolent(Candidate candidate) {
        return candidate.code().startsWith("175") || candidate.code().equals("1712");
    }

    /** Whether the sentence has a word of politics: unrest, elections, rights, war. */
    private boolean isOfPolitics(Parse parse) {
        return parse.tokens().stream()
                .anyMatch(token -> finder.isOneOf("POLITICS", token.lemma().toLowerCase(Locale.ROOT)));
    }

    private static boolean isActive(Parse parse, Candidate candidate) {
        return candidate.trigger().isVerb() && !new Syntax(parse).isPassive(candidate.trigger());
    }

    /** Not between two countries, and nobody of a government or an army; a mere country is its government. */
    private boolean isIdle(Who who) {
        boolean both = Who.known(who.actors()) && Who.known(who.recipients());
        return !both && privateAffairs.areUnofficial(who.all());
    }
}
