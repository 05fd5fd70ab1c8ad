package io.dateline.coder;

import io.dateline.coder.actor.Actors;
import io.dateline.coder.event.CodeTables;
import io.dateline.coder.event.Contexts;
import io.dateline.coder.event.EventFinder;
import io.dateline.coder.event.TriggerScan;
import io.dateline.coder.linear.LinearCandidates;
import io.dateline.coder.linear.LinearTypes;
import io.dateline.coder.parse.LexicaCache;
import io.dateline.coder.parse.Nlp4jParser;
import io.dateline.coder.parse.Parser;
import io.dateline.coder.parse.ProgressListener;
import io.dateline.coder.place.Places;
import io.dateline.coder.realis.Realis;
import io.dateline.coder.scan.ArticleScan;
import io.dateline.coder.scan.Scan;
import io.dateline.coder.text.DocumentKind;
import io.dateline.coder.text.DocumentType;
import io.dateline.coder.text.Sentence;
import io.dateline.coder.when.DayExpression;
import io.dateline.schemas.record.Coding;
import io.dateline.schemas.record.DayBasis;
import io.dateline.schemas.record.Outcome;
import io.dateline.schemas.record.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
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
            if (explanation != null) {
                explanation.add("rejected as " + kind.type() + ": " + kind.why());
            }
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
        ArticleReading reading = reading(article.text(), article.day(), explanation);
        List<Sentence> all = reading.sentences();
        ArticleScan scanned =
                new ArticleScan(scan, Objects.requireNonNullElse(article.title(), ""), all.size(), leastOdds);
        SentenceChoice choice = new SentenceChoice(reading, scanned, triggers, actors);
        List<CodedEvent> events = new ArrayList<>();
        List<DayExpression> named = List.of();
        for (Sentence sentence : all) {
            boolean tellsDay =
                    !events.isEmpty() && ECHO.matcher(sentence.text()).find();
            SentenceContext context = choice.read(sentence, tellsDay);
            if (context == null) {
                continue;
            }
            if (context.lead()) {
                named = context.days().all(false);
            }
            SentenceCoder.CodedSentence coded = sentences.code(context);
            if (coded.codings().isEmpty()) {
                context.introduce();
            } else {
                context.introduceSubject(coded.codings());
            }
            coded.echoes().forEach(echo -> dateEarlier(events, echo));
            events.addAll(ArticleReading.events(sentence, coded.codings()));
        }
        LeadDay.spread(events, named, article.day());
        SentenceTally tally = choice.tally();
        Outcome outcome = events.isEmpty() ? Outcome.NOTHING_FOUND : Outcome.CODED;
        return new CodedArticle(outcome, null, language, all.size(), tally.parsed(), tally.skipped(), events);
    }

    private ArticleReading reading(String text, LocalDate day, @Nullable Explanation explanation) {
        return new ArticleReading(
                new SentenceParser(parser, finder, triggers, actors), places, actors, text, day, explanation);
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
        ArticleReading reading = reading(text, day, explanation);
        List<CodedEvent> holding = new ArrayList<>();
        List<CodedEvent> others = new ArrayList<>();
        for (Sentence sentence : reading.sentences()) {
            boolean holds = sentence.text().contains(source);
            List<CodedEvent> coded =
                    ArticleReading.events(sentence, spans.code(reading.context(sentence), source, target));
            (holds ? holding : others).addAll(coded);
        }
        holding.addAll(others);
        return holding;
    }

    @Override
    public void close() {
        parser.close();
    }
}
