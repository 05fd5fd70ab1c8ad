package io.dateline.reader.text;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;

/** Words beyond ASCII in bytes that were read in some set: whole ones of another script, or pieces of Western words. One document's. */
final class ForeignWords {

    /** A letter with an accent may stand alone, or two of them; hardly three. */
    private static final int LEAST_BYTES = 3;

    /** Letters of pieces for each one of whole words: Western texts have hardly a whole one, others no pieces but beside names of brands. */
    private static final double MOST_PIECES = 0.5;

    /** East Asian text stands beside names in Latin letters without a space; Western words have not so many accents in a row. */
    private static final int LONGEST_PIECE = 3;

    /**
     * Of the two bytes of an East Asian character the second may be a plain letter, in Big5 two of five times; where it nearly always is, the
     * first is an accent that has swallowed it.
     */
    private static final double LEAST_BEYOND_ASCII = 1.4;

    private final String text;
    private final int bytesPerLetter;
    private final boolean swallows;
    private int whole;
    private int pieces;

    private ForeignWords(String text, int bytesPerLetter, boolean swallows) {
        this.text = text;
        this.bytesPerLetter = bytesPerLetter;
        this.swallows = swallows;
    }

    static ForeignWords of(byte[] body, int length, Charset charset) {
        String text = new String(body, 0, length, charset);
        boolean single = charset.canEncode() && charset.newEncoder().maxBytesPerChar() <= 1;
        boolean swallows = !single
                && beyondAscii(body, length)
                        < LEAST_BEYOND_ASCII
                                * text.chars().filter(c -> c >= 0x80).count();
        ForeignWords words = new ForeignWords(text, single ? 1 : 2, swallows);
        words.count();
        return words;
    }

    private static int beyondAscii(byte[] body, int length) {
        int beyond = 0;
        for (int i = 0; i < length; i++) {
            beyond += body[i] < 0 ? 1 : 0;
        }
        return beyond;
    }

    /**
     * Whether the text is one of another script.
     *
     * @param least bytes that whole words must hold
     */
    boolean convince(int least) {
        return !swallows && whole * bytesPerLetter >= least && pieces <= whole * MOST_PIECES;
    }

    /** How often some letters stand in it, for each foreign letter. */
    double share(String letters) {
        long all = text.chars().filter(ForeignWords::isForeign).count();
        int found = 0;
        for (int at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + 1)) {
            found++;
        }
        return all == 0 ? 0 : (double) found / all;
    }

    private void count() {
        for (int from = 0; from < text.length(); from++) {
            int to = from;
            boolean latin = false;
            while (to < text.length() && isForeign(text.charAt(to))) {
                latin |= UnicodeScript.of(text.charAt(to)) == UnicodeScript.LATIN;
                to++;
            }
            if (to > from) {
                count(from, to, latin);
                from = to;
            }
        }
    }

    private void count(int from, int to, boolean latin) {
        int letters = to - from;
        boolean mixed = latin || isPlain(from - 1) || isPlain(to);
        if (mixed && (bytesPerLetter == 1 || letters <= LONGEST_PIECE)) {
            pieces += letters;
        } else if (letters * bytesPerLetter >= LEAST_BYTES) {
            whole += letters;
        }
    }

    private boolean isPlain(int at) {
        char c = at < 0 || at >= text.length() ? ' ' : text.charAt(at);
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isForeign(int c) {
        return c >= 0x80 && (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK);
    }
}
