package io.dateline.coder;

import io.dateline.coder.actor.ResolvedActor;
import io.dateline.coder.event.Candidate;
import io.dateline.coder.event.EventFinder;
import io.dateline.coder.event.Syntax;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import io.dateline.coder.place.FoundPlace;
import io.dateline.schemas.record.PlacePrecision;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Affairs of everyday life told in the words of politics: of private people, of a town, of the weather. Thread-safe. */
final class Everyday {
    private static final Set<String> FRIENDLY = Set.of("02", "03", "04", "05", "06", "07", "10", "12", "13");
    /** Roots of acts that are no news when they are done always: "the firm offers courses". */
    private static final Set<String> HABITS = Set.of("03", "04", "05", "06", "07", "08", "12");

    private static final Set<String> HARM = Set.of("14", "18", "19", "20");

    /** Sectors of people and bodies that are of no politics among themselves. */
    private static final Set<String> HOMELY =
            Set.of("CVL", "UNK", "BUS", "AGR", "EDU", "SOC", "MED", "CRM", "LAB", "JRN");

    /** Of these sectors are people who travel, warn and thank for themselves. */
    private static final Set<String> PERSONS = Set.of("CVL", "EDU", "UNK");

    /** A visit and the receiving of one. */
    private static final Set<String> JOURNEY = Set.of("042", "043");

    private static final Set<String> PERSONAL = Set.of("03", "04", "05", "12", "13");

    /** Sectors of whom a town's own affairs are: a state, an army or a party is never local. */
    private static final Set<String> LOCAL =
            Set.of("CVL", "UNK", "BUS", "AGR", "EDU", "SOC", "MED", "CRM", "LAB", "JRN", "COP", "JUD", "GOV");
    /** Parties of which the dictionaries, not a town in their name, tell the country. */
    private static final Set<String> NATIONAL = Set.of("dictionary", "demonym", "metonym");

    /** Roots of acts that a town's council, police and people do to each other every day. */
    private static final Set<String> CIVIL =
            Set.of("02", "03", "04", "05", "06", "07", "09", "10", "11", "12", "13", "16", "17");

    private static final Pattern STOP = Pattern.compile("[.!?][\"'”’)]*\\s*$");

    private final EventFinder finder;

    Everyday(EventFinder finder) {
        this.finder = finder;
    }

    /** Why the reading is no news of politics, or null. */
    @Nullable
    String problem(SentenceContext context, Candidate candidate, String root, Who who) {
        Parse parse = context.parse();
        if (isImperative(parse, candidate)) {
            return "the reader is told to do it";
        }
        if ((HARM.contains(root) || isViolent(candidate)) && isDoneByNature(parse, candidate)) {
            return "weather or an accident does it";
        }
        if (HABITS.contains(root) && isHabit(parse, candidate) && isIdle(who)) {
            return "what is always done is no news";
        }
        if (isHabit(parse, candidate)
                && finder.isOneOf("ROUTINE", candidate.trigger().lemma())
                && !isOfPolitics(parse)
                && who.recipients().stream().allMatch(Everyday::isUnofficial)) {
            return "what an office always does is no news";
        }
        if (root.equals("07") && who.actors().isEmpty() && isActive(parse, candidate)) {
            return "help by nobody";
        }
        if (JOURNEY.contains(candidate.code()) && who.actors().isEmpty() && isActive(parse, candidate)) {
            return "a visit of nobody";
        }
        if (isOfPolitics(parse)) {
            return null;
        }
        if (FRIENDLY.contains(root) && isHomely(who) && !isCall(root, who) && !isHelpAbroad(context, root, who)) {
            return "an affair of private people";
        }
        if (PERSONAL.contains(root) && isPrivately(who)) {
            return "an affair of private people abroad";
        }
        if (root.equals("14") && isOneMan(parse, who)) {
            return "one person alone is no protest";
        }
        return CIVIL.contains(root) && !isViolent(candidate) && isSentence(parse) && isLocal(context, who)
                ? "an affair of a town"
                : null;
    }

    /** "Visit our guide": a bare verb that begins its clause, without subject or object of its own before it. */
    private static boolean isImperative(Parse parse, Candidate candidate) {
        Token verb = candidate.clause();
        return verb.isVerb()
                && (verb.tag().equals("VB") || verb.tag().equals("VBP"))
                && verb.relation().equals("root")
                && parse.child(verb, "nsubj", "nsubjpass", "csubj", "expl", "aux", "auxpass") == null
                && isFirst(parse, verb);
    }

    private static boolean isFirst(Parse parse, Token verb) {
        return parse.tokens().stream()
                .takeWhile(token -> !token.equals(verb))
                .allMatch(token -> !Character.isLetter(token.form().charAt(0))
                        || Set.of("advmod", "cc", "neg").contains(token.relation()));
    }

    private boolean isDoneByNature(Parse parse, Candidate candidate) {
        if (!candidate.trigger().isVerb()) {
            return false;
        }
        List<Token> doers = new Syntax(parse).agents(candidate.trigger());
        return !doers.isEmpty()
                && doers.stream()
                        .allMatch(doer -> finder.isOneOf("NATURE", doer.lemma().toLowerCase(Locale.ROOT))
                                && parse.children(doer, "compound", "nmod").stream()
                                        .noneMatch(word -> finder.isOneOf("SHELLING", word.lemma())
                                                || finder.isOneOf("GUNS", word.lemma())));
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

    /** Nobody of a state, an army, a party: private people, or somebody of whom nothing is known. */
    private static boolean isHomely(Who who) {
        return who.all().findAny().isPresent()
                && who.all()
                        .allMatch(party -> party.sector() == null
                                ? party.country() == null && party.name() == null
                                : HOMELY.contains(party.sector()));
    }

    /** "A Chilean poet visited Mexico": a mere country stands for a place, not for its government. */
    private static boolean isPrivately(Who who) {
        return !who.actors().isEmpty()
                && who.actors().stream().allMatch(party -> PERSONS.contains(sector(party)))
                && who.recipients().stream()
                        .allMatch(party -> party.sector() == null || HOMELY.contains(party.sector()));
    }

    private static boolean isUnofficial(ResolvedActor party) {
        return party.sector() == null
                ? party.country() == null
                : HOMELY.contains(party.sector()) || party.sector().equals("NGO");
    }

    private static boolean isOneMan(Parse parse, Who who) {
        if (who.actors().size() != 1 || !PERSONS.contains(sector(who.actors().get(0)))) {
            return false;
        }
        Token last = parse.tokenAt(who.actors().get(0).end() - 1);
        return last != null && last.tag().equals("NN") && !new Syntax(parse).isTransparent(last);
    }

    private static String sector(ResolvedActor party) {
        return Objects.requireNonNullElse(party.sector(), "");
    }

    /** Whom the workers, farmers or reporters of a country call upon need not be named. */
    private static boolean isCall(String root, Who who) {
        return (root.equals("02") || root.equals("10"))
                && who.recipients().isEmpty()
                && who.actors().stream()
                        .anyMatch(party -> party.country() != null
                                && Set.of("LAB", "AGR", "JRN", "BUS").contains(sector(party)));
    }

    /** "Swiss doctors brought medicine to Bam": what private people of one country do for another. */
    private static boolean isHelpAbroad(SentenceContext context, String root, Who who) {
        Stream<@Nullable String> countries = Stream.concat(
                who.all().map(ResolvedActor::country), context.places().stream().map(FoundPlace::country));
        return (root.equals("06") || root.equals("07"))
                && countries.filter(Objects::nonNull).distinct().count() > 1;
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

    /** Not between two countries, and nobody of a government or an army. */
    private static boolean isIdle(Who who) {
        boolean both = Who.known(who.actors()) && Who.known(who.recipients());
        return !both
                && who.all()
                        .allMatch(party -> party.sector() == null
                                || HOMELY.contains(party.sector())
                                || party.sector().equals("NGO"));
    }

    /** The council, the police and the people of a town among themselves. */
    private static boolean isLocal(SentenceContext context, Who who) {
        Stream<@Nullable String> countries = who.all().map(ResolvedActor::country);
        return who.all().findAny().isPresent()
                && countries.filter(Objects::nonNull).distinct().count() <= 1
                && who.all().allMatch(party -> isLocal(context, party))
                && who.all().anyMatch(party -> isOfTown(context, party));
    }

    private static boolean isLocal(SentenceContext context, ResolvedActor party) {
        boolean unknown = party.country() == null && party.name() == null;
        String sector = party.sector();
        return sector == null
                ? unknown || isOfTown(context, party)
                : LOCAL.contains(sector) && (unknown || HOMELY.contains(sector) || isOfTown(context, party));
    }

    /** "Leeds city council": the words name a place below a country, and no country or people. */
    private static boolean isOfTown(SentenceContext context, ResolvedActor party) {
        List<FoundPlace> inside = context.places().stream()
                .filter(place -> place.start() >= party.start() && place.end() <= party.end())
                .toList();
        return !NATIONAL.contains(party.how())
                && !inside.isEmpty()
                && inside.stream().noneMatch(place -> place.demonym() || place.precision() == PlacePrecision.COUNTRY);
    }
}
