package io.dateline.coder;

import io.dateline.coder.event.TriggerScan;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import io.dateline.coder.place.FoundPlace;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lines In Title Case, which a parser trained on sentences takes for one long name. */
final class Headline {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}’'-]*");
    private static final double SHARE_OF_CAPITALS = 0.7;
    private static final int SHORTEST = 4;
    private static final Set<String> NAMES = Set.of("march", "may", "will");

    private Headline() {}

    /** Whether most longer words begin with a capital and no full stop ends the line. */
    static boolean isTitleCase(String line) {
        int words = 0;
        int capitals = 0;
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            if (matcher.group().length() >= SHORTEST) {
                words++;
                capitals += Character.isUpperCase(matcher.group().charAt(0)) ? 1 : 0;
            }
        }
        return words >= 3 && !line.stripTrailing().endsWith(".") && capitals >= SHARE_OF_CAPITALS * words;
    }

    /**
     * "Xi to visit Paris" as "Xi'll visit Paris", which a parser knows: every character keeps its place. Null when the line is no such
     * headline.
     */
    static @Nullable String announced(Parse parse) {
        Token subject = parse.root();
        if (subject == null || !subject.isNoun() || parse.text().stripTrailing().endsWith(".")) {
            return null;
        }
        for (Token verb : parse.children(subject, "acl", "relcl")) {
            Token to = parse.child(verb, "aux");
            boolean infinitive =
                    to != null && to.lemma().equals("to") && verb.tag().equals("VB");
            if (infinitive && to.start() == subject.end() + 1) {
                return parse.text().substring(0, subject.end()) + "'ll"
                        + parse.text().substring(to.end());
            }
        }
        return null;
    }

    /** The line with words that patterns know in lower case, names of places kept; every character keeps its place. */
    static String lowered(String line, List<FoundPlace> places, TriggerScan scan) {
        StringBuilder lowered = new StringBuilder(line);
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            int start = matcher.start();
            String word = matcher.group().toLowerCase(Locale.ROOT);
            boolean place = places.stream().anyMatch(one -> one.start() < matcher.end() && start < one.end());
            boolean sameLength = word.length() == matcher.group().length();
            if (!place && sameLength && !NAMES.contains(word) && scan.knows(word)) {
                lowered.replace(start, matcher.end(), word);
            }
        }
        return lowered.toString();
    }
}
