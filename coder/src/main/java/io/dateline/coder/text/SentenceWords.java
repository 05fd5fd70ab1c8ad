package io.dateline.coder.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a sentence without a tokeniser: letters, with hyphens between, in lower case; a number as "#"; signs of money. */
public final class SentenceWords {
    private static final String NUMBER = "#";

    private SentenceWords() {}

    /** In order of the sentence. */
    public static List<String> of(String sentence) {
        List<String> words = new ArrayList<>();
        int length = sentence.length();
        int i = 0;
        while (i < length) {
            int start = i;
            if (Character.isLetter(sentence.charAt(i))) {
                while (i < length && (Character.isLetter(sentence.charAt(i)) || isHyphen(sentence, i))) {
                    i++;
                }
                words.add(sentence.substring(start, i).toLowerCase(Locale.ROOT));
            } else if (Character.isDigit(sentence.charAt(i))) {
                while (i < length && Character.isDigit(sentence.charAt(i))) {
                    i++;
                }
                words.add(NUMBER);
            } else if (Character.getType(sentence.charAt(i)) == Character.CURRENCY_SYMBOL) {
                i++;
                words.add(sentence.substring(start, i));
            } else {
                i++;
            }
        }
        return words;
    }

    private static boolean isHyphen(String sentence, int at) {
        return sentence.charAt(at) == '-' && at + 1 < sentence.length() && Character.isLetter(sentence.charAt(at + 1));
    }
}
