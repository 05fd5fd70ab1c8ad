package io.dateline.coder;

import io.dateline.coder.actor.Actors;
import io.dateline.coder.actor.Discourse;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.place.FoundPlace;
import io.dateline.coder.place.Places;
import io.dateline.coder.text.Layout;
import io.dateline.coder.text.Sentence;
import io.dateline.schemas.record.Coding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One article while it is read: its sentences, its places, and whom it named so far. Not thread-safe. */
final class ArticleReading {
    private final SentenceParser parser;
    private final Places places;
    private final Actors actors;
    private final List<Sentence> sentences;
    private final String text;
    private final String hint;
    /** Of most articles of mixed news no sentence is read, and nobody asks. */
    private @Nullable List<FoundPlace> found;

    private final Discourse discourse = new Discourse();
    private final LocalDate day;
    private final @Nullable Explanation explanation;

    /**
     * @param day from which relative dates are counted
     * @param explanation null when nobody asks
     */
    ArticleReading(
            SentenceParser parser,
            Places places,
            Actors actors,
            String text,
            LocalDate day,
            @Nullable Explanation explanation) {
        this.parser = parser;
        this.places = places;
        this.actors = actors;
        Layout layout = Layout.of(text);
        // A bare line, such as a headline given to the command line, is read as a sentence.
        boolean bare = layout.sentences().isEmpty() && layout.blocks().size() == 1;
        this.sentences = bare ? List.of(new Sentence(0, 0, 0, text.length(), text)) : layout.sentences();
        this.text = text;
        this.hint = layout.dateline() == null ? "" : layout.dateline().place();
        this.day = day;
        this.explanation = explanation;
    }

    List<Sentence> sentences() {
        return sentences;
    }

    /** Whom it named so far. */
    Discourse discourse() {
        return discourse;
    }

    /** One line, such as a headline, is always worth a parse. */
    boolean isLine() {
        return sentences.size() == 1;
    }

    /** The sentence parsed, with what the article knows. */
    SentenceContext context(Sentence sentence) {
        return Objects.requireNonNull(context(sentence, tags -> true));
    }

    /** The sentence parsed, with what the article knows; null when its tags are not worth it. */
    @Nullable
    SentenceContext context(Sentence sentence, Predicate<Parse> worth) {
        List<FoundPlace> here = places(sentence);
        Parse parse = parser.parse(sentence.text(), here, worth);
        if (parse == null) {
            return null;
        }
        discourse.begin(sentence.number());
        explain(() -> "sentence " + sentence.number() + "\n" + parse);
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

    /** Places of the sentence; offsets are into the sentence. */
    List<FoundPlace> places(Sentence sentence) {
        List<FoundPlace> moved = new ArrayList<>();
        for (FoundPlace place : places()) {
            if (place.start() >= sentence.start() && place.end() <= sentence.end()) {
                moved.add(place.movedBy(-sentence.start()));
            }
        }
        return moved;
    }

    private List<FoundPlace> places() {
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
        return places().stream()
                .filter(place -> place.end() <= textBegins && hint.contains(place.text()))
                .findFirst()
                .orElse(null);
    }

    /** What was coded of a sentence, as events of the article. */
    static List<CodedEvent> events(Sentence sentence, List<Coding> codings) {
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

    /** Adds a line that is made only when somebody asks for explanations. */
    void explain(Supplier<String> line) {
        if (explanation != null) {
            explanation.add(line.get());
        }
    }
}
