package io.dateline.coder.event;

import io.dateline.coder.parse.Parse;
import io.dateline.coder.text.SentenceWords;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells without a parser which events the words of a sentence could tell. Thread-safe. */
public final class TriggerScan {
    /** The vocabulary of news; what is rarer is worked out anew each time. */
    private static final int REMEMBERED = 50_000;

    /** No form of a word that patterns name is longer; what is, is made up, and would fill the memory. */
    private static final int LONGEST = 30;

    private final EventFinder finder;
    private final Feasibility feasibility;
    private final PossibleLemmas lemmas = PossibleLemmas.load();
    private final Map<String, List<Feasibility.Uses>> known = new ConcurrentHashMap<>();

    private TriggerScan(EventFinder finder, CodeTables tables) {
        this.finder = finder;
        this.feasibility = new Feasibility(finder.book(), finder.classes(), tables);
    }

    public static TriggerScan load(EventFinder finder, CodeTables tables) {
        return new TriggerScan(finder, tables);
    }

    /** Whether a word of the sentence could be a form of a trigger lemma. */
    public boolean mayTrigger(String sentence) {
        return SentenceWords.of(sentence).stream().anyMatch(this::isForm);
    }

    /**
     * What patterns could fire on these words in lower case, were they only put together so: for each its type, and its type with how
     * much it asks for, 0 to 3 ("ASSAULT", "ASSAULT 2"); {@value Feasibility#OPERATOR} in place of the type for what takes its code from
     * its complement. Empty when no pattern can fire.
     */
    public Set<String> hints(Iterable<String> words) {
        Set<Feasibility.Uses> all = new LinkedHashSet<>();
        for (String word : words) {
            all.addAll(lemmas(word));
        }
        return feasibility.hints(all);
    }

    /** Whether any pattern could fire on these words, whatever hangs on what: none that could not does when the sentence is parsed. */
    public boolean couldFire(Parse tagged) {
        return feasibility.couldFire(tagged.tokens());
    }

    /** Whether patterns name a word of this form in lower case, as a trigger or in a condition. */
    public boolean knows(String word) {
        return isForm(word)
                || finder.isConditionWord(word)
                || word.endsWith("s") && finder.isConditionWord(word.substring(0, word.length() - 1));
    }

    private boolean isForm(String word) {
        return lemmas(word).stream().anyMatch(named -> finder.isTrigger(named.lemma()));
    }

    /** The lemmas of the word that patterns name. */
    private List<Feasibility.Uses> lemmas(String word) {
        List<Feasibility.Uses> before = known.get(word);
        if (before != null) {
            return before;
        }
        List<Feasibility.Uses> found = new ArrayList<>(2);
        for (String lemma : lemmas.of(word)) {
            Feasibility.Uses named = feasibility.uses(lemma);
            if (named != null) {
                found.add(named);
            }
        }
        List<Feasibility.Uses> result = List.copyOf(found);
        if (known.size() < REMEMBERED && word.length() <= LONGEST) {
            known.put(word, result);
        }
        return result;
    }
}
