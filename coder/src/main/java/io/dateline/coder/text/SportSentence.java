package io.dateline.coder.text;

import io.dateline.coder.data.ResourceFile;
import io.dateline.coder.data.WordLists;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sentences about a contest within other news: "Croatia beat Scotland 3-1". Cautious as {@link DocumentKind}: a word of news makes it news. */
public final class SportSentence {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}&]++(?:['’.-][\\p{L}\\p{N}&]++)*+");
    private static final WordLists WORDS = WordLists.of(ResourceFile.of(SportSentence.class, "scores.txt"));
    private static final Set<String> COUNTED = WORDS.list("COUNTED");
    private static final Pattern SCORE = Pattern.compile("\\b(?:"
            + WORDS.list("OUTCOME").stream().sorted().map(Pattern::quote).collect(Collectors.joining("|"))
            + ")\\b.{0,60}?(?<![\\d-])(\\d{1,2})[-–](\\d{1,2})(?![\\d-])");
    /** Goals or sets; greater numbers may be shares of a vote. */
    private static final int MOST_GOALS = 40;
    /** So strong that one phrase of it tells. */
    private static final int STRONG = 3;

    private SportSentence() {}

    /** The phrase that shows it, or null. */
    public static @Nullable String sign(String sentence) {
        List<String> words = WORD.matcher(sentence)
                .results()
                .map(match -> match.group().toLowerCase(Locale.ROOT).replace('’', '\''))
                .toList();
        String sport = null;
        for (int i = 0; i < words.size(); i++) {
            StringBuilder phrase = new StringBuilder();
            for (int n = 0; n < DocumentWords.LONGEST_PHRASE && i + n < words.size(); n++) {
                String joined = phrase.append(n == 0 ? "" : " ")
                        .append(words.get(i + n))
                        .toString();
                List<DocumentWords.Sign> signs = DocumentWords.signs(joined);
                if (signs == null) {
                    break;
                }
                if (has(signs, DocumentType.NEWS, 1)) {
                    return null;
                }
                sport = has(signs, DocumentType.SPORT, STRONG) ? joined : sport;
            }
        }
        return sport == null && words.stream().noneMatch(COUNTED::contains) ? score(sentence) : sport;
    }

    private static @Nullable String score(String sentence) {
        Matcher score = SCORE.matcher(sentence);
        boolean goals = score.find()
                && Integer.parseInt(score.group(1)) < MOST_GOALS
                && Integer.parseInt(score.group(2)) < MOST_GOALS;
        return goals ? score.group() : null;
    }

    private static boolean has(List<DocumentWords.Sign> signs, DocumentType type, int least) {
        return signs.stream().anyMatch(sign -> sign.type() == type && sign.weight() >= least);
    }
}
