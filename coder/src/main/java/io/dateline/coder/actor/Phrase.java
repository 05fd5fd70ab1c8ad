package io.dateline.coder.actor;

import io.dateline.coder.actor.Lexicon.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A noun phrase cut into its core and what hangs on it: "of …", "in …", ", apposition", "led by …". */
final class Phrase {
    private static final Set<String> DETERMINERS = Set.of("the", "a", "an", "its", "their", "his", "her", "our");
    private static final Set<String> PREPOSITIONS = Set.of(
            "of",
            "in",
            "from",
            "at",
            "for",
            "to",
            "with",
            "on",
            "against",
            "by",
            "near",
            "inside",
            "across",
            "throughout",
            "outside",
            "under",
            "within",
            "over",
            "between",
            "among",
            "into",
            "around",
            "along",
            "toward",
            "towards",
            "about",
            "after",
            "before",
            "during",
            "since",
            "loyal");
    private static final Set<String> CLAUSES = Set.of(
            "who", "which", "that", "whose", "whom", "where", "when", "said", "was", "is", "were", "are", "has", "had");
    private static final Set<String> LEADING = Set.of("led", "headed", "commanded", "chaired");
    /** A demonym before one of these is no owner: "US-backed forces". */
    private static final Set<String> JOINED = Set.of(
            "backed",
            "led",
            "born",
            "made",
            "trained",
            "controlled",
            "held",
            "occupied",
            "allied",
            "funded",
            "supplied",
            "style",
            "speaking",
            "mediated",
            "brokered",
            "bound",
            "sponsored",
            "supported",
            "armed",
            "dominated");

    private static final Set<String> STANCES = Set.of("pro", "anti", "non");

    /** Words [from, to) after the preposition, or after a comma (","), "and", "led by"; "" for the core. */
    record Segment(String link, int from, int to) {}

    final String text;
    final List<Word> words;
    final List<Match> matches;
    final List<Segment> segments;
    final int core;

    /** @param head character of the head word, or -1 when it is not known */
    Phrase(String text, int head, Lexicon lexicon) {
        this.text = text;
        this.words = Word.split(text);
        this.matches = lexicon.matches(words);
        this.segments = cut();
        this.core = coreOf(head);
    }

    Segment core() {
        return segments.get(core);
    }

    /** The last word of the party itself, in lower case. */
    String headWord() {
        return words.get(core().to() - 1).lower();
    }

    boolean isEmpty() {
        return segments.isEmpty();
    }

    /** The segments after the core. */
    List<Segment> after() {
        return segments.subList(core + 1, segments.size());
    }

    List<Match> matches(Segment segment) {
        List<Match> inside = new ArrayList<>();
        for (Match match : matches) {
            if (match.from() >= segment.from() && match.to() <= segment.to()) {
                inside.add(match);
            }
        }
        return inside;
    }

    @Nullable
    Match matchAt(int word) {
        for (Match match : matches) {
            if (match.from() <= word && word < match.to()) {
                return match;
            }
        }
        return null;
    }

    /** Whether the country word says an attitude or a tie ("pro-Iranian", "US-backed") and not whose the thing is. */
    boolean isMereTie(Match match) {
        boolean before = match.from() > 0
                && words.get(match.from()).hyphen()
                && STANCES.contains(words.get(match.from() - 1).lower());
        boolean after = match.to() < words.size()
                && words.get(match.to()).hyphen()
                && JOINED.contains(words.get(match.to()).lower());
        return before || after;
    }

    String text(int from, int to) {
        Word last = words.get(to - 1);
        return text.substring(
                words.get(from).start(), last.start() + last.form().length());
    }

    private List<Segment> cut() {
        List<Segment> cut = new ArrayList<>();
        String link = "";
        int from = 0;
        for (int i = 0; i < words.size(); i++) {
            Match match = matchAt(i);
            if (match != null && match.to() - match.from() > 1) {
                i = match.to() - 1;
                continue;
            }
            String word = words.get(i).lower();
            boolean comma = words.get(i).isPunctuation() && ",;:()".contains(word);
            boolean leading = LEADING.contains(word)
                    && !words.get(i).hyphen()
                    && i + 1 < words.size()
                    && words.get(i + 1).lower().equals("by");
            boolean clause = CLAUSES.contains(word) && i > 0;
            boolean breaks = comma
                    || leading
                    || clause
                    || word.equals("and")
                    || word.equals("as")
                    || match == null
                            && PREPOSITIONS.contains(word)
                            && !words.get(i).hyphen();
            if (breaks) {
                add(cut, link, from, i);
                if (clause) {
                    return cut;
                }
                link = comma ? "," : leading ? "led" : word;
                from = leading ? i + 2 : i + 1;
                i = from - 1;
            }
        }
        add(cut, link, from, words.size());
        return cut;
    }

    private void add(List<Segment> cut, String link, int from, int to) {
        int start = from;
        while (start < to
                && (words.get(start).isPunctuation()
                        || DETERMINERS.contains(words.get(start).lower()))) {
            start++;
        }
        int end = to;
        while (end > start && words.get(end - 1).isPunctuation()) {
            end--;
        }
        if (end > start) {
            cut.add(new Segment(link, start, end));
        }
    }

    private int coreOf(int head) {
        for (int i = 0; head >= 0 && i < segments.size(); i++) {
            Segment segment = segments.get(i);
            if (words.get(segment.to() - 1).end() > head) {
                return i;
            }
        }
        return 0;
    }
}
