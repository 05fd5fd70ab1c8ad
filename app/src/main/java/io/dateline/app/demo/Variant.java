package io.dateline.app.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A variant of an article for load: the same text with other countries, capitals and numbers, so that it tells of
 * another event. Deterministic: the same copy of the same article is always the same. A text is not made more sensible
 * by it, and towns other than those of {@code countries.tsv} stay where they are.
 */
final class Variant {

    private static final List<Country> COUNTRIES = Country.load();
    private static final List<String> NUMBERS = List.of(
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final int FIRST_NUMBER = 3;
    private static final Pattern ARTICLE = Pattern.compile("\\b([Aa])n? (?=\\p{Lu}\\p{Ll})");
    private static final Pattern WORD = words();

    private final Map<String, String> replacements = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private final int shift;

    /**
     * Country i becomes country a*i + b modulo their prime number: no two pairs (a, b) send two countries to the same
     * two, so that thousands of variants of a report on two countries all differ. Numbers move round a ring of another
     * length, which sets apart the variants of a report on one country.
     */
    private Variant(int copy, int story) {
        int count = COUNTRIES.size();
        int step = copy + story;
        int factor = 2 + (step / count) % (count - 2);
        for (int i = 0; i < count; i++) {
            Country from = COUNTRIES.get(i);
            Country to = COUNTRIES.get((factor * i + step) % count);
            codes.put(from.code(), to.code());
            for (int form = 0; form < from.forms().size(); form++) {
                String name = from.forms().get(form);
                String other = to.forms().get(form);
                replacements.put(name, other);
                replacements.put(dateline(name), dateline(other));
            }
        }
        shift = 1 + copy % (NUMBERS.size() - 1);
        for (int i = 0; i < NUMBERS.size(); i++) {
            int to = (i + shift) % NUMBERS.size();
            replacements.put(NUMBERS.get(i), NUMBERS.get(to));
            replacements.put(capital(NUMBERS.get(i)), capital(NUMBERS.get(to)));
            replacements.put(String.valueOf(i + FIRST_NUMBER), String.valueOf(to + FIRST_NUMBER));
        }
    }

    /** @param copy 1 and up */
    static ArticleFile of(ArticleFile file, int copy) {
        // Copies of one another change in the same way, so that they stay copies of one another.
        int story = file.copyOf() == 0 ? file.number() : file.copyOf();
        Variant variant = new Variant(copy, story);
        return new ArticleFile(
                file.number(),
                file.slug() + "-v" + copy,
                1,
                file.outlet(),
                variant.rename(file.title()),
                file.author(),
                file.section(),
                file.tags(),
                file.age(),
                file.metadata(),
                ArticleFile.Mishap.NONE,
                file.copyOf(),
                variant.rename(file.expected()),
                variant.rename(file.forbidden()),
                file.blocks().stream()
                        .map(block -> new Block(block.kind(), variant.rename(block.text())))
                        .toList());
    }

    private List<Expectation> rename(List<Expectation> expectations) {
        return expectations.stream()
                .map(expectation -> expectation.renamed(code -> codes.getOrDefault(code, code), this::rename))
                .toList();
    }

    private String rename(String text) {
        String renamed = WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(replacement(word.group())));
        return renamed.equals(text) ? text : withRightArticles(renamed);
    }

    private String replacement(String word) {
        String replacement = replacements.get(word);
        if (replacement != null) {
            return replacement;
        }
        // A number beyond those that are also written as words.
        return Character.isDigit(word.charAt(0)) ? String.valueOf(Integer.parseInt(word) + shift) : word;
    }

    /** "an Egyptian" that became "an Kenyan" reads "a Kenyan". */
    private static String withRightArticles(String text) {
        return ARTICLE.matcher(text).replaceAll(match -> {
            boolean vowel = "AEIO".indexOf(text.charAt(match.end())) >= 0;
            return match.group(1) + (vowel ? "n " : " ");
        });
    }

    /** As in the line of place that begins a report. */
    private static String dateline(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /**
     * Any word, names of several words, whole numbers. Each word is looked up: an alternative for each of some hundred
     * names would be tried at every letter. Placeholders in braces, decimals and clock times are left alone.
     */
    private static Pattern words() {
        String names = COUNTRIES.stream()
                .flatMap(country -> country.forms().stream())
                .filter(name -> name.contains(" "))
                .flatMap(name -> Stream.of(name, dateline(name)))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\w{])(?:" + names + "|\\p{L}+)(?!\\w)"
                + "|(?<![\\w{.,:+-])(?:[3-9]|[1-9][0-9]|[1-8][0-9]{2})(?![\\w.,:}]\\w| [ap]\\.m)(?!\\w)");
    }
}
