package io.dateline.coder.actor;

import io.dateline.coder.actor.Lexicon.Match;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import io.dateline.coder.place.OtherNames;
import io.dateline.coder.text.SentenceWords;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who is meant: dictionaries, titles, appositions, owners and what the article said before. Thread-safe after load. */
public final class Actors {
    private static final List<String> OURS = List.of("countries.tsv", "organisations.tsv", "people.tsv", "roles.tsv");
    private static final Set<Entry.Kind> PERSON_OFFICES =
            Set.of(Entry.Kind.OFFICE, Entry.Kind.AGENT, Entry.Kind.GENERIC);
    private static final Pattern COLLECTIVE = Pattern.compile(
            "(delegation|mission|team|group|agency|commission|department|leadership|force|unit|organi[sz]ation|movement|office|police|council|committee)$");

    private static final Set<String> WHERE = Set.of(
            "in", "at", "near", "outside", "around", "through", "across", "into", "inside", "over", "throughout");
    private final Lexicon lexicon;
    private final ActorCodes codes;
    private final PlaceCountries places;

    private Actors(Lexicon lexicon, ActorCodes codes, PlaceCountries places) {
        this.lexicon = lexicon;
        this.codes = codes;
        this.places = places;
    }

    /** Our dictionaries, from the class path. */
    public static Actors load() {
        return load(List.of());
    }

    /**
     * A user's own dictionaries beside ours; their names begin with countries, organisations, people or roles.
     *
     * @throws DictionaryException naming file and line, when a line cannot be used
     */
    public static Actors load(List<Path> userFiles) {
        return load(userFiles, name -> null);
    }

    /** @param placeCountry country of the largest place of that name or null, for "Kano State government" */
    public static Actors load(List<Path> userFiles, Function<String, @Nullable String> placeCountry) {
        Dictionaries dictionaries = new Dictionaries();
        OURS.forEach(name -> dictionaries.read(name, Table.resource(name)));
        userFiles.forEach(file -> dictionaries.read(file.toString(), Table.file(file)));
        return of(dictionaries, placeCountry);
    }

    static Actors of(Dictionaries dictionaries, Function<String, @Nullable String> placeCountry) {
        return new Actors(
                dictionaries.lexicon(),
                new ActorCodes(Map.copyOf(dictionaries.cameo())),
                new PlaceCountries(placeCountry));
    }

    /** Composes CAMEO actor codes ("PRKGOV"). */
    public ActorCodes codes() {
        return codes;
    }

    /** How many names and words the dictionaries hold. */
    public int size() {
        return lexicon.size();
    }

    /**
     * The parties that the noun phrase headed by this token names, its titles, appositions, owners and the parties joined
     * by "and" included; empty when it is no actor. What it finds is added to the discourse.
     */
    public List<ResolvedActor> resolve(Parse parse, Token head, LocalDate day, Discourse discourse) {
        List<ResolvedActor> actors = new ArrayList<>(2);
        for (Token joined : NounPhrases.joined(parse, head)) {
            actors.addAll(one(parse, joined, day, discourse));
        }
        return List.copyOf(actors);
    }

    private List<ResolvedActor> one(Parse parse, Token head, LocalDate day, Discourse discourse) {
        discourse.read(parse);
        if (References.isPronoun(head)) {
            introduceSubjectAbove(parse, head, day, discourse);
            List<ResolvedActor> meant = References.pronoun(parse, head, discourse);
            if (References.isPerson(head) && isSubject(head)) {
                meant.forEach(one -> discourse.add(one, head.form(), true, false, true));
            }
            return meant;
        }
        NounPhrases.Span span = whole(parse, NounPhrases.span(parse, head), head, discourse);
        String text = parse.text().substring(span.start(), span.end());
        if (References.isBothSides(parse, head)) {
            return discourse.bothSides().stream()
                    .map(side -> References.side(side, head, text, span.start(), span.end()))
                    .toList();
        }
        if (!head.isNoun()
                && !head.tag().startsWith("JJ")
                && !head.tag().equals("CD")
                && !head.tag().equals("DT")) {
            return List.of();
        }
        Phrase phrase = new Phrase(text, head.start() - span.start(), lexicon);
        boolean person = head.entity().equals("PERSON");
        boolean plural = head.tag().endsWith("S");
        List<ResolvedActor> actors = new ArrayList<>(2);
        for (Draft draft : new PhraseReader(phrase, day, null, places).parties()) {
            for (Draft known : Antecedents.of(
                    placed(owned(draft, parse, head, day, discourse), parse, head),
                    phrase,
                    person,
                    plural,
                    discourse)) {
                if (isActor(known, person)) {
                    ResolvedActor actor = actor(known, text, span.start());
                    actors.add(actor);
                    if (known.how().equals("place") || known.how().equals("target")) {
                        // Where something is takes no side.
                        continue;
                    }
                    discourse.add(actor, head.form(), isPerson(phrase, known, person), plural, isSubject(head));
                }
            }
        }
        if (actors.stream().allMatch(actor -> actor.country() == null)) {
            List<ResolvedActor> described = Descriptions.meant(parse, head, actors, discourse);
            if (!described.isEmpty()) {
                return described.stream()
                        .map(meant -> References.at(meant, text, span.start(), span.end(), discourse.recalled(meant)))
                        .toList();
            }
        }
        return actors;
    }

    /** "Chad said it ...": whom the clause above is about has to be known before the pronoun is looked at. */
    private void introduceSubjectAbove(Parse parse, Token pronoun, LocalDate day, Discourse discourse) {
        Token above = References.subjectAbove(parse, pronoun);
        if (above != null && !discourse.isParty(above)) {
            one(parse, above, day, discourse);
        }
    }

    private static boolean isSubject(Token head) {
        return head.relation().startsWith("nsubj");
    }

    /** A head inside a longer name ("Korea" in "Workers' Party of Korea") means that name. */
    private NounPhrases.Span whole(Parse parse, NounPhrases.Span span, Token head, Discourse discourse) {
        for (NounPhrases.Span name : discourse.names(parse, this::longNames)) {
            if (name.start() <= head.start()
                    && head.end() <= name.end()
                    && (name.start() < span.start() || span.end() < name.end())) {
                return new NounPhrases.Span(Math.min(name.start(), span.start()), Math.max(name.end(), span.end()));
            }
        }
        return span;
    }

    private List<NounPhrases.Span> longNames(String sentence) {
        List<Word> words = Word.split(sentence);
        return lexicon.matches(words).stream()
                .filter(Match::isName)
                .map(match -> new NounPhrases.Span(
                        words.get(match.from()).start(),
                        words.get(match.to() - 1).end()))
                .toList();
    }

    /** "Its envoy": the owner is whom the pronoun means. */
    private Draft owned(Draft draft, Parse parse, Token head, LocalDate day, Discourse discourse) {
        Token owner = parse.child(head, "poss");
        if (draft.country() != null || owner == null || !owner.tag().equals("PRP$")) {
            return draft;
        }
        // "Her gun" is no party, "her government" and "her country" are.
        if (References.isPerson(owner) && draft.sectors().isEmpty() && !References.is("STATE", head.lemma())) {
            return draft;
        }
        introduceSubjectAbove(parse, owner, day, discourse);
        List<ResolvedActor> meant = References.pronoun(parse, owner, discourse);
        return meant.isEmpty() ? draft : draft.withCountry(meant.get(0).country());
    }

    /** "In Hanoi" is the town; only as a party is it the government. */
    private static Draft placed(Draft draft, Parse parse, Token head) {
        Token preposition = head.relation().equals("pobj") ? parse.head(head) : null;
        boolean place = draft.how().equals("metonym") && preposition != null && WHERE.contains(preposition.lemma());
        return place ? new Draft(null, draft.country(), List.of(), null, false, false, "place") : draft;
    }

    private static boolean isActor(Draft draft, boolean person) {
        boolean coded = draft.country() != null || !draft.sectors().isEmpty();
        return coded ? !draft.how().equals("none") : draft.name() != null && (person || draft.role() != null);
    }

    /**
     * A bare phrase, best first; a party of which neither country nor sector is known is left out unless it has a name.
     *
     * @param context words around it, whose first country stands in when the phrase has none
     * @param day null when not known: then who holds an office at the end of our knowledge
     */
    public List<ResolvedActor> resolve(String phrase, @Nullable String context, @Nullable LocalDate day) {
        String near = context == null ? null : countryIn(context);
        Phrase read = new Phrase(phrase, -1, lexicon);
        List<ResolvedActor> actors = new ArrayList<>(2);
        for (Draft draft : new PhraseReader(read, day, near, places).parties()) {
            Draft placed = draft.sectors().isEmpty() ? draft : draft.withCountry(near);
            if (placed.isParty()) {
                actors.add(actor(placed, phrase, 0));
            }
        }
        return List.copyOf(actors);
    }

    /** Whether the sentence begins with somebody named before: "The movement freed ...", "On Monday the agency ...". */
    public boolean pointsBack(String sentence) {
        return Descriptions.pointBack(sentence);
    }

    /** What kinds of parties the sentence names; cheap, for the scan before parsing. */
    public Mentions mentions(String sentence) {
        return Mentions.of(lexicon.matches(Word.split(sentence)));
    }

    /** The words, in lower case, of the names that the dictionaries know in the sentence. */
    public Set<String> nameWords(String sentence) {
        List<Word> words = Word.split(sentence);
        Set<String> found = new HashSet<>();
        for (Match match : lexicon.matches(words)) {
            if (match.isName()) {
                words.subList(match.from(), match.to()).forEach(word -> found.addAll(SentenceWords.of(word.form())));
            }
        }
        return found;
    }

    /** The people, offices and organisations of the dictionaries that the text names. */
    public List<OtherNames.Span> names(String text) {
        List<Word> words = Word.split(text);
        List<OtherNames.Span> spans = new ArrayList<>();
        for (Match match : lexicon.matches(words)) {
            boolean person = match.first(Entry.Kind.PERSON) != null;
            if ((person || match.first(Entry.Kind.ORGANISATION, Entry.Kind.OFFICE, Entry.Kind.BODY) != null)
                    && match.first(Entry.Kind.COUNTRY, Entry.Kind.DEMONYM, Entry.Kind.METONYM) == null) {
                int last = match.to() - 1;
                spans.add(new OtherNames.Span(
                        words.get(match.from()).start(), words.get(last).end(), person));
            }
        }
        return spans;
    }

    private @Nullable String countryIn(String context) {
        Phrase phrase = new Phrase(context, -1, lexicon);
        for (Match match : phrase.matches) {
            for (Entry entry : match.entries()) {
                if (entry.country() != null && !Codes.NO_COUNTRY.contains(entry.country())) {
                    return entry.country();
                }
            }
        }
        return null;
    }

    private static boolean isPerson(Phrase phrase, Draft draft, boolean person) {
        Match head = phrase.matchAt(phrase.core().to() - 1);
        return person || draft.name() != null && draft.role() != null || head != null && isHuman(head);
    }

    private static boolean isHuman(Match head) {
        Entry role = head.role();
        return role != null
                && PERSON_OFFICES.contains(role.kind())
                && !COLLECTIVE.matcher(role.name()).find();
    }

    private static ResolvedActor actor(Draft draft, String text, int offset) {
        List<String> further = draft.sectors().size() > 1
                ? draft.sectors().subList(1, draft.sectors().size())
                : List.of();
        return new ResolvedActor(
                text,
                offset,
                offset + text.length(),
                draft.name(),
                draft.country(),
                draft.sector(),
                further,
                draft.role(),
                draft.how());
    }
}
