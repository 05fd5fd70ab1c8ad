package io.dateline.coder;

import io.dateline.coder.actor.ResolvedActor;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import io.dateline.coder.realis.Reading;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose "we" and "our planes" are, in words that somebody speaks, and whose "its drones", when the subject of the saying owns them. */
final class Owners {
    private static final Set<String> FIRST_PERSON = Set.of("we", "i", "us", "me", "our", "my", "ours");
    private static final Set<String> THIRD_PERSON = Set.of("its", "their", "his", "her");

    private static final Set<String> THIRD_PERSON_ITSELF = Set.of("it", "they", "he", "she");

    private Owners() {}

    /** The parties of a phrase; those without a country get their owner's, if a pronoun names one. */
    static List<ResolvedActor> parties(SentenceContext context, Token head, Reading reading) {
        List<ResolvedActor> named = context.parties(head);
        Token speaker = reading.speaker();
        if (speaker == null || speaker.equals(head)) {
            return named;
        }
        if (!named.stream().allMatch(party -> isGuessed(context, head, party))) {
            return named;
        }
        if (isOf(FIRST_PERSON, head)) {
            return owners(context, speaker).stream()
                    .map(owner -> at(owner, head.form(), head.start(), head.end()))
                    .toList();
        }
        if (named.isEmpty() && isOf(THIRD_PERSON_ITSELF, head)) {
            return owners(context, speaker).stream()
                    .map(owner -> at(owner, head.form(), head.start(), head.end()))
                    .toList();
        }
        Token pronoun = pronoun(context.parse(), head);
        if (pronoun == null) {
            return named;
        }
        List<ResolvedActor> owners = owners(context, speaker);
        return owners.isEmpty() ? named : List.of(owned(context.parse(), head, owners.get(0), named));
    }

    /** What "its" stands for was guessed from the parties named before: the speaker's own is nearer. */
    private static boolean isGuessed(SentenceContext context, Token head, ResolvedActor party) {
        if (party.country() == null) {
            return true;
        }
        Token owner = context.parse().child(head, "poss");
        return owner != null
                && owner.tag().equals("PRP$")
                && context.actors().resolve(party.text(), null, context.day()).stream()
                        .allMatch(named -> named.country() == null);
    }

    private static @Nullable Token pronoun(Parse parse, Token head) {
        Token own = parse.child(head, "poss");
        // "one of its boats"
        Token owner = own != null
                ? own
                : parse.children(head, "prep").stream()
                        .filter(of -> of.lemma().equals("of"))
                        .flatMap(of -> parse.children(of, "pobj").stream())
                        .flatMap(below -> parse.children(below, "poss").stream())
                        .findFirst()
                        .orElse(null);
        return owner != null && (isOf(FIRST_PERSON, owner) || isOf(THIRD_PERSON, owner)) ? owner : null;
    }

    private static boolean isOf(Set<String> words, Token token) {
        return token.tag().startsWith("PRP") && words.contains(token.form().toLowerCase(Locale.ROOT));
    }

    private static List<ResolvedActor> owners(SentenceContext context, Token speaker) {
        return context.parties(speaker).stream()
                .filter(party -> party.country() != null)
                .toList();
    }

    private static ResolvedActor owned(Parse parse, Token head, ResolvedActor owner, List<ResolvedActor> named) {
        ResolvedActor phrase = named.isEmpty() ? null : named.get(0);
        return new ResolvedActor(
                phrase == null ? parse.subtreeText(head) : phrase.text(),
                phrase == null ? head.start() : phrase.start(),
                phrase == null ? head.end() : phrase.end(),
                null,
                owner.country(),
                phrase == null ? null : phrase.sector(),
                phrase == null ? List.of() : phrase.sectors(),
                phrase == null ? null : phrase.role(),
                "possessive of the speaker");
    }

    private static ResolvedActor at(ResolvedActor owner, String text, int start, int end) {
        return new ResolvedActor(
                text,
                start,
                end,
                owner.name(),
                owner.country(),
                owner.sector(),
                owner.sectors(),
                owner.role(),
                "first person of the speaker");
    }
}
