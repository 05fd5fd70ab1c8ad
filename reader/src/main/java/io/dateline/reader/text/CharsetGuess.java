package io.dateline.reader.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Guesses the character set of a document that is not UTF-8 and names none, or the Western one: Cyrillic, Greek, Hebrew, Arabic, Thai and East
 * Asian sets, and those of Latin letters that {@link LatinGuess} knows. Thread-safe.
 *
 * <p>The detector knows frequencies only, and takes Czech for Chinese and Finnish for Thai. So it proposes, and {@link ForeignWords} decide:
 * a text that is not Western turns into whole words of another script, a Western one into words that mix it with plain letters.
 */
final class CharsetGuess {

    /** What a detector needs is in the first pages; a large document costs no more. */
    private static final int MOST = 256 * 1024;

    /** Bytes in foreign words, where only a server's default speaks against them: a short headline. */
    private static final int ENOUGH = 6;

    /** The same against what the document says of itself: some sentences. */
    private static final int PLENTY = 150;

    private static final Charset ARABIC = Charset.forName("windows-1256");

    /** An Arabic text is full of its article, for each fifty letters at least one; other scripts read in that set hold none. */
    private static final String ARTICLE = "\u0627\u0644";

    private static final double ARTICLES = 0.02;

    /** Persian has no article, but as many alifs, one in eight letters. */
    private static final String ALIF = "\u0627";

    private static final double ALIFS = 0.05;

    /** Its small letters but one are those of windows-1251, which the detector takes for it in short texts. */
    private static final String MAC = "MACCYRILLIC";

    private static final Charset CYRILLIC = Charset.forName("windows-1251");

    /** Taken for others more often than met. */
    private static final Set<String> UNLIKELY = Set.of("IBM855", "WINDOWS-1252");

    private CharsetGuess() {}

    /**
     * The set, or null when the bytes look Western or like nothing known.
     *
     * @param named whether the document itself says that it is in another set; only strong evidence counts then
     */
    static @Nullable Charset of(byte[] body, boolean named) {
        int length = Math.min(body.length, MOST);
        int least = named ? PLENTY : ENOUGH;
        // The detector does not know the Arabic set, and takes a short text in it for Cyrillic.
        ForeignWords arabic = ForeignWords.of(body, length, ARABIC);
        boolean arabicWords = arabic.convince(least);
        if (arabicWords && arabic.share(ARTICLE) >= ARTICLES) {
            return ARABIC;
        }
        Charset proposed = proposed(body, length);
        if (proposed != null && ForeignWords.of(body, length, proposed).convince(least)) {
            return proposed;
        }
        if (arabicWords && arabic.share(ALIF) >= ALIFS) {
            return ARABIC;
        }
        return LatinGuess.of(body, length, named);
    }

    private static @Nullable Charset proposed(byte[] body, int length) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(body, 0, length);
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        if (name == null || UNLIKELY.contains(name)) {
            return null;
        }
        Charset charset = name.equals(MAC) ? CYRILLIC : TextDecoder.named(name);
        return charset != null && decodes(body, length, charset) ? charset : null;
    }

    /** Whether all of it but a character cut at the end is text in that set. */
    private static boolean decodes(byte[] body, int length, Charset charset) {
        int end = length;
        while (length < body.length && end > 0 && body[end - 1] < 0) {
            end--;
        }
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body, 0, end));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
