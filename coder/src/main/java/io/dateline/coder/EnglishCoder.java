package io.dateline.coder;

import io.dateline.coder.actor.Actors;
import io.dateline.coder.actor.Discourse;
import io.dateline.coder.actor.Mentions;
import io.dateline.coder.event.CodeTables;
import io.dateline.coder.event.Contexts;
import io.dateline.coder.event.EventFinder;
import io.dateline.coder.event.TriggerScan;
import io.dateline.coder.linear.LinearCandidates;
import io.dateline.coder.linear.LinearTypes;
import io.dateline.coder.parse.LexicaCache;
import io.dateline.coder.parse.Nlp4jParser;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Parser;
import io.dateline.coder.parse.ProgressListener;
import io.dateline.coder.parse.Token;
import io.dateline.coder.place.FoundPlace;
import io.dateline.coder.place.Places;
import io.dateline.coder.realis.Realis;
import io.dateline.coder.scan.ArticleScan;
import io.dateline.coder.scan.Refusal;
import io.dateline.coder.scan.Scan;
import io.dateline.coder.text.DocumentKind;
import io.dateline.coder.text.DocumentType;
import io.dateline.coder.text.Layout;
import io.dateline.coder.text.Sentence;
import io.dateline.coder.text.SentenceWords;
import io.dateline.coder.text.SportSentence;
import io.dateline.schemas.record.Coding;
import io.dateline.schemas.record.DayBasis;
import io.dateline.schemas.record.Outcome;
import io.dateline.schemas.record.Status;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Codes English news.
 *
 * <p>One article at a time runs through: document type → sentences and dateline → cheap scan → parser → candidates by
 * pattern → parties → realis → place and day → {@link Coding}.
 */
final class EnglishCoder implements LanguageCoder {
    /** An event of an earlier sentence, whose day this one may tell. */
    private static final Pattern ECHO =
            Pattern.compile("(?U)\\bT(?:he|his|hese) (?:talks|meeting|visit|summit|attack|strike|protest|raid"
                    + "|arrests?|deal|agreement|exercises?|trip|negotiations|bombing)\\b");

    /** Who is meant stands in the sentence before. */
    private static final Pattern PRONOUN =
            Pattern.compile("(?U)^(?:.{0,30}\\b)?(?:[Tt]hey|[Hh]e|[Ss]he|[Ii]t|[Tt]heir|[Ii]ts|[Hh]is|[Hh]er)\\b");

    /** "The two countries opened talks": whom it is about stands before, and nothing in the sentence itself shows that it is politics. */
    private static final Pattern TWO_SIDES = Pattern.compile(
            "(?U)\\b(?:[Tt]he two|[Bb]oth) (?:sides|countries|nations|neighbou?rs|governments|states|leaders|ministers|presidents|delegations|armies)\\b");
    /** How many sentences that were passed over may tell whom a later one means. */
    private static final int LOOK_BACK = 3;

    private final Parser parser;
    private final Actors actors;
    private final Places places;
    private final EventFinder finder;
    private final TriggerScan triggers;
    private final Scan scan;
    private final double leastOdds;
    private final SentenceCoder sentences;
    private final SpanCoder spans;

    EnglishCoder(Parser parser, Actors actors, Places places, double leastOdds) {
        this.leastOdds = leastOdds;
        this.parser = parser;
        this.actors = actors;
        this.places = places;
        CodeTables tables = CodeTables.load();
        this.finder = EventFinder.load(tables);
        Realis realis = Realis.load();
        CodingWriter writer = new CodingWriter(tables, Contexts.load(), finder, places);
        this.triggers = TriggerScan.load(finder, tables);
        this.scan = Scan.load(triggers, actors);
        LinearTypes types = LinearTypes.load();
        LinearCandidates candidates = LinearCandidates.load(tables, finder);
        Relevance relevance = new Relevance(tables, finder);
        this.sentences = new SentenceCoder(
                finder, realis, writer, tables, relevance, new Guesses(types, candidates, realis, writer, relevance));
        this.spans = new SpanCoder(finder, realis, writer, types, candidates);
    }

    /**
     * Loads models, dictionaries and patterns.
     *
     * @throws io.dateline.coder.data.BadDataException naming file and line, when a pattern cannot be used
     * @throws io.dateline.coder.actor.DictionaryException naming file and line, when a dictionary cannot be used
     */
    static EnglishCoder open(CoderConfig config, ProgressListener listener) {
        Places places = Places.load();
        Actors actors = Actors.load(config.dictionaries(), places::countryOf);
        LexicaCache cache =
                config.cache() == null ? LexicaCache.open(listener) : LexicaCache.open(config.cache(), listener);
        return new EnglishCoder(
                Nlp4jParser.open(cache, listener), actors, places.beside(actors::names), config.leastOdds());
    }

    @Override
    public String language() {
        return "en";
    }

    /** A short line of plain letters with words that may tell an event. */
    @Override
    public boolean recognises(String line) {
        return line.chars().allMatch(c -> c < 128 || !Character.isLetter(c)) && triggers.mayTrigger(line);
    }

    @Override
    public CodedArticle code(ArticleText article, String language, @Nullable Explanation explanation) {
        String title = Objects.requireNonNullElse(article.title(), "");
        DocumentKind kind = DocumentKind.of(title, article.text(), Objects.requireNonNullElse(article.section(), ""));
        if (kind.type() != DocumentType.NEWS) {
            note(explanation, "rejected as " + kind.type() + ": " + kind.why());
            return new CodedArticle(
                    Outcome.REJECTED_TYPE,
                    kind.type().name().toLowerCase(Locale.ROOT),
                    language,
                    0,
                    0,
                    Map.of(),
                    List.of());
        }
        return codeNews(article, language, explanation);
    }

    private CodedArticle codeNews(ArticleText article, String language, @Nullable Explanation explanation) {
        Reading reading = new Reading(article.text(), article.day(), explanation);
        ArticleScan scanned = new ArticleScan(
                scan, Objects.requireNonNullElse(article.title(), ""), reading.sentences.size(), leastOdds);
        List<CodedEvent> events = new ArrayList<>();
        SentenceTally tally = new SentenceTally();
        Deque<PassedOver> passed = new ArrayDeque<>();
        for (Sentence sentence : reading.sentences) {
            Refusal refusal = scanned.refuses(sentence);
            boolean tellsDay =
                    !events.isEmpty() && ECHO.matcher(sentence.text()).find();
            boolean hidden = hidesParties(sentence.text());
            boolean asked = tellsDay || hidden || reading.isLine();
            if (asked || refusal == null) {
                boolean pointsBack = hidden || pointsBack(sentence.text());
                refusal = reading.hindrance(sentence, scanned, asked, pointsBack ? passed : new ArrayDeque<>(), tally);
            }
            SentenceContext context =
                    refusal == null ? reading.context(sentence, tags -> asked || scanned.couldBeCoded(tags)) : null;
            if (context == null) {
                Refusal why = refusal == null ? scanned.refusal(Skipped.NO_TRIGGER) : refusal;
                note(explanation, "not parsed, " + why + ": " + sentence.text());
                tally.skip(why.reason());
                if (scanned.mentions().party() && why.reason() != Skipped.SPORT) {
                    passed.add(new PassedOver(sentence, scanned.mentions(), why.reason()));
                }
                if (passed.size() > LOOK_BACK) {
                    passed.remove();
                }
                continue;
            }
            passed.clear();
            tally.parse();
            SentenceCoder.CodedSentence coded = sentences.code(context);
            if (coded.codings().isEmpty()) {
                introduce(context);
            } else {
                introduceSubject(context, coded.codings());
            }
            coded.echoes().forEach(echo -> dateEarlier(events, echo));
            events.addAll(reading.coded(sentence, coded.codings()));
        }
        Outcome outcome = events.isEmpty() ? Outcome.NOTHING_FOUND : Outcome.CODED;
        return new CodedArticle(
                outcome, null, language, reading.sentences.size(), tally.parsed(), tally.skipped(), events);
    }

    /** Whether it could tell of parties that it does not name. */
    private boolean hidesParties(String sentence) {
        return TWO_SIDES.matcher(sentence).find()
                && !triggers.hints(SentenceWords.of(sentence)).isEmpty();
    }

    /** Whether it begins with words for somebody who stands before. */
    private boolean pointsBack(String sentence) {
        return PRONOUN.matcher(sentence).find() || actors.pointsBack(sentence);
    }

    /** A sentence that was not parsed and names somebody, whom a later one may mean by a pronoun or a description. */
    private record PassedOver(Sentence sentence, Mentions mentions, Skipped reason) {}

    /** Notes whom a sentence without an event names, for the pronouns of the next one. */
    private static void introduce(SentenceContext context) {
        List<Token> tokens = context.parse().tokens();
        // Who is the subject is meant rather than who is not: named last, it is the nearest.
        tokens.stream().filter(token -> token.relation().equals("dobj")).forEach(context::parties);
        tokens.stream().filter(token -> token.relation().startsWith("nsubj")).forEach(context::parties);
    }

    /** Notes the subject of the sentence when it is no party of what the sentence tells. */
    private static void introduceSubject(SentenceContext context, List<Coding> codings) {
        Token subject = context.parse().child(context.parse().root(), "nsubj", "nsubjpass");
        boolean known = subject == null
                || codings.stream()
                        .flatMap(coding -> Stream.concat(coding.getActors().stream(), coding.getRecipients().stream()))
                        .anyMatch(party -> party.getText().contains(subject.form()));
        if (!known) {
            context.parties(Objects.requireNonNull(subject));
        }
    }

    /** Gives the nearest earlier event of the kind that has no day of its own the day that a later sentence tells. */
    private static void dateEarlier(List<CodedEvent> events, SentenceCoder.Echo echo) {
        for (int i = events.size() - 1; i >= 0; i--) {
            CodedEvent event = events.get(i);
            Coding coding = event.coding();
            if (coding.getStatus() == Status.ASSERTED && echo.root().equals(coding.getCameoRoot())) {
                if (coding.getWhen() != null && coding.getWhen().getBasis() == DayBasis.PUBLICATION) {
                    coding.put("when", echo.when());
                }
                return;
            }
        }
    }

    @Override
    public List<CodedEvent> codeSpans(
            String text, String source, @Nullable String target, LocalDate day, @Nullable Explanation explanation) {
        Reading reading = new Reading(text, day, explanation);
        List<CodedEvent> holding = new ArrayList<>();
        List<CodedEvent> others = new ArrayList<>();
        for (Sentence sentence : reading.sentences) {
            boolean holds = sentence.text().contains(source);
            List<CodedEvent> coded = reading.coded(sentence, spans.code(reading.context(sentence), source, target));
            (holds ? holding : others).addAll(coded);
        }
        holding.addAll(others);
        return holding;
    }

    private static void note(@Nullable Explanation explanation, String line) {
        if (explanation != null) {
            explanation.add(line);
        }
    }

    @Override
    public void close() {
        parser.close();
    }

    /** One article while it is read. */
    private final class Reading {
        private final List<Sentence> sentences;
        private final String text;
        private final String hint;
        /** Of most articles of mixed news no sentence is read, and nobody asks. */
        private @Nullable List<FoundPlace> found;

        private final Discourse discourse = new Discourse();
        private final LocalDate day;
        private final @Nullable Explanation explanation;

        Reading(String text, LocalDate day, @Nullable Explanation explanation) {
            var parts = Layout.of(text);
            // A bare line, such as a headline given to the command line, is read as a sentence.
            boolean bare = parts.sentences().isEmpty() && parts.blocks().size() == 1;
            this.sentences = bare ? List.of(new Sentence(0, 0, 0, text.length(), text)) : parts.sentences();
            this.text = text;
            this.hint = parts.dateline() == null ? "" : parts.dateline().place();
            this.day = day;
            this.explanation = explanation;
        }

        private List<FoundPlace> found() {
            List<FoundPlace> known = found;
            if (known == null) {
                known = places.find(text, hint.isEmpty() ? null : hint);
                found = known;
            }
            return known;
        }

        /** The place that the dateline names: other names may stand before the text, too. */
        private @Nullable FoundPlace dateline() {
            if (hint.isEmpty() || sentences.isEmpty()) {
                return null;
            }
            int textBegins = sentences.get(0).start();
            return found().stream()
                    .filter(place -> place.end() <= textBegins && hint.contains(place.text()))
                    .findFirst()
                    .orElse(null);
        }

        /** One line, such as a headline, is always worth it. */
        boolean isLine() {
            return sentences.size() == 1;
        }

        /**
         * What else tells without a parse that nothing will come of the sentence; null when nothing does.
         *
         * @param passed the sentences passed over that tell whom its words may mean: they are read, and taken away
         */
        private @Nullable Refusal hindrance(
                Sentence sentence, ArticleScan scanned, boolean asked, Deque<PassedOver> passed, SentenceTally tally) {
            boolean country = asked || mayNameCountry(sentence, scanned.mentions());
            passed.removeIf(one -> !mayNameCountry(one.sentence(), one.mentions()));
            for (PassedOver one : passed) {
                tally.parseAfterAll(one.reason());
                introduce(context(one.sentence()));
            }
            if (!passed.isEmpty()) {
                passed.clear();
                country = asked || mayNameCountry(sentence, scanned.mentions());
            }
            if (!country) {
                return scanned.refusal(Skipped.NO_COUNTRY);
            }
            String game = SportSentence.sign(sentence.text());
            if (game != null) {
                note(explanation, "sign of a game: " + game);
            }
            return game == null ? null : scanned.refusal(Skipped.SPORT);
        }

        /**
         * Whether a party of a country, or a place, can be found in it: no event is recorded without one of them. Of the first sentence it is
         * always so, because it introduces who is meant later.
         */
        private boolean mayNameCountry(Sentence sentence, Mentions mentions) {
            return sentence.number() == 0
                    || !mentions.countries().isEmpty()
                    || discourse.recallsCountry(sentence.text())
                    || !within(sentence).isEmpty();
        }

        SentenceContext context(Sentence sentence) {
            return Objects.requireNonNull(context(sentence, tags -> true));
        }

        /** The sentence parsed, or null when its tags are not worth it. */
        @Nullable
        SentenceContext context(Sentence sentence, Predicate<Parse> worth) {
            List<FoundPlace> here = within(sentence);
            String text = Headline.isTitleCase(sentence.text())
                    ? Headline.lowered(sentence.text(), here, triggers)
                    : sentence.text();
            Parse tagged = parser.parse(text, worth);
            if (tagged == null) {
                return null;
            }
            HeadlineVerb verb = HeadlineVerb.in(tagged, finder, actors);
            Parse first = verb == null ? tagged : parser.parse(text, verb.token(), verb.tag());
            String announced = Headline.announced(first);
            Parse parse = announced == null ? first : parser.parse(announced);
            if (explanation != null) {
                explanation.add("sentence " + sentence.number() + "\n" + parse);
            }
            return new SentenceContext(
                    parse,
                    day,
                    sentence.number() == 0,
                    here,
                    dateline(),
                    actors,
                    discourse,
                    explanation,
                    new DaysOfSentence(parse.text(), day));
        }

        List<CodedEvent> coded(Sentence sentence, List<Coding> codings) {
            return codings.stream()
                    .map(coding -> new CodedEvent(
                            coding,
                            sentence.number(),
                            sentence.start(),
                            sentence.end(),
                            sentence.text(),
                            sentence.number() == 0))
                    .toList();
        }

        /** Places of the sentence, moved to its begin. */
        private List<FoundPlace> within(Sentence sentence) {
            List<FoundPlace> moved = new ArrayList<>();
            for (FoundPlace place : found()) {
                if (place.start() >= sentence.start() && place.end() <= sentence.end()) {
                    moved.add(new FoundPlace(
                            place.start() - sentence.start(),
                            place.end() - sentence.start(),
                            place.text(),
                            place.name(),
                            place.country(),
                            place.admin1(),
                            place.latitude(),
                            place.longitude(),
                            place.geonames(),
                            place.precision(),
                            place.demonym()));
                }
            }
            return moved;
        }
    }
}
