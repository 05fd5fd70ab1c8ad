package io.dateline.reader.article;

import io.dateline.reader.text.PlainText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The page's first-level headings, one of which is most often the headline. */
final class Headings {

    private static final int MOST = 20;

    /** No title is longer, in characters: what is gets compared no further. */
    private static final int LONGEST_TITLE = 1_000;

    /** No headline that stands above a text is longer, in characters. */
    private static final int LONGEST = 200;

    /** Share of a heading's words that another title must have for both to mean the same article. */
    private static final double SHARED_WORDS = 0.3;

    /** With more headings the text's own are among them, which have words of the title too. */
    private static final int FEW = 2;

    private static final int FEWEST_SHARED_OF_MANY = 2;

    /** As {@link Tally#weight} counts: two syllables of Korean are a word of their own. */
    private static final int LONG_WORD = 4;

    /** A shorter heading may be a section's name or a call. */
    private static final int FEWEST_WORDS = 8;

    private static final String SEPARATORS = "|—–-:»•·";
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Scripts that write no spaces between words. */
    private static final Pattern UNSPACED = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]{6}");

    private final List<String> texts = new ArrayList<>();
    private final SiteName site;

    private Headings(SiteName site) {
        this.site = site;
    }

    static Headings of(Document page, SiteName site) {
        Headings headings = new Headings(site);
        for (Element heading : page.select("h1").stream().limit(MOST).toList()) {
            String text = PlainText.oneLine(heading.text());
            if (!text.isEmpty()) {
                headings.texts.add(text);
            }
        }
        return headings;
    }

    @Nullable
    String first() {
        return texts.isEmpty() ? null : texts.get(0);
    }

    /** The longest heading that one of the page's titles begins with, or that ends its title after the name of the site. */
    @Nullable
    String agreed(String title, @Nullable String shared, @Nullable String headline) {
        String shortTitle = PlainText.cut(title, LONGEST_TITLE);
        // Where a title for sharing exists, a heading that only the page's title begins with is the name of the site.
        List<String> starts = Stream.of(shared == null ? shortTitle : null, shared, headline)
                .filter(Objects::nonNull)
                .map(whole -> Lines.letters(PlainText.cut(whole, LONGEST_TITLE)))
                .toList();
        String agreed = null;
        for (String heading : texts) {
            String letters = heading.length() > LONGEST_TITLE ? "" : Lines.letters(heading);
            if (isTelling(heading, letters)
                    && (agreed == null || heading.length() > agreed.length())
                    && (starts.stream().anyMatch(start -> start.startsWith(letters))
                            || endsWith(shortTitle, heading))) {
                agreed = heading;
            }
        }
        return agreed;
    }

    /** One word is the name of a section or a logo more often than a headline. */
    private boolean isTelling(String heading, String letters) {
        return !letters.isEmpty()
                && (heading.indexOf(' ') > 0 || UNSPACED.matcher(heading).find())
                && !site.is(heading);
    }

    /** The first heading that shares enough of its words with one of the titles. */
    @Nullable
    String likeliest(String title, @Nullable String shared, @Nullable String headline) {
        List<Set<String>> others = Stream.of(title, shared, headline)
                .filter(Objects::nonNull)
                .map(text -> words(PlainText.cut(text, LONGEST_TITLE)))
                .toList();
        String whole = Lines.letters(PlainText.cut(title, LONGEST_TITLE));
        boolean many = texts.size() > FEW;
        for (String heading : texts) {
            Set<String> words = heading.length() > LONGEST ? Set.of() : words(heading);
            String letters = Lines.letters(heading);
            // The page's title is the name of the blog and the shared one: then this heading is that name.
            boolean blog =
                    shared != null && whole.equals(letters + Lines.letters(PlainText.cut(shared, LONGEST_TITLE)));
            if (!blog
                    && isTelling(heading, letters)
                    && others.stream()
                            .anyMatch(other -> share(words, other) > SHARED_WORDS
                                    && sharedLong(words, other) >= (many ? FEWEST_SHARED_OF_MANY : 1))) {
                return heading;
            }
        }
        return null;
    }

    /** The page's only heading, when it is written like a headline: titles are sometimes worded quite otherwise. */
    @Nullable
    String sole() {
        String heading = texts.size() == 1 ? texts.get(0) : "";
        boolean headline = heading.length() <= LONGEST
                && !heading.endsWith(":")
                && words(heading).size() >= FEWEST_WORDS
                && !site.is(heading);
        return headline ? heading : null;
    }

    private static double share(Set<String> words, Set<String> other) {
        return words.isEmpty() ? 0 : words.stream().filter(other::contains).count() / (double) words.size();
    }

    private static long sharedLong(Set<String> words, Set<String> other) {
        return words.stream()
                .filter(word -> Tally.weight(word) >= LONG_WORD && other.contains(word))
                .count();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(List.of(NO_WORD.split(text.toLowerCase(Locale.ROOT))));
        words.remove("");
        return words;
    }

    /** Whether the title is something shorter, a separator, and the heading. */
    private static boolean endsWith(String title, String heading) {
        int at = title.length() - heading.length();
        if (at < 3 || at > heading.length() || title.charAt(at - 1) != ' ') {
            return false;
        }
        return title.regionMatches(true, at, heading, 0, heading.length())
                && SEPARATORS.indexOf(title.charAt(at - 2)) >= 0;
    }
}
