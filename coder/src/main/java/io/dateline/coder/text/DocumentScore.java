package io.dateline.coder.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Adds up for one article what speaks for each type. */
final class DocumentScore {
    static final int WORDS_READ = 400;

    /** A short text has few words for anything: it is judged as if it had this many. */
    private static final int FEWEST_WORDS = 60;

    private static final int PHRASE_COUNTS = 3;
    private static final int WEIGHT_OF_SECTION = 6;
    private static final int REASONS = 4;

    /** Of a type, for each hundred words, in a text of a hundred words or fewer; below it an article is news. */
    private static final double ENOUGH = 12;

    /** The longer a text, the thinner its words for what it is. */
    private static final int WORDS_OF_ENOUGH = 100;
    /** And by this factor more than for news. */
    private static final double CLEARLY_MORE = 1.6;
    /** One hint repeated is no proof: so many different phrases are wanted. */
    private static final int DIFFERENT_PHRASES = 3;

    /** What stands under "Sport" is sport, unless it is thick with words of news: a minister may resign there, too. */
    private static final Set<DocumentType> TOLD_BY_SECTION =
            EnumSet.of(DocumentType.OBITUARY, DocumentType.SPORT, DocumentType.LISTING, DocumentType.WEATHER);

    private static final double THICK_WITH_NEWS = ENOUGH;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}&]++(?:['’.-][\\p{L}\\p{N}&]++)*+");

    private final Map<DocumentType, Integer> scores = new EnumMap<>(DocumentType.class);
    private final Map<DocumentType, Map<String, Integer>> reasons = new EnumMap<>(DocumentType.class);
    private final @Nullable DocumentType form;
    private @Nullable DocumentType bySection;
    private int words;

    DocumentScore(String title, String text, String section) {
        form = DocumentForm.of(text);
        read(title, 2);
        read(text, 1);
        for (DocumentType type : DocumentType.values()) {
            if (DocumentWords.isSection(type, section)) {
                add(type, "section " + section.strip(), WEIGHT_OF_SECTION);
                bySection = TOLD_BY_SECTION.contains(type) ? type : bySection;
            }
        }
    }

    DocumentKind judge() {
        double news = density(DocumentType.NEWS);
        if (form != null && news < ENOUGH) {
            return new DocumentKind(form, density(form), "the form of the text");
        }
        if (bySection != null && news < THICK_WITH_NEWS) {
            return new DocumentKind(bySection, density(bySection), why(bySection));
        }
        double wanted = ENOUGH * Math.sqrt((double) WORDS_OF_ENOUGH / Math.max(words, WORDS_OF_ENOUGH));
        DocumentKind best = new DocumentKind(DocumentType.NEWS, 0, "");
        for (DocumentType type : DocumentType.values()) {
            double density = density(type);
            boolean enough = type != DocumentType.NEWS
                    && density >= wanted
                    && density >= news * CLEARLY_MORE
                    && reasons.getOrDefault(type, Map.of()).size() >= DIFFERENT_PHRASES;
            if (enough && density > best.strength()) {
                best = new DocumentKind(type, density, why(type));
            }
        }
        return best;
    }

    private void read(String text, int factor) {
        List<String> found = words(text);
        words += found.size();
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            StringBuilder phrase = new StringBuilder();
            for (int n = 0; n < DocumentWords.LONGEST_PHRASE && i + n < found.size(); n++) {
                String joined = phrase.append(n == 0 ? "" : " ")
                        .append(found.get(i + n))
                        .toString();
                List<DocumentWords.Sign> signs = DocumentWords.signs(joined);
                if (signs == null) {
                    break;
                }
                if (!signs.isEmpty() && counts.merge(joined, 1, Integer::sum) <= PHRASE_COUNTS) {
                    signs.forEach(sign -> add(sign.type(), joined, sign.weight() * factor));
                }
            }
        }
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (words.size() < WORDS_READ && matcher.find()) {
            words.add(matcher.group().toLowerCase(Locale.ROOT).replace('’', '\''));
        }
        return words;
    }

    private void add(DocumentType type, String phrase, int weight) {
        scores.merge(type, weight, Integer::sum);
        reasons.computeIfAbsent(type, added -> new HashMap<>()).merge(phrase, weight, Integer::sum);
    }

    private double density(DocumentType type) {
        return 100.0 * scores.getOrDefault(type, 0) / Math.max(words, FEWEST_WORDS);
    }

    private String why(DocumentType type) {
        return reasons.getOrDefault(type, Map.of()).entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(REASONS)
                .map(Map.Entry::getKey)
                .reduce((left, right) -> left + ", " + right)
                .orElse("");
    }
}
