package io.dateline.reader.article;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Chooses between the text found in the page and the {@code articleBody} of its JSON-LD.
 *
 * <p>The page's text has its paragraphs and is most often the whole, so that it comes first. The other is evidence against it: when the page's
 * is far shorter, it was cut; when it shares few words, it is something else, such as the text of a consent box.
 */
final class Rescue {

    /** Text below this length is doubted, in characters. */
    private static final int LITTLE = 250;

    /** An {@code articleBody} below this length says too little to tell that the page's text is something else. */
    private static final int TELLING = 500;

    /** How many times longer than the page's text it must be. */
    private static final int LONGER = 2;

    /** The share of its first words that the page's text must have. */
    private static final double SHARED = 0.5;

    private static final int MOST_WORDS = 300;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Rescue() {}

    static String better(String text, @Nullable String articleBody) {
        if (articleBody == null || articleBody.length() <= text.length() / LONGER) {
            return text;
        }
        boolean little = text.length() < LITTLE && articleBody.length() > text.length();
        boolean longer = articleBody.length() > text.length() * (long) LONGER;
        boolean telling = articleBody.length() >= TELLING;
        return little || (telling && (longer || isOther(text, articleBody))) ? articleBody : text;
    }

    private static boolean isOther(String text, String articleBody) {
        List<String> words = words(articleBody);
        List<String> first = words.subList(0, Math.min(words.size(), MOST_WORDS));
        Set<String> known = new HashSet<>(words(text));
        long shared = first.stream().filter(known::contains).count();
        return shared < first.size() * SHARED;
    }

    private static List<String> words(String text) {
        return Arrays.asList(NO_WORD.split(text.toLowerCase(Locale.ROOT)));
    }
}
