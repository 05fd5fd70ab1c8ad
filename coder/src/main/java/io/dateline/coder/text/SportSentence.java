package io.dateline.coder.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sentences about a contest within other news: "Croatia beat Scotland 3-1". Cautious as {@link DocumentKind}: a word of news makes it news. */
public final class SportSentence {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}&]++(?:['’.-][\\p{L}\\p{N}&]++)*+");
    private static final Pattern SCORE = Pattern.compile(
            "\\b(?:beat|beats|beaten|lost|loses|drew|draws|thrashed|edged|routed|defeated|hammered|crushed|stunned|thumped|downed|win|won|wins|victory)\\b"
                    + ".{0,60}?(?<![\\d-])\\d{1,3}[-–]\\d{1,3}(?![\\d-])");
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
        Matcher score = SCORE.matcher(sentence);
        return sport == null && score.find() ? score.group() : sport;
    }

    private static boolean has(List<DocumentWords.Sign> signs, DocumentType type, int least) {
        return signs.stream().anyMatch(sign -> sign.type() == type && sign.weight() >= least);
    }
}
