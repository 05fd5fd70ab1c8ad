package io.dateline.coder.actor;

import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What an article has said so far of its parties, so that "he", "the delegation", "both sides" and a surname alone can be
 * told. One for each article, its sentences in order. Not thread-safe.
 */
public final class Discourse {
    /** How a party is known that means again one which goes by a town's name. */
    public static final String TOWN_RECALLED = "coreference to a town";

    private static final int LIMIT = 200;
    /** How many sentences back "he", and how many "it" and "they", may reach: others were spoken of since. */
    private static final int PERSON_REACH = 4;

    private static final int BODY_REACH = 3;
    private static final int SIDES_REACH = 8;
    private final List<Mention> mentions = new ArrayList<>();

    /** Every party of a sentence asks for its names. */
    private @Nullable Parse named;

    private List<NounPhrases.Span> names = List.of();

    /**
     * @param head last word of the role or phrase in lower case, for "the minister"
     * @param subject it was the subject of its clause
     * @param words by which a party of a country may be meant again
     */
    record Mention(
            ResolvedActor actor,
            String head,
            boolean person,
            boolean plural,
            boolean subject,
            int sentence,
            Set<String> words) {}

    /** The sentence that is being read, and how many were before it in the article, read or not. */
    private @Nullable Parse reading;

    private int sentence;
    private int next;
    private @Nullable Subject lastSubject;

    /** Parties that go by a town's name: who is meant by "they" after it is no state. */
    private final Set<ResolvedActor> ofTowns = new HashSet<>();

    public Discourse() {}

    /** What the sentence read last is about; its characters in that sentence. */
    private record Subject(int sentence, int start, int end, boolean plural) {}

    /** Says that the parse asked for next is of the article's sentence of this number, from 0. */
    public void begin(int number) {
        next = number + 1;
    }

    /** Says of which sentence the next words are. */
    void read(Parse parse) {
        if (parse != reading) {
            lastSubject = reading == null ? null : subjectOf(reading);
            reading = parse;
            sentence = Math.max(next, sentence + 1);
        }
    }

    private @Nullable Subject subjectOf(Parse parse) {
        Token subject = parse.child(parse.root(), "nsubj", "nsubjpass");
        return subject == null || !subject.isNoun() || subject.entity().equals("PERSON")
                ? null
                : new Subject(
                        sentence, subject.start(), subject.end(), subject.tag().endsWith("S"));
    }

    /** Whether the sentence before is about something that is no party, in the same number: "it" means that rather than who stands farther back. */
    boolean isAboutAThing(boolean plural) {
        Subject subject = lastSubject;
        return subject != null
                && subject.sentence == sentence - 1
                && subject.plural == plural
                && mentions.stream()
                        .noneMatch(mention -> mention.sentence == subject.sentence
                                && mention.actor.start() < subject.end
                                && subject.start < mention.actor.end());
    }

    /** Whether the word belongs to a party of the sentence that is being read. */
    boolean isParty(Token word) {
        return mentions.stream()
                .anyMatch(mention -> mention.sentence == sentence
                        && mention.actor.start() < word.end()
                        && word.start() < mention.actor.end());
    }

    /** Whether a party of the sentence that is being read was found. */
    boolean isNamedHere() {
        return mentions.stream().anyMatch(mention -> mention.sentence == sentence);
    }

    /**
     * Whether the party goes by letters that mean other things, too ("the CPC of the campaign"), and nothing else named its country.
     *
     * @param countries of the places of the sentence
     */
    public boolean isByMereLetters(ResolvedActor party, Set<String> countries) {
        String country = party.country();
        // "SDF fighters" says what they are.
        if (party.name() == null || country == null || countries.contains(country)) {
            return false;
        }
        String letters = Word.split(party.text()).stream()
                .map(Word::form)
                .filter(word -> References.is("COMMON_LETTERS", word))
                .findFirst()
                .orElse(null);
        return letters != null
                && mentions.stream()
                        .noneMatch(mention -> country.equals(mention.actor.country())
                                && !mention.actor.text().contains(letters));
    }

    /** Notes that the party goes by the name of a town. */
    public void noteOfTown(ResolvedActor party) {
        ofTowns.add(party);
    }

    /** How a party is known that means this one again. */
    String recalled(ResolvedActor party) {
        return ofTowns.contains(party) || party.how().equals(TOWN_RECALLED) ? TOWN_RECALLED : "coreference";
    }

    int sentence() {
        return sentence;
    }

    /** The names in the sentence that was last asked for, found once. */
    List<NounPhrases.Span> names(Parse parse, Function<String, List<NounPhrases.Span>> finder) {
        if (parse != named) {
            names = finder.apply(parse.text());
            named = parse;
        }
        return names;
    }

    void add(ResolvedActor actor, String head, boolean person, boolean plural, boolean subject) {
        // An endless list of names would make every look-back dear; what lies so far back is not meant any more.
        if (mentions.size() == LIMIT) {
            mentions.remove(0);
        }
        String word = head.toLowerCase(Locale.ROOT);
        mentions.add(new Mention(actor, word, person, plural, subject, sentence, recalling(actor, word)));
    }

    /** The last person that was named; without one the last that was described as a person; null when there was none. */
    @Nullable
    ResolvedActor person(Predicate<Mention> fits) {
        Predicate<Mention> one =
                fits.and(within(PERSON_REACH).or(this::isLastPerson)).and(mention -> mention.person && !mention.plural);
        ResolvedActor named = last(one.and(mention -> mention.actor.name() != null));
        return named != null ? named : last(one);
    }

    /** The person who was the subject of the sentence before: who is spoken of goes on acting. */
    @Nullable
    ResolvedActor lastSubject(Predicate<Mention> fits) {
        return last(fits.and(
                mention -> mention.person && !mention.plural && mention.subject && mention.sentence == sentence - 1));
    }

    /** What "they" may mean: the last group, else the last state or body. */
    @Nullable
    ResolvedActor group(Predicate<Mention> fits) {
        ResolvedActor plural = last(fits.and(within(BODY_REACH)).and(mention -> mention.plural));
        return plural != null ? plural : body(fits);
    }

    /** What "it" may mean: the last state or body. */
    @Nullable
    ResolvedActor body(Predicate<Mention> fits) {
        return last(fits.and(within(BODY_REACH)).and(mention -> !mention.person && !mention.plural));
    }

    /** Nobody else was spoken of since, however long ago it was. */
    private boolean isLastPerson(Mention mention) {
        for (int i = mentions.size() - 1; i >= 0; i--) {
            if (mentions.get(i).person) {
                return mentions.get(i).equals(mention);
            }
        }
        return false;
    }

    private Predicate<Mention> within(int sentences) {
        return mention -> sentence - mention.sentence <= sentences;
    }

    @Nullable
    ResolvedActor surname(String surname) {
        return last(mention -> mention.actor.name() != null
                && (mention.actor.name().equals(surname)
                        || mention.actor.name().endsWith(" " + surname)
                        || mention.actor.name().startsWith(surname + " ")));
    }

    /** The last party described by this word ("minister", "delegation"), of that country if one is given. */
    @Nullable
    ResolvedActor described(String head, @Nullable String country) {
        String word = head.toLowerCase(Locale.ROOT);
        return last(mention -> mention.actor.country() != null
                && (country == null || country.equals(mention.actor.country()))
                && (mention.head.equals(word)
                        || mention.actor.role() != null
                                && (" " + mention.actor.role().toLowerCase(Locale.ROOT) + " ")
                                        .contains(" " + word + " ")));
    }

    /** All parties that were described together with this one: "French and German ministers". */
    List<ResolvedActor> together(ResolvedActor one) {
        List<ResolvedActor> group = new ArrayList<>(2);
        for (Mention mention : mentions) {
            boolean same = mention.actor.text().equals(one.text()) && mention.actor.start() == one.start();
            if (same && !group.contains(mention.actor)) {
                group.add(mention.actor);
            }
        }
        return group;
    }

    /** The last two countries that acted, each by its named person if it has one; fewer when there were fewer. */
    List<ResolvedActor> bothSides() {
        List<String> countries = new ArrayList<>(2);
        for (int i = mentions.size() - 1; i >= 0 && countries.size() < 2; i--) {
            if (sentence - mentions.get(i).sentence > SIDES_REACH) {
                break;
            }
            String country = mentions.get(i).actor.country();
            if (country != null && !countries.contains(country)) {
                countries.add(0, country);
            }
        }
        return countries.stream().map(this::spokenFor).toList();
    }

    private ResolvedActor spokenFor(String country) {
        ResolvedActor named = last(
                mention -> country.equals(mention.actor.country()) && mention.person && mention.actor.name() != null);
        ResolvedActor told = named != null
                ? named
                : last(mention -> country.equals(mention.actor.country()) && mention.actor.sector() != null);
        ResolvedActor any = told != null ? told : last(mention -> country.equals(mention.actor.country()));
        return Objects.requireNonNull(any);
    }

    /** The parties that were described by this word one by one, in different countries: "Rwanda's minister … Congo's minister". */
    List<ResolvedActor> each(String singular) {
        Map<String, ResolvedActor> found = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            String country = mention.actor.country();
            if (country != null && !mention.plural && mention.head.equals(singular)) {
                found.put(country, mention.actor);
            }
        }
        return List.copyOf(found.values());
    }

    /** Whether words of the sentence, which names no country itself, may mean somebody of a country who was named before. */
    public boolean recallsCountry(String sentence) {
        if (mentions.stream().noneMatch(mention -> mention.actor.country() != null)) {
            return false;
        }
        Set<String> words = new HashSet<>();
        for (String word : Word.lower(sentence)) {
            words.add(word);
            words.add(Plurals.singular(word));
        }
        return References.mayRefer(sentence, words, this)
                || mentions.stream().anyMatch(mention -> !Collections.disjoint(mention.words, words));
    }

    private static Set<String> recalling(ResolvedActor actor, String head) {
        if (actor.country() == null) {
            return Set.of();
        }
        Set<String> words = new HashSet<>();
        words.add(head);
        if (actor.name() != null) {
            words.addAll(Word.lower(actor.name()));
        }
        if (actor.role() != null) {
            words.addAll(Word.lower(actor.role()));
        }
        return words;
    }

    @Nullable
    ResolvedActor last(Predicate<Mention> wanted) {
        for (int i = mentions.size() - 1; i >= 0; i--) {
            if (wanted.test(mentions.get(i))) {
                return mentions.get(i).actor;
            }
        }
        return null;
    }
}
