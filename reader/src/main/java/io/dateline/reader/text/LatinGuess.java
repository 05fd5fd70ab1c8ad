package io.dateline.reader.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells Polish, Czech, Hungarian, Turkish and their neighbours from Western languages by the words of {@code words.txt}, which explains its
 * format. The sets of both hold Latin letters, so that only what they spell tells them apart. Thread-safe.
 */
final class LatinGuess {

    private static final String FILE = "words.txt";
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** Different words that must be found, where nothing or only a server's default speaks against the set. */
    private static final int ENOUGH = 2;

    /** Letters. Words that are shorter, such as {@code są}, are read in figures raised and question marks turned over too: s¹. */
    private static final int SHORTEST_THAT_TELLS = 3;

    /** The same against what the document says of itself. */
    private static final int PLENTY = 5;

    /** Of all words that read otherwise in the Western set. True ones are one in five or so. */
    private static final double LEAST_SHARE = 0.05;

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,30}");

    private static final Pattern SIGN_IN_WORD = Pattern.compile("(?<=\\p{L})[¡¤¦¨¬®¯±´¶·¸]|[¡¤¦¨¬®¯±´¶·¸](?=\\p{L})");

    private static final Map<Charset, Set<String>> WORDS = load();

    private LatinGuess() {}

    private static Map<Charset, Set<String>> load() {
        Map<Charset, Set<String>> words = new LinkedHashMap<>();
        try (InputStream in = LatinGuess.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing beside " + LatinGuess.class.getName());
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank() && line.charAt(0) != '#') {
                    add(words, line.strip().split("\\s+"), number);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
        return words;
    }

    private static void add(Map<Charset, Set<String>> words, String[] line, int number) {
        String[] sets = line[0].split(",", -1);
        for (int i = 1; i < line.length; i++) {
            boolean tells = false;
            for (String set : sets) {
                Charset charset = TextDecoder.named(set);
                if (charset == null) {
                    throw new IllegalStateException(FILE + ":" + number + ": no character set: " + set);
                }
                tells |= readsOtherwise(line[i], charset);
                if (!words.computeIfAbsent(charset, c -> new HashSet<>()).add(line[i])) {
                    throw new IllegalStateException(FILE + ":" + number + ": stands here twice: " + line[i]);
                }
            }
            if (!tells) {
                throw new IllegalStateException(FILE + ":" + number + ": reads the same as Western: " + line[i]);
            }
        }
    }

    /**
     * The set whose words are found most, or null when the text is Western as far as anybody can tell.
     *
     * @param length bytes that are read
     * @param named whether the document itself says that it is Western
     */
    static @Nullable Charset of(byte[] body, int length, boolean named) {
        int least = named ? PLENTY : ENOUGH;
        Charset best = null;
        int most = Integer.MIN_VALUE;
        for (Map.Entry<Charset, Set<String>> language : WORDS.entrySet()) {
            String text = decoded(body, length, language.getKey());
            int found = text == null ? 0 : count(text, language.getKey(), language.getValue(), least);
            if (text != null && found > 0 && found - signsInWords(text) > most) {
                most = found - signsInWords(text);
                best = language.getKey();
            }
        }
        return best;
    }

    /** How many words of the text are listed; 0 when too few of them read otherwise in the Western set. */
    private static int count(String text, Charset charset, Set<String> listed, int least) {
        Map<String, Boolean> known = new HashMap<>();
        Set<String> telling = new HashSet<>();
        int otherwise = 0;
        int told = 0;
        int found = 0;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String lower = word.group().toLowerCase(Locale.ROOT);
            boolean differs = !isAscii(lower) && known.computeIfAbsent(lower, w -> readsOtherwise(w, charset));
            boolean isListed = listed.contains(lower);
            otherwise += differs ? 1 : 0;
            found += isListed ? 1 : 0;
            if (differs && isListed) {
                told++;
                telling.add(lower);
            }
        }
        boolean sure = telling.size() >= least && telling.stream().anyMatch(w -> w.length() >= SHORTEST_THAT_TELLS);
        return sure && told >= otherwise * LEAST_SHARE ? found : 0;
    }

    /** Signs that stand for letters where the neighbouring set is meant. */
    private static int signsInWords(String text) {
        Matcher sign = SIGN_IN_WORD.matcher(text);
        int count = 0;
        while (sign.find()) {
            count++;
        }
        return count;
    }

    private static boolean isAscii(String word) {
        return word.chars().allMatch(c -> c < 0x80);
    }

    private static boolean readsOtherwise(String word, Charset charset) {
        return !new String(word.getBytes(charset), WESTERN).equals(word);
    }

    /** Null when it holds bytes that mean nothing in the set, or controls that no text does. */
    private static @Nullable String decoded(byte[] body, int length, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body, 0, length))
                    .toString();
            return text.chars().anyMatch(c -> c >= 0x80 && c < 0xA0) ? null : text;
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
