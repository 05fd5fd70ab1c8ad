package io.dateline.coder;

import io.dateline.coder.actor.Actors;
import io.dateline.coder.actor.Discourse;
import io.dateline.coder.actor.ResolvedActor;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import io.dateline.coder.place.FoundPlace;
import io.dateline.schemas.record.Coding;
import io.dateline.schemas.record.PlacePrecision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with what its article knows.
 *
 * @param day the day from which relative dates are counted
 * @param lead whether it is the report's first, which tells the news
 * @param places places of this sentence; offsets are into the sentence
 * @param datelinePlace place of the report's dateline, or null
 * @param actors who is who
 * @param discourse whom the article named so far
 * @param explanation null when nobody asks
 * @param days the dates it names
 */
record SentenceContext(
        Parse parse,
        LocalDate day,
        boolean lead,
        List<FoundPlace> places,
        @Nullable FoundPlace datelinePlace,
        Actors actors,
        Discourse discourse,
        @Nullable Explanation explanation,
        DaysOfSentence days) {
    /** Parties of which the dictionaries, not a town in their name, tell the country. */
    private static final Set<String> NATIONAL = Set.of("dictionary", "demonym", "metonym");

    private static final Pattern PREPOSITION = Pattern.compile("(?U)\\b(?:in|near|from|of|at|outside) $");

    /** The parties that a noun phrase names. */
    List<ResolvedActor> parties(Token head) {
        List<ResolvedActor> parties = new ArrayList<>(2);
        for (ResolvedActor party : actors.resolve(parse, head, day, discourse)) {
            if (isMereName(party) || discourse.isByMereLetters(party, countries())) {
                continue;
            }
            if (isOfTown(party)) {
                discourse.noteOfTown(party);
            }
            parties.add(ofPlaceNamed(party));
        }
        return List.copyOf(parties);
    }

    private Set<String> countries() {
        return places.stream()
                .map(FoundPlace::country)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A name that some place of the gazetteer bears, in a sentence where the article names no place: a person, a product, letters for a word. */
    private boolean isMereName(ResolvedActor party) {
        return party.how().equals("place")
                && places.stream().noneMatch(place -> place.start() < party.end() && party.start() < place.end());
    }

    /** "Leeds city council": the words name a place below a country, and no country or people; or they mean somebody named so before. */
    boolean isOfTown(ResolvedActor party) {
        List<FoundPlace> inside = inside(party);
        return party.how().equals(Discourse.TOWN_RECALLED)
                || !NATIONAL.contains(party.how())
                        && !inside.isEmpty()
                        && inside.stream()
                                .noneMatch(place -> place.demonym() || place.precision() == PlacePrecision.COUNTRY);
    }

    /** "Minsk police": of the town that stands for its country's government. */
    boolean isOfCapital(ResolvedActor party) {
        return inside(party).stream()
                .flatMap(place -> actors.resolve(place.text(), null, day).stream())
                .anyMatch(town -> town.how().equals("metonym"));
    }

    private List<FoundPlace> inside(ResolvedActor party) {
        return places.stream()
                .filter(place -> place.start() >= party.start() && place.end() <= party.end())
                .toList();
    }

    /** Notes whom it names, though it tells no event, for the pronouns of the next one. */
    void introduce() {
        List<Token> tokens = parse.tokens();
        // Who is the subject is meant rather than who is not: named last, it is the nearest.
        tokens.stream().filter(token -> token.relation().equals("dobj")).forEach(this::parties);
        tokens.stream().filter(token -> token.relation().startsWith("nsubj")).forEach(this::parties);
    }

    /** Notes its subject when it is no party of what it tells. */
    void introduceSubject(List<Coding> told) {
        Token subject = parse.child(parse.root(), "nsubj", "nsubjpass");
        boolean known = subject == null
                || told.stream()
                        .flatMap(coding -> Stream.concat(coding.getActors().stream(), coding.getRecipients().stream()))
                        .anyMatch(party -> party.getText().contains(subject.form()));
        if (!known) {
            parties(Objects.requireNonNull(subject));
        }
    }

    /** "Police in Birmingham, Alabama": which of the namesakes is meant the article decides, not the dictionary. */
    private ResolvedActor ofPlaceNamed(ResolvedActor party) {
        String country = party.country();
        if (country == null || party.name() != null) {
            return party;
        }
        List<FoundPlace> inside = inside(party);
        if (inside.stream().anyMatch(place -> country.equals(place.country()))) {
            return party;
        }
        return inside.stream()
                .filter(place -> place.country() != null && tellsCountry(place, party))
                .findFirst()
                .map(place -> party.withCountry(place.country(), party.how() + ", country of the place named"))
                .orElse(party);
    }

    /**
     * In "police in Lima" and "a Paris woman" the town does, of whose namesakes the dictionary knows the largest; in "Colombian rebels in
     * Havana" and "Somali police" it does not.
     */
    private boolean tellsCountry(FoundPlace place, ResolvedActor party) {
        Token word = parse.tokenAt(place.start());
        if (word == null || word.entity().equals("NORP") || word.tag().startsWith("JJ")) {
            return false;
        }
        boolean whole = place.start() == party.start() && place.end() == party.end();
        String before = parse.text().substring(party.start(), place.start());
        return whole
                || PREPOSITION.matcher(before).find() && country(before) == null
                || Objects.equals(country(place.text()), party.country());
    }

    private @Nullable String country(String phrase) {
        return actors.resolve(phrase, null, day).stream()
                .map(ResolvedActor::country)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    void explain(String line) {
        if (explanation != null) {
            explanation.add(line);
        }
    }
}
