package io.dateline.coder.actor;

import io.dateline.coder.actor.Discourse.Mention;
import io.dateline.coder.data.ResourceFile;
import io.dateline.coder.data.WordLists;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Words that only point back: pronouns, "both sides", "the two countries". */
final class References {
    private static final WordLists WORDS =
            WordLists.of(ResourceFile.of(References.class, "/io/dateline/coder/actors/references.txt"));

    private static final Set<String> NO_HEAD = Set.of("det", "nmod", "preconj", "cc");
    private static final Set<String> DESCRIBING = Set.of("poss", "compound", "prep");

    private References() {}

    static boolean isPronoun(Token head) {
        return head.tag().equals("PRP") || head.tag().equals("PRP$");
    }

    static boolean is(String list, String word) {
        return WORDS.list(list).contains(word);
    }

    static boolean isPerson(Token pronoun) {
        return is("PERSON_PRONOUN", pronoun.form().toLowerCase(Locale.ROOT));
    }

    /** What the pronoun stands for; empty when nothing fits. */
    static List<ResolvedActor> pronoun(Parse parse, Token head, Discourse discourse) {
        String word = head.form().toLowerCase(Locale.ROOT);
        Predicate<Mention> fits = reach(parse, head, discourse);
        ResolvedActor subject = head.tag().equals("PRP$") ? subjectOf(parse, head, discourse, word) : null;
        if (subject != null) {
            return List.of(at(subject, head.form(), head.start(), head.end(), discourse.recalled(subject)));
        }
        if (!is("PERSON_PRONOUN", word) && isOfThing(parse, head, is("GROUP_PRONOUN", word), discourse)) {
            return List.of();
        }
        ResolvedActor meant = is("PERSON_PRONOUN", word)
                ? person(head, discourse, fits.and(mention -> Genders.agree(word, mention.actor())))
                : is("GROUP_PRONOUN", word)
                        ? discourse.group(fits)
                        : is("BODY_PRONOUN", word) ? discourse.body(fits) : null;
        return meant == null
                ? List.of()
                : List.of(at(meant, head.form(), head.start(), head.end(), discourse.recalled(meant)));
    }

    /** "The software says it supports ...": what the clause above, or else the sentence before, is about, is nearer than any party. */
    private static boolean isOfThing(Parse parse, Token pronoun, boolean plural, Discourse discourse) {
        Token above = subjectAbove(parse, pronoun);
        if (above == null) {
            return !discourse.isNamedHere() && discourse.isAboutAThing(plural);
        }
        return above.isNoun()
                && !above.entity().equals("PERSON")
                && above.tag().endsWith("S") == plural
                && !discourse.isParty(above);
    }

    /** The subject, before the pronoun, of a clause above that of the pronoun. */
    static @Nullable Token subjectAbove(Parse parse, Token pronoun) {
        Token found = null;
        for (Token above : parse.upwards(pronoun)) {
            Token subject = above.isVerb() ? parse.child(above, "nsubj", "nsubjpass") : null;
            if (subject != null
                    && subject.index() < pronoun.index()
                    && !subject.tag().startsWith("PRP")) {
                found = subject;
                break;
            }
        }
        return found;
    }

    private static @Nullable ResolvedActor person(Token pronoun, Discourse discourse, Predicate<Mention> fits) {
        ResolvedActor subject = pronoun.relation().startsWith("nsubj") ? discourse.lastSubject(fits) : null;
        return subject != null ? subject : discourse.person(fits);
    }

    /** What a pronoun can mean: nobody that its sentence names after it, and as an object not the subject of its own clause. */
    static Predicate<Mention> reach(Parse parse, Token pronoun, Discourse discourse) {
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
        if (subject == null || is("PERSON_PRONOUN", word) && subject.tag().startsWith("PRP")) {
            return null;
        }
        return discourse.last(mention -> mention.sentence() == discourse.sentence()
                && mention.actor().start() <= subject.start()
                && subject.end() <= mention.actor().end()
                && (is("PERSON_PRONOUN", word)
                        ? mention.person() && !mention.plural()
                        : is("GROUP_PRONOUN", word) ? mention.plural() : !mention.person() && !mention.plural()));
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

    /** Whether words of a sentence that only point back may mean somebody of a country. */
    static boolean mayRefer(String sentence, Set<String> words, Discourse discourse) {
        Predicate<Mention> ofCountry = mention -> mention.actor().country() != null;
        return isAny("PERSON_PRONOUN", words) && discourse.person(ofCountry) != null
                || isAny("GROUP_PRONOUN", words) && discourse.group(ofCountry) != null
                || isAny("BODY_PRONOUN", words) && discourse.body(ofCountry) != null
                || isAny("BOTH", words)
                || Descriptions.pointBack(sentence);
    }

    private static boolean isAny(String list, Set<String> words) {
        return !Collections.disjoint(WORDS.list(list), words);
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
                : at(meant, text, start, end, "coreference");
    }

    static ResolvedActor at(ResolvedActor meant, String text, int start, int end, String how) {
        return new ResolvedActor(
                text, start, end, meant.name(), meant.country(), meant.sector(), meant.sectors(), meant.role(), how);
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
