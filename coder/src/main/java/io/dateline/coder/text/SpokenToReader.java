package io.dateline.coder.text;

import java.util.Locale;

/**
 * Whether a text speaks to its reader, as guides and advertisements do and news does not. What somebody is quoted with is left out: "you"
 * is not the reader there.
 */
final class SpokenToReader {
    private static final int WORDS_READ = 400;
    private static final int FEWEST_WORDS = 60;
    private static final int FEWEST = 4;
    /** One word in so many is for the reader: in news hardly one in a thousand is. */
    private static final int WORDS_TO_ONE = 80;

    private final String text;
    private boolean quoted;
    private boolean quotedSingly;
    private int words;
    private int forReader;

    private SpokenToReader(String text) {
        this.text = text;
    }

    static boolean is(String text) {
        return new SpokenToReader(text).read();
    }

    private boolean read() {
        for (int at = 0; at < text.length() && words < WORDS_READ; at++) {
            if (Character.isLetter(text.charAt(at))) {
                int end = wordEnd(at);
                if (!quoted && !quotedSingly) {
                    words++;
                    forReader += isReader(at, end) ? 1 : 0;
                }
                at = end - 1;
            } else {
                quoted = isQuotedAfter(at);
                quotedSingly = isQuotedSinglyAfter(at);
            }
        }
        return words >= FEWEST_WORDS && forReader >= FEWEST && forReader * WORDS_TO_ONE >= words;
    }

    private boolean isReader(int from, int to) {
        char first = text.charAt(from);
        return (first == 'y' || first == 'Y')
                && DocumentWords.isReader(
                        text.substring(from, to).toLowerCase(Locale.ROOT).replace('’', '\''));
    }

    private int wordEnd(int from) {
        int to = from;
        while (to < text.length() && (Character.isLetter(text.charAt(to)) || isApostrophe(to))) {
            to++;
        }
        return to;
    }

    private boolean isApostrophe(int at) {
        char c = text.charAt(at);
        return (c == '\'' || c == '’') && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    }

    /** British papers quote so; apostrophes within words do not come here. */
    private boolean isQuotedSinglyAfter(int at) {
        char c = text.charAt(at);
        if (c == '\'') {
            return at == 0 || Character.isWhitespace(text.charAt(at - 1));
        }
        return c == '‘' || quotedSingly && c != '’' && c != '\n';
    }

    /** A quotation ends with its paragraph at the latest, in case its closing mark is missing. */
    private boolean isQuotedAfter(int at) {
        char c = text.charAt(at);
        boolean twice = at > 0 && text.charAt(at - 1) == c;
        if (c == '“' || c == '`' && twice) {
            return true;
        }
        if (c == '”' || c == '\n' || c == '\'' && twice) {
            return false;
        }
        return (c == '"') != quoted;
    }
}
