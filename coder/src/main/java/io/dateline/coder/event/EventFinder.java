package io.dateline.coder.event;

import io.dateline.coder.data.ResourceFile;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import io.dateline.schemas.record.EventType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the events that a parsed sentence speaks of, without asking who the parties are. Thread-safe. */
public final class EventFinder {
    private final PatternBook book;
    private final Operators operators;
    private final WordClasses classes;
    private final Details details;

    EventFinder(PatternBook book, Operators operators, WordClasses classes, Details details) {
        this.details = details;
        this.book = book;
        this.operators = operators;
        this.classes = classes;
    }

    /** Loads patterns and operators from the class path; throws {@code BadDataException} on a bad line. */
    public static EventFinder load(CodeTables tables) {
        WordClasses classes = WordClasses.load();
        Operators operators = Operators.load(tables);
        Details details = Details.load(classes, tables, operators);
        return new EventFinder(PatternBook.load(classes, tables, operators), operators, classes, details);
    }

    /** The events of a sentence in order of their triggers. */
    public List<Candidate> find(Parse parse) {
        return parse.isEmpty() ? List.of() : new Search(new Syntax(parse), book, operators, classes, details).run();
    }

    /** Lemmas that may trigger an event, for the cheap scan. */
    public boolean isTrigger(String lemma) {
        return !book.verbs(lemma).isEmpty() || !book.nouns(lemma).isEmpty();
    }

    /** Whether a verb of this lemma may trigger an event. */
    public boolean isVerb(String lemma) {
        return !book.verbs(lemma).isEmpty();
    }

    /** The modes that the words around the trigger give an event of this type; those of the whole sentence for want of nearer ones. */
    public List<String> modes(EventType type, Parse parse, Token trigger) {
        return details.spoken(type, new Syntax(parse), trigger);
    }

    /** Whether a word class of classes.txt holds this lemma. */
    public boolean isOneOf(String wordClass, String lemma) {
        return classes.named(wordClass).contains(lemma);
    }

    /** Whether a condition of a pattern, a topic or a mode asks for this lemma. */
    boolean isConditionWord(String lemma) {
        return book.conditionWords().contains(lemma) || details.knows(lemma);
    }

    /** The code of an act that is only announced: 03x for cooperation, 13x for hostile acts; null when there is none. */
    public @Nullable String announced(String code) {
        return operators.compose("PROMISE", code);
    }

    /** The code of refusing an act; null when there is none. */
    public @Nullable String refused(String code) {
        return operators.compose("REFUSE", code);
    }

    /** All patterns' and operators' source text, for the dictionary version. */
    public static List<String> sources() {
        List<String> texts = new ArrayList<>();
        for (String name : List.of("classes.txt", "operators.txt", Topics.FILE, ModeWords.FILE)) {
            texts.add(ResourceFile.of(EventFinder.class, PatternBook.FOLDER + name)
                    .content());
        }
        PatternBook.FILES.forEach(name -> texts.add(
                ResourceFile.of(EventFinder.class, PatternBook.FOLDER + name).content()));
        return texts;
    }

    WordClasses classes() {
        return classes;
    }

    PatternBook book() {
        return book;
    }
}
