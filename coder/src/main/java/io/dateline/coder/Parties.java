package io.dateline.coder;

import io.dateline.coder.actor.ResolvedActor;
import io.dateline.coder.event.Candidate;
import io.dateline.coder.event.Standing;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import io.dateline.coder.realis.Reading;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the parties of a candidate: in its slots, in their owners, at last nearby. */
final class Parties {
    /** Roots of acts between parties, of which a place where they happen is none. */
    private static final Set<String> BETWEEN_PARTIES =
            Set.of("02", "03", "04", "05", "06", "10", "11", "12", "13", "14");

    private static final Set<String> GOING = Set.of("042", "043");
    private static final Set<String> WHERE =
            Set.of("in", "at", "near", "outside", "around", "across", "inside", "throughout", "through", "off", "on");
    /** Clauses that tell of another act. */
    private static final Set<String> OTHER_CLAUSE =
            Set.of("conj", "relcl", "nsubj", "nsubjpass", "csubj", "parataxis", "meta");

    private static final Set<String> COMPLEMENT = Set.of("ccomp", "xcomp", "advcl", "acl", "pcomp");

    /** CAMEO 043: hosts a visit; a guest is a party himself, and no thing that has an owner: "welcomed the failure of Iran's plan". */
    private static final String RECEIVES = "043";

    /** CAMEO 112: accuses of something; the accused did it. */
    private static final String ACCUSED = "112";

    private final SentenceContext context;
    private final Parse parse;
    private final Reading reading;

    /** @param reading of the candidate: who speaks tells who "we" are */
    Parties(SentenceContext context, Reading reading) {
        this.context = context;
        this.parse = context.parse();
        this.reading = reading;
    }

    Who of(Candidate candidate) {
        List<ResolvedActor> actors = first(candidate.actors(), List.of(), false, true);
        Candidate governor = candidate.governor();
        if (actors.isEmpty() && governor != null && governor.code().startsWith(ACCUSED)) {
            actors = first(governor.recipients(), List.of(), false, true);
        }
        boolean between = isBetweenParties(candidate);
        List<ResolvedActor> recipients =
                first(candidate.recipients(), actors, between, !candidate.code().equals(RECEIVES));
        if (candidate.code().equals(RECEIVES)) {
            return new Who(actors, recipients);
        }
        if (!Who.known(recipients) && candidate.aimed() && !isComplete(candidate, actors)) {
            List<ResolvedActor> near = nearby(candidate, actors);
            recipients = near.isEmpty() ? recipients : near;
        }
        if (recipients.isEmpty() && between && candidate.aimed() && !isComplete(candidate, actors)) {
            recipients = first(candidate.recipients(), actors, false, true);
        }
        return new Who(actors, recipients);
    }

    private static boolean isBetweenParties(Candidate candidate) {
        return BETWEEN_PARTIES.contains(candidate.code().substring(0, 2)) && !GOING.contains(candidate.code());
    }

    /** Equals of two countries have no recipient: "Chad and Mali held talks in Rome". */
    private static boolean isComplete(Candidate candidate, List<ResolvedActor> actors) {
        return candidate.symmetric()
                && actors.stream()
                                .map(ResolvedActor::country)
                                .filter(c -> c != null)
                                .distinct()
                                .count()
                        > 1;
    }

    /** The parties of the first slot that names any but those already taken. */
    private List<ResolvedActor> first(
            List<List<Token>> slots, List<ResolvedActor> taken, boolean noPlaces, boolean owners) {
        for (List<Token> slot : slots) {
            Map<String, ResolvedActor> found = new LinkedHashMap<>();
            for (Token head : slot) {
                if (noPlaces && isPlace(head) && !isCalledOn(head)) {
                    continue;
                }
                for (ResolvedActor party : owners ? named(head) : itself(head)) {
                    if (taken.stream().noneMatch(other -> Who.same(other, party))) {
                        found.putIfAbsent(party.start() + " " + party.country() + party.sector() + party.name(), party);
                    }
                }
            }
            if (!found.isEmpty()) {
                return List.copyOf(found.values());
            }
        }
        return List.of();
    }

    private List<ResolvedActor> itself(Token head) {
        return head.tag().equals("PRP$") ? List.of() : Owners.parties(context, head, reading);
    }

    /** The parties that the phrase names; of a thing its owners: "Israeli army bulldozers", "Chinese goods". */
    private List<ResolvedActor> named(Token head) {
        List<ResolvedActor> parties = itself(head);
        if (!parties.isEmpty() || !head.isNoun()) {
            return parties;
        }
        List<ResolvedActor> owners = new ArrayList<>(2);
        for (Token owner : parse.children(head, "poss", "nmod", "compound", "amod")) {
            if (!owner.tag().equals("PRP$")) {
                context.parties(owner).stream()
                        .filter(party -> party.country() != null && !isPartOfName(owner, head, party))
                        .forEach(owners::add);
            }
        }
        return owners;
    }

    /** "Rivers Avenue", "Springfield Mall": a town's name inside the name of something else. */
    private static boolean isPartOfName(Token word, Token head, ResolvedActor party) {
        return party.how().equals("place")
                && head.tag().startsWith("NNP")
                && !word.relation().equals("poss")
                && !word.relation().equals("amod");
    }

    /** "In Hanoi", "near the border": where, not whom. */
    private boolean isPlace(Token head) {
        Token preposition = head.relation().equals("pobj") ? parse.head(head) : null;
        return preposition != null && WHERE.contains(preposition.lemma());
    }

    /** "called on Israel to stop": whom, not where. */
    private boolean isCalledOn(Token head) {
        Token preposition = parse.head(head);
        Token verb = preposition != null && preposition.lemma().equals("on") ? parse.head(preposition) : null;
        return verb != null && verb.isVerb() && verb.lemma().equals("call");
    }

    /** The nearest party of a country below the event's words: "staged a march to press for reforms by the cabinet". */
    private List<ResolvedActor> nearby(Candidate candidate, List<ResolvedActor> actors) {
        Deque<Token> queue = new ArrayDeque<>();
        Set<Token> seen = new HashSet<>();
        enter(candidate.trigger(), queue, seen);
        enter(candidate.clause(), queue, seen);
        while (!queue.isEmpty()) {
            Token token = queue.remove();
            if (isParty(token)) {
                Token head = parse.head(token);
                boolean inside = head != null
                        && !token.relation().equals("pobj")
                        && !token.relation().equals("dobj");
                List<ResolvedActor> found = named(token).stream()
                        .filter(party -> party.country() != null)
                        .filter(party -> !inside || head == null || !isPartOfName(token, head, party))
                        .filter(party -> actors.stream().noneMatch(actor -> Who.same(actor, party)))
                        .toList();
                if (!found.isEmpty()) {
                    return found;
                }
            }
            enter(token, queue, seen);
        }
        return List.of();
    }

    private boolean isParty(Token token) {
        boolean date = token.entity().equals("DATE") || token.entity().equals("TIME");
        boolean phrase = Set.of("pobj", "dobj", "dative", "poss", "attr", "nsubj", "appos", "nmod", "compound")
                .contains(token.relation());
        return !date
                && phrase
                && !isPlace(token)
                && (token.isNoun() || token.tag().startsWith("JJ"));
    }

    private void enter(Token token, Deque<Token> queue, Set<Token> seen) {
        for (Token child : parse.children(token)) {
            boolean inner = child.relation().equals("nsubj") && COMPLEMENT.contains(token.relation());
            boolean noun = child.relation().equals("conj") && child.isNoun();
            boolean other = OTHER_CLAUSE.contains(child.relation()) && !inner && !noun;
            if (seen.add(child) && !other && !Standing.isBackground(parse, child)) {
                queue.add(child);
            }
        }
    }
}
