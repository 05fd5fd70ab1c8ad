package io.dateline.coder;

import io.dateline.coder.data.ResourceFile;
import io.dateline.coder.data.WordLists;
import io.dateline.coder.event.Candidate;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells acts of artists, athletes and traders from those of politics ({@code event/wrong-senses.txt}). Thread-safe. */
final class WrongSenses {
    /** CAMEO roots of what anybody may do: ask, accuse, protest. */
    private static final Set<String> CIVIL = Set.of("02", "09", "10", "11", "14");

    private static final Set<String> VIOLENT = Set.of("13", "15", "17", "18", "19", "20");

    private final WordLists kinds;

    private WrongSenses(WordLists kinds) {
        this.kinds = kinds;
    }

    static WrongSenses load() {
        return new WrongSenses(WordLists.of(ResourceFile.of(WrongSenses.class, "event/wrong-senses.txt")));
    }

    /** Why the event is none of politics, or null. */
    @Nullable
    String problem(Parse parse, Candidate candidate) {
        String root = candidate.code().substring(0, 2);
        List<Token> actors = candidate.actors().stream()
                .filter(slot -> !slot.isEmpty())
                .findFirst()
                .orElse(List.of());
        if (!CIVIL.contains(root) && (all(parse, "ARTIST", actors) || all(parse, "ATHLETE", actors))) {
            return "an act of art or sport";
        }
        List<Token> targets =
                candidate.recipients().stream().flatMap(List::stream).toList();
        // A cyclist who "attacked" on the hill: the parser may take him for the victim.
        if (actors.isEmpty() && VIOLENT.contains(root) && all(parse, "ATHLETE", targets)) {
            return "an act of sport";
        }
        boolean conquered = is(parse, "TARGET_VERB", candidate.trigger())
                && targets.stream().anyMatch(target -> is(parse, "TARGET", target));
        boolean traded = all(parse, "TRADER", actors) || conquered;
        return traded && VIOLENT.contains(root) ? "an act of trade" : null;
    }

    private boolean all(Parse parse, String kind, List<Token> tokens) {
        return !tokens.isEmpty() && tokens.stream().allMatch(token -> is(parse, kind, token));
    }

    /** The word alone, or with the word before it: "dance company". */
    private boolean is(Parse parse, String kind, Token token) {
        Set<String> words = kinds.list(kind);
        return !pairs(parse, token).anyMatch(kinds.list("NO_ARTIST")::contains)
                && (words.contains(token.lemma()) || pairs(parse, token).anyMatch(words::contains));
    }

    private static Stream<String> pairs(Parse parse, Token token) {
        return parse.children(token, "compound", "nmod", "amod").stream()
                .map(before -> before.lemma() + " " + token.lemma());
    }
}
