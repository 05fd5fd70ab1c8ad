package io.dateline.coder.actor;

import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words that only point back: pronouns, "both sides", "the two countries". */
final class References {
    private static final Set<String> PERSON = Set.of("he", "she", "him", "her", "his", "himself", "herself");
    private static final Set<String> GROUP = Set.of("they", "them", "their", "themselves");
    private static final Set<String> BODY = Set.of("it", "its", "itself");
    private static final Set<String> BOTH = Set.of("both", "two", "sides", "parties");
    private static final Set<String> SIDES = Set.of(
            "side",
            "country",
            "nation",
            "party",
            "leader",
            "neighbor",
            "neighbour",
            "government",
            "state",
            "man",
            "minister",
            "president",
            "rival",
            "ally",
            "power",
            "delegation",
            "capital",
            "diplomat",
            "official",
            "counterpart",
            "foe",
            "they");

    private static final Set<String> NO_HEAD = Set.of("det", "nmod", "preconj", "cc");
    private static final Set<String> DESCRIBING = Set.of("poss", "compound", "prep");
    private static final Set<String> STATES =
            Set.of("country", "nation", "state", "neighbor", "neighbour", "capital", "power");

    private References() {}

    static boolean isPronoun(Token head) {
        return head.tag().equals("PRP") || head.tag().equals("PRP$");
    }

    /** What the pronoun stands for; empty when nothing fits. */
    static List<ResolvedActor> pronoun(Token head, Discourse discourse) {
        String word = head.form().toLowerCase(Locale.ROOT);
        ResolvedActor meant = PERSON.contains(word)
                ? discourse.person()
                : GROUP.contains(word) ? discourse.group() : BODY.contains(word) ? discourse.body() : null;
        return meant == null ? List.of() : List.of(at(meant, head.form(), head.start(), head.end()));
    }

    /** Whether a word that only points back may mean somebody of a country. */
    static boolean mayRefer(Set<String> words, Discourse discourse) {
        return !Collections.disjoint(PERSON, words) && isOfCountry(discourse.person())
                || !Collections.disjoint(GROUP, words) && isOfCountry(discourse.group())
                || !Collections.disjoint(BODY, words) && isOfCountry(discourse.body())
                || !Collections.disjoint(BOTH, words) && !discourse.bothSides().isEmpty();
    }

    private static boolean isOfCountry(@Nullable ResolvedActor actor) {
        return actor != null && actor.country() != null;
    }

    /** "Both sides", "the two countries", "the sides", "the two". */
    static boolean isBothSides(Parse parse, Token head) {
        if (head.form().equalsIgnoreCase("both")
                || head.form().equalsIgnoreCase("two") && parse.child(head, "det") != null) {
            return parse.child(head, "prep") == null && !NO_HEAD.contains(head.relation());
        }
        if (!SIDES.contains(head.lemma()) || !head.tag().equals("NNS")) {
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
        boolean states = STATES.contains(head.lemma());
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
