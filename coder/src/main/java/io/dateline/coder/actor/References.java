package io.dateline.coder.actor;

import io.dateline.coder.actor.Discourse.Mention;
import io.dateline.coder.data.ResourceFile;
import io.dateline.coder.data.WordLists;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words that only point back: pronouns, "both sides", "the two countries". */
final class References {
    private static final Set<String> PERSON = Set.of("he", "she", "him", "her", "his", "himself", "herself");
    private static final Set<String> GROUP = Set.of("they", "them", "their", "themselves");
    private static final Set<String> BODY = Set.of("it", "its", "itself");
    private static final WordLists WORDS =
            WordLists.of(ResourceFile.of(References.class, "/io/dateline/coder/actors/references.txt"));
    private static final Set<String> BOTH = Set.of("both", "two", "sides", "parties");

    private static final Set<String> NO_HEAD = Set.of("det", "nmod", "preconj", "cc");
    private static final Set<String> DESCRIBING = Set.of("poss", "compound", "prep");
    private static final Set<String> ARMED_SECTORS = Set.of("REB", "PRM", "UAF", "MIL", "PRE", "CRM");

    private References() {}

    static boolean isPronoun(Token head) {
        return head.tag().equals("PRP") || head.tag().equals("PRP$");
    }

    static boolean is(String list, String word) {
        return WORDS.list(list).contains(word);
    }

    static boolean isPerson(Token pronoun) {
        return PERSON.contains(pronoun.form().toLowerCase(Locale.ROOT));
    }

    /** What the pronoun stands for; empty when nothing fits. */
    static List<ResolvedActor> pronoun(Parse parse, Token head, Discourse discourse) {
        String word = head.form().toLowerCase(Locale.ROOT);
        Predicate<Mention> fits = reach(parse, head, discourse);
        ResolvedActor subject = head.tag().equals("PRP$") ? subjectOf(parse, head, discourse, word) : null;
        if (subject != null) {
            return List.of(at(subject, head.form(), head.start(), head.end()));
        }
        ResolvedActor meant = PERSON.contains(word)
                ? person(head, discourse, fits.and(mention -> Genders.agree(word, mention.actor())))
                : GROUP.contains(word) ? discourse.group(fits) : BODY.contains(word) ? discourse.body(fits) : null;
        return meant == null ? List.of() : List.of(at(meant, head.form(), head.start(), head.end()));
    }

    private static @Nullable ResolvedActor person(Token pronoun, Discourse discourse, Predicate<Mention> fits) {
        ResolvedActor subject = pronoun.relation().startsWith("nsubj") ? discourse.lastSubject(fits) : null;
        return subject != null ? subject : discourse.person(fits);
    }

    /** What a pronoun can mean: nobody that its sentence names after it, and as an object not the subject of its own clause. */
    private static Predicate<Mention> reach(Parse parse, Token pronoun, Discourse discourse) {
        Token subject = isObject(pronoun) ? subject(parse, pronoun) : null;
        return mention -> {
            if (mention.sentence() != discourse.sentence()) {
                return true;
            }
            ResolvedActor actor = mention.actor();
            boolean own = subject != null && actor.start() <= subject.start() && subject.end() <= actor.end();
            return actor.start() < pronoun.start() && !own;
        };
    }

    /** "The president criticised his guest": the owner of an object is the subject, if it is a person or a body as the word wants. */
    private static @Nullable ResolvedActor subjectOf(Parse parse, Token owner, Discourse discourse, String word) {
        Token owned = parse.head(owner);
        Token subject = owned == null || owned.relation().startsWith("nsubj") ? null : subject(parse, owned);
        if (subject == null || PERSON.contains(word) && subject.tag().startsWith("PRP")) {
            return null;
        }
        return discourse.last(mention -> mention.sentence() == discourse.sentence()
                && mention.actor().start() <= subject.start()
                && subject.end() <= mention.actor().end()
                && (PERSON.contains(word)
                        ? mention.person() && !mention.plural()
                        : GROUP.contains(word) ? mention.plural() : !mention.person() && !mention.plural()));
    }

    private static boolean isObject(Token pronoun) {
        return pronoun.tag().equals("PRP")
                && (pronoun.relation().equals("dobj")
                        || pronoun.relation().equals("dative")
                        || pronoun.relation().equals("pobj"));
    }

    private static @Nullable Token subject(Parse parse, Token word) {
        for (Token above : parse.upwards(word)) {
            if (above.isVerb()) {
                return parse.child(above, "nsubj", "nsubjpass");
            }
        }
        return null;
    }

    /**
     * Whom a bare description means that is no name and no office: "the movement", "the agency", "the officials", "his guest"; empty
     * when the article named nobody of the kind, or the words say more.
     */
    static List<ResolvedActor> described(Parse parse, Token head, Discourse discourse) {
        boolean plural = head.tag().equals("NNS");
        String word = head.lemma();
        Predicate<Mention> fits =
                reach(parse, head, discourse).and(mention -> mention.actor().country() != null);
        Token owner = parse.child(head, "poss");
        if (!plural && owner != null && owner.tag().equals("PRP$") && is("OTHER_PERSON", word) && isBare(parse, head)) {
            List<ResolvedActor> owners = pronoun(parse, owner, discourse);
            ResolvedActor other = owners.isEmpty()
                    ? null
                    : discourse.person(fits.and(mention -> !same(mention.actor(), owners.get(0))));
            return other == null ? List.of() : List.of(other);
        }
        Token the = parse.child(head, "det");
        if (the == null || !the.lemma().equals("the") || owner != null || !isBare(parse, head)) {
            return List.of();
        }
        ResolvedActor meant = plural
                ? is("PEOPLE", word) ? discourse.last(fits.and(Mention::plural)) : null
                : discourse.last(fits.and(mention -> isKind(word, mention)));
        if (meant == null && plural && is("ARMED", word)) {
            meant = discourse.last(fits.and(mention -> isOf(mention.actor(), ARMED_SECTORS)));
        }
        return meant == null ? List.of() : List.of(meant);
    }

    private static boolean isKind(String word, Mention mention) {
        ResolvedActor actor = mention.actor();
        if (mention.person()) {
            return !mention.plural() && is("PERSON", word);
        }
        return is("ARMED", word) && (isOf(actor, ARMED_SECTORS) || actor.name() != null && actor.sector() != null)
                || is("PARTY", word) && isOf(actor, Set.of("PTY", "OPP"))
                || is("COMPANY", word) && isOf(actor, Set.of("BUS"))
                || is("BODY", word) && actor.country() != null && Codes.NO_COUNTRY.contains(actor.country());
    }

    private static boolean isOf(ResolvedActor actor, Set<String> sectors) {
        return actor.sector() != null && sectors.contains(actor.sector());
    }

    private static boolean same(ResolvedActor one, ResolvedActor other) {
        return Objects.equals(one.country(), other.country()) && Objects.equals(one.name(), other.name());
    }

    /** Nothing but an article or a pronoun stands before it. */
    private static boolean isBare(Parse parse, Token head) {
        return parse.children(head, "nmod", "compound", "amod", "appos", "prep").isEmpty();
    }

    /** Whether words of a sentence that only point back may mean somebody of a country. */
    static boolean mayRefer(String sentence, Set<String> words, Discourse discourse) {
        Predicate<Mention> ofCountry = mention -> mention.actor().country() != null;
        return !Collections.disjoint(PERSON, words) && discourse.person(ofCountry) != null
                || !Collections.disjoint(GROUP, words) && discourse.group(ofCountry) != null
                || !Collections.disjoint(BODY, words) && discourse.body(ofCountry) != null
                || !Collections.disjoint(BOTH, words)
                || pointsBack(sentence);
    }

    /** "Both sides", "the two countries", "the sides", "the two". */
    static boolean isBothSides(Parse parse, Token head) {
        if (head.form().equalsIgnoreCase("both")
                || head.form().equalsIgnoreCase("two") && parse.child(head, "det") != null) {
            return parse.child(head, "prep") == null && !NO_HEAD.contains(head.relation());
        }
        if (!is("SIDE", head.lemma()) || !head.tag().equals("NNS")) {
            return false;
        }
        boolean counted = false;
        boolean described = false;
        for (Token child : parse.children(head)) {
            counted |= child.form().equalsIgnoreCase("both") || child.form().equalsIgnoreCase("two");
            described |= DESCRIBING.contains(child.relation())
                    || !child.entity().isEmpty() && !child.entity().equals("CARDINAL");
        }
        boolean sides = head.lemma().equals("side") || head.lemma().equals("party") && parse.child(head, "det") != null;
        return (counted || sides) && !described;
    }

    /** "The two countries" are the states, "both sides" whoever spoke for them. */
    static ResolvedActor side(ResolvedActor meant, Token head, String text, int start, int end) {
        boolean states = is("STATE", head.lemma());
        return states
                ? new ResolvedActor(text, start, end, null, meant.country(), null, List.of(), null, "coreference")
                : at(meant, text, start, end);
    }

    static ResolvedActor at(ResolvedActor meant, String text, int start, int end) {
        return new ResolvedActor(
                text,
                start,
                end,
                meant.name(),
                meant.country(),
                meant.sector(),
                meant.sectors(),
                meant.role(),
                "coreference");
    }

    private static final Pattern DEFINITE = Pattern.compile("(?U)^.{0,40}?\\b[Tt]he (\\p{Ll}+)\\b");

    /** Whether a bare description of somebody stands near the begin. */
    static boolean pointsBack(String sentence) {
        Matcher the = DEFINITE.matcher(sentence);
        while (the.find()) {
            String word = singular(the.group(1));
            if (Stream.of("PERSON", "ARMED", "PARTY", "BODY", "COMPANY", "PEOPLE", "OTHER_PERSON")
                    .anyMatch(list -> is(list, word))) {
                return true;
            }
        }
        return false;
    }

    static String singular(String plural) {
        return plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
    }

    static @Nullable String lastWord(String text) {
        List<Word> words = Word.split(text);
        for (int i = words.size() - 1; i >= 0; i--) {
            if (!words.get(i).isPunctuation()) {
                return words.get(i).key();
            }
        }
        return null;
    }
}
