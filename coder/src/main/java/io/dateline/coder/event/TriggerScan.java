package io.dateline.coder.event;

import io.dateline.coder.data.Line;
import io.dateline.coder.data.ResourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells without a parser whether a sentence may hold a trigger word. Thread-safe. */
public final class TriggerScan {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}-]*");

    private final EventFinder finder;
    private final Map<String, String> irregular = new HashMap<>();

    private TriggerScan(EventFinder finder) {
        this.finder = finder;
        for (Line line : ResourceFile.of(TriggerScan.class, "irregular.txt").lines()) {
            List<String> words = List.of(line.text().trim().split("\\s+"));
            for (String form : words.subList(1, words.size())) {
                irregular.put(form, words.get(0));
            }
        }
    }

    public static TriggerScan load(EventFinder finder) {
        return new TriggerScan(finder);
    }

    /** Whether a word of the sentence could be a form of a trigger lemma. */
    public boolean mayTrigger(String sentence) {
        Matcher words = WORD.matcher(sentence);
        while (words.find()) {
            if (isForm(words.group().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** Whether patterns name a word of this form in lower case, as a trigger or in a condition. */
    public boolean knows(String word) {
        return isForm(word)
                || finder.isConditionWord(word)
                || word.endsWith("s") && finder.isConditionWord(word.substring(0, word.length() - 1));
    }

    private boolean isForm(String word) {
        String base = irregular.get(word);
        if (base != null && finder.isTrigger(base) || finder.isTrigger(word)) {
            return true;
        }
        if (word.endsWith("ies") || word.endsWith("ied")) {
            return finder.isTrigger(word.substring(0, word.length() - 3) + "y");
        }
        for (String ending : List.of("s", "es", "ed", "d", "ing", "e")) {
            if (word.endsWith(ending) && word.length() > ending.length() + 2) {
                String stem = word.substring(0, word.length() - ending.length());
                if (finder.isTrigger(stem) || finder.isTrigger(stem + "e") || finder.isTrigger(undoubled(stem))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "expell" to "expel". */
    private static String undoubled(String stem) {
        int last = stem.length() - 1;
        return last > 2 && stem.charAt(last) == stem.charAt(last - 1) ? stem.substring(0, last) : stem;
    }
}
