package io.dateline.reader.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Guesses the character set of a document that names none and is not UTF-8: Cyrillic, Greek, Hebrew and East Asian sets. Thread-safe.
 *
 * <p>A text of another script has its foreign bytes in runs, as its words hold nothing else; in Western texts single accents stand between plain
 * letters. The detector, which knows frequencies only, is asked about the former alone.
 */
final class CharsetGuess {

    /** What a detector needs is in the first pages; a large document costs no more. */
    private static final int MOST = 256 * 1024;

    /** Share of the bytes beyond ASCII that have such a neighbour: Western languages reach a fifth, others four fifths. */
    private static final double IN_RUNS = 0.5;

    private static final Charset ARABIC = Charset.forName("windows-1256");

    /** Taken for others more often than met. */
    private static final Set<String> UNLIKELY = Set.of("MACCYRILLIC", "IBM855", "WINDOWS-1252");

    private CharsetGuess() {}

    /** The set, or null when the bytes look Western or like nothing known. */
    static @Nullable Charset of(byte[] body) {
        int length = Math.min(body.length, MOST);
        if (!inRuns(body, length)) {
            return null;
        }
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(body, 0, length);
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        Charset charset = name == null || UNLIKELY.contains(name) ? null : TextDecoder.named(name);
        if (charset != null && decodes(body, length, charset)) {
            return charset;
        }
        return isArabic(new String(body, 0, length, ARABIC)) ? ARABIC : null;
    }

    /** The detector does not know the Arabic set; other scripts read in it are a mixture of Arabic and Latin letters. */
    private static boolean isArabic(String text) {
        return text.chars()
                .filter(c -> c >= 0x80 && Character.isLetter(c))
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
    }

    private static boolean inRuns(byte[] body, int length) {
        int foreign = 0;
        int joined = 0;
        for (int i = 0; i < length; i++) {
            if (body[i] < 0) {
                foreign++;
                boolean neighbour = (i > 0 && body[i - 1] < 0) || (i + 1 < length && body[i + 1] < 0);
                joined += neighbour ? 1 : 0;
            }
        }
        return joined > foreign * IN_RUNS;
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
