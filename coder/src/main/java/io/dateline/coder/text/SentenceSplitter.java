package io.dateline.coder.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the ends of sentences in one paragraph of English. Errs on the side of not splitting: a sentence too long is still
 * parsed, half a sentence is coded wrong.
 */
final class SentenceSplitter {
    /** Longer ones are cut at a semicolon or a space, so that no table of data reaches the parser as one sentence. */
    static final int LONGEST = 1200;

    /** Longer runs of letters and stops are no abbreviation. */
    private static final int LONGEST_WORD = 40;

    private static final Set<String> SPEECH = Set.of(
            "said", "says", "asked", "asks", "told", "added", "replied", "wrote", "shouted", "cried", "warned",
            "tweeted");
    private static final Pattern NEXT_WORDS = Pattern.compile("[\\p{L}'’.-]+");

    private final String text;

    private SentenceSplitter(String text) {
        this.text = text;
    }

    /** Spans (start, end) of the sentences, without space around them. */
    static List<int[]> split(String paragraph) {
        return new SentenceSplitter(paragraph).split();
    }

    /** Quotes and brackets that may follow the mark at a sentence's end. */
    static boolean isCloser(char character) {
        return "\"'”’»)]}".indexOf(character) >= 0;
    }

    private List<int[]> split() {
        List<int[]> spans = new ArrayList<>();
        int start = skipSpace(0);
        for (int i = start; i < text.length(); i++) {
            if (isMark(text.charAt(i))) {
                int end = afterMarks(i);
                int next = skipSpace(end);
                if (isEnd(i, end, next)) {
                    add(spans, start, end);
                    start = next;
                }
                i = end - 1;
            }
        }
        add(spans, start, text.length());
        return spans;
    }

    private static boolean isMark(char character) {
        return character == '.' || character == '!' || character == '?' || character == '…';
    }

    /** Behind a run of marks and the closers after it. */
    private int afterMarks(int mark) {
        int end = mark;
        while (end < text.length() && isMark(text.charAt(end))) {
            end++;
        }
        while (end < text.length() && isCloser(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean isEnd(int mark, int end, int next) {
        if (next >= text.length()) {
            return true;
        }
        if (end == next) {
            return isMissingSpace(mark, end);
        }
        int first = skipOpeners(next);
        char beginning = first < text.length() ? text.charAt(first) : ' ';
        if (Character.isLowerCase(beginning)) {
            return false;
        }
        boolean quoteClosed = end - 1 > mark && isCloser(text.charAt(end - 1)) && text.charAt(end - 1) != ')';
        if (text.charAt(mark) != '.' || isEllipsis(mark)) {
            return !(quoteClosed && isSpeakerNext(next));
        }
        return quoteClosed || !isAbbreviation(mark, first);
    }

    /** "the talks.The next": a page that lost a space. Not "U.S.", not "example.Com/x". */
    private boolean isMissingSpace(int mark, int end) {
        return end == mark + 1
                && mark >= 3
                && text.charAt(mark) == '.'
                && isLower(mark - 1)
                && isLower(mark - 2)
                && isLower(mark - 3)
                && end + 1 < text.length()
                && Character.isUpperCase(text.charAt(end))
                && Character.isLowerCase(text.charAt(end + 1))
                && word(mark).chars().allMatch(Character::isLetter);
    }

    private boolean isLower(int index) {
        return Character.isLowerCase(text.charAt(index));
    }

    private boolean isEllipsis(int mark) {
        return mark + 1 < text.length() && text.charAt(mark + 1) == '.';
    }

    private boolean isAbbreviation(int mark, int next) {
        String word = word(mark);
        String following = wordAt(next);
        if (word.isEmpty()) {
            return false;
        }
        if (Abbreviations.isTitle(word)) {
            return true;
        }
        if (Abbreviations.isBeforeNumber(word) && next < text.length() && Character.isDigit(text.charAt(next))) {
            return true;
        }
        boolean dotted = word.indexOf('.') > 0 && word.chars().allMatch(c -> Character.isLetter(c) || c == '.');
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
        if (initial || dotted || Abbreviations.isSoft(word)) {
            return !Abbreviations.startsSentences(following);
        }
        // "1. The first point" at the begin of a paragraph.
        return word.length() <= 2 && word.chars().allMatch(Character::isDigit) && mark == word.length();
    }

    /** True if the quote's speaker follows: <i>"Is it over?" President Lee asked.</i> */
    private boolean isSpeakerNext(int next) {
        Matcher words = NEXT_WORDS.matcher(text).region(next, text.length());
        int end = next;
        for (int i = 0; i < 5 && words.find(); i++) {
            if (text.substring(end, words.start()).indexOf(',') >= 0) {
                return false;
            }
            if (SPEECH.contains(words.group())) {
                return true;
            }
            end = words.end();
        }
        return false;
    }

    /** The word that ends before this mark, with the stops inside it; the end of it if it is overlong. */
    private String word(int mark) {
        int start = mark;
        int least = Math.max(0, mark - LONGEST_WORD);
        while (start > least && (Character.isLetterOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
            start--;
        }
        return text.substring(start, mark);
    }

    private String wordAt(int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    private int skipSpace(int from) {
        int at = from;
        while (at < text.length()
                && (Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    private int skipOpeners(int from) {
        int at = from;
        while (at < text.length() && "\"'“‘«([{-–—•*".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private void add(List<int[]> spans, int from, int to) {
        int start = from;
        while (to - start > LONGEST) {
            int cut = text.lastIndexOf(';', start + LONGEST);
            if (cut <= start) {
                cut = text.lastIndexOf(' ', start + LONGEST);
            }
            int end = cut <= start ? start + LONGEST : cut + 1;
            addStripped(spans, start, end);
            start = skipSpace(end);
        }
        addStripped(spans, start, to);
    }

    private void addStripped(List<int[]> spans, int start, int to) {
        int end = to;
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            spans.add(new int[] {start, end});
        }
    }
}
