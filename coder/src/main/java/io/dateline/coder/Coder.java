package io.dateline.coder;

import io.dateline.coder.event.CodeTables;
import io.dateline.coder.event.Contexts;
import io.dateline.coder.event.EventFinder;
import io.dateline.coder.event.TriggerScan;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Parser;
import io.dateline.coder.place.FoundPlace;
import io.dateline.coder.realis.Realis;
import io.dateline.coder.text.Sentence;
import io.dateline.schemas.record.Coding;
import io.dateline.schemas.record.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Codes articles: who did what to whom, where and when, each with its sentence.
 *
 * <p>One article at a time runs through: sentences and dateline → cheap scan → parser → candidates by pattern → parties →
 * realis → place and day → {@link Coding}. One coder serves many threads.
 */
public final class Coder implements AutoCloseable {
    private final Parser parser;
    private final Parties.Source parties;
    private final PlaceSource places;
    private final TriggerScan scan;
    private final SentenceCoder sentences;

    Coder(Parser parser, Parties.Source parties, PlaceSource places) {
        this.parser = parser;
        this.parties = parties;
        this.places = places;
        CodeTables tables = CodeTables.load();
        EventFinder finder = EventFinder.load(tables);
        this.scan = TriggerScan.load(finder);
        this.sentences = new SentenceCoder(finder, Realis.load(), new CodingWriter(tables, Contexts.load(), finder), tables);
    }

    /** Codes an article. Never throws because of its text. */
    public CodedArticle code(ArticleText article) {
        return code(article, null);
    }

    /** Codes an article and notes how it was read; null to note nothing. */
    public CodedArticle code(ArticleText article, @Nullable Explanation explanation) {
        io.dateline.coder.text.ArticleText text = io.dateline.coder.text.ArticleText.of(article.text());
        String hint = text.dateline() == null ? null : text.dateline().place();
        List<FoundPlace> found = places.find(article.text(), hint == null || hint.isEmpty() ? null : hint);
        FoundPlace dateline = hint == null || text.sentences().isEmpty() ? null : datelinePlace(found, text.sentences().get(0).start());
        Parties open = parties.open(article.day());
        List<CodedEvent> events = new ArrayList<>();
        int parsed = 0;
        for (Sentence sentence : text.sentences()) {
            if (!isWorthParsing(sentence.text(), explanation)) {
                continue;
            }
            parsed++;
            Parse parse = parser.parse(sentence.text());
            if (explanation != null) {
                explanation.add("sentence " + sentence.number() + "\n" + parse);
            }
            SentenceContext context =
                    new SentenceContext(parse, article.day(), within(found, sentence), dateline, open, explanation);
            for (Coding coding : sentences.code(context)) {
                events.add(new CodedEvent(
                        coding, sentence.number(), sentence.start(), sentence.end(), sentence.text(), sentence.number() == 0));
            }
        }
        Outcome outcome = events.isEmpty() ? Outcome.NOTHING_FOUND : Outcome.CODED;
        return new CodedArticle(outcome, null, "en", text.sentences().size(), parsed, events);
    }

    private boolean isWorthParsing(String sentence, @Nullable Explanation explanation) {
        boolean worth = scan.mayTrigger(sentence) && parties.mentions(sentence);
        if (!worth && explanation != null) {
            explanation.add("not parsed: " + sentence);
        }
        return worth;
    }

    /** Places of the sentence, moved to its begin. */
    private static List<FoundPlace> within(List<FoundPlace> all, Sentence sentence) {
        List<FoundPlace> found = new ArrayList<>();
        for (FoundPlace place : all) {
            if (place.start() >= sentence.start() && place.end() <= sentence.end()) {
                found.add(new FoundPlace(
                        place.start() - sentence.start(),
                        place.end() - sentence.start(),
                        place.text(),
                        place.name(),
                        place.country(),
                        place.admin1(),
                        place.latitude(),
                        place.longitude(),
                        place.geonames(),
                        place.precision()));
            }
        }
        return found;
    }

    private static @Nullable FoundPlace datelinePlace(List<FoundPlace> all, int textBegins) {
        return all.stream().filter(place -> place.end() <= textBegins).findFirst().orElse(null);
    }

    @Override
    public void close() {
        parser.close();
    }
}
