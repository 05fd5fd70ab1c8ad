package io.dateline.coder.place;

import io.dateline.schemas.record.PlacePrecision;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells whether words of a text that are called like a place are somebody's name. */
final class Persons {
    /** Inhabitants up to which a town is not said to say anything. */
    private static final long SPEAKING = 300_000;
    /** Words from which on a sentence may be a headline, and the share of them that are capitalised in one. */
    private static final int SHORTEST_HEADLINE = 4;

    private static final double HEADLINE_CAPITALS = 0.8;
    /** Letters of the longest words that headlines leave small: "with". */
    private static final int LONGEST_PARTICLE = 4;

    private final Gazetteer gazetteer;
    private final PlaceWordLists lists;
    private final String text;
    private final List<PlaceWord> words;
    /** Words that follow a title or a given name somewhere in the text: later they stand for the person. */
    private final Set<String> surnames = new HashSet<>();
    /** Numbers of the words that stand in a headline: there every word is capitalised and says nothing of its neighbour. */
    private final BitSet headlines = new BitSet();

    Persons(Gazetteer gazetteer, PlaceWordLists lists, String text, List<PlaceWord> words) {
        this.gazetteer = gazetteer;
        this.lists = lists;
        this.text = text;
        this.words = words;
        markHeadlines();
        for (int i = 1; i < words.size(); i++) {
            PlaceWord word = words.get(i);
            if (word.isCapitalised() && word.joined() && introduces(words.get(i - 1), word)) {
                surnames.add(word.form());
                boolean longer = i + 1 < words.size()
                        && words.get(i + 1).joined()
                        && words.get(i + 1).isCapitalised();
                if (longer && !lists.isSuffix(words.get(i + 1).form())) {
                    surnames.add(words.get(i + 1).form());
                }
            }
        }
    }

    private void markHeadlines() {
        for (int from = 0; from < words.size(); ) {
            int to = from + 1;
            int capitals = words.get(from).isCapitalised() ? 1 : 0;
            int all = 1;
            for (; to < words.size() && !words.get(to).first(); to++) {
                PlaceWord word = words.get(to);
                boolean counts = word.form().length() > LONGEST_PARTICLE || word.isCapitalised();
                all += counts ? 1 : 0;
                capitals += word.isCapitalised() ? 1 : 0;
            }
            headlines.set(from, to, all >= SHORTEST_HEADLINE && capitals >= HEADLINE_CAPITALS * all);
            from = to;
        }
    }

    /** A title, a given name or an initial; "D-Columbus" is no Mr. Columbus. */
    private boolean introduces(PlaceWord before, PlaceWord word) {
        if (!before.isCapitalised()) {
            return false;
        }
        String form = titled(before.form());
        boolean initial =
                before.form().length() == 1 && !"AI".contains(before.form()) && text.charAt(word.start() - 1) != '-';
        return initial || lists.isTitle(form) || lists.isGivenName(form);
    }

    /** Whether the word is a surname elsewhere in the text. */
    boolean isSurname(String form) {
        return surnames.contains(form);
    }

    /** Whether the word is the subject of a verb of speech, as no small town is. */
    boolean speaks(int at, List<Site> sites) {
        boolean said = at + 1 < words.size()
                && words.get(at).end() + 1 == words.get(at + 1).start()
                && lists.isSaying(words.get(at + 1).form());
        return said && sites.stream().noneMatch(site -> isWeighty(site, SPEAKING) || site.capital());
    }

    /** Whether the words before and after make the name somebody's. */
    boolean isPerson(int from, int to, List<Site> sites, boolean supported) {
        return followsPerson(from, to) || to - from == 1 && beginsPerson(from, sites, supported);
    }

    private boolean followsPerson(int from, int to) {
        PlaceWord word = words.get(from);
        if (from == 0 || !word.joined()) {
            return false;
        }
        PlaceWord before = words.get(from - 1);
        return introduces(before, word) || to - from == 1 && !headlines.get(from) && isUnknown(before, word);
    }

    /** A capitalised word that is neither the begin of a sentence nor part of a place: it may be a given name that we do not list. */
    private boolean isUnknown(PlaceWord before, PlaceWord word) {
        if (!before.isCapitalised()
                || before.isAllCapitals()
                || before.first()
                || before.end() != word.start() - 1
                || text.charAt(word.start() - 1) != ' ') {
            return false;
        }
        String previous = titled(before.form());
        return !lists.isSuffix(previous)
                && gazetteer.demonym(previous) == null
                && !Surroundings.PREPOSITIONS.contains(before.form().toLowerCase(Locale.ROOT))
                && !before.form().equals("The")
                && !lists.isCommon(previous);
    }

    private boolean beginsPerson(int at, List<Site> sites, boolean supported) {
        int after = at + 1;
        if (after >= words.size()
                || !words.get(after).joined()
                || !words.get(after).isCapitalised()
                || text.charAt(words.get(at).end()) != ' ') {
            return false;
        }
        String next = titled(words.get(after).form());
        boolean known = lists.isSuffix(next)
                || lists.isCommon(next)
                || lists.isTitle(next)
                || lists.isNature(next)
                || gazetteer.demonym(next) != null
                || words.get(after).isAllCapitals();
        if (known) {
            return false;
        }
        boolean given = lists.isGivenName(titled(words.get(at).form()));
        boolean big = sites.stream()
                .anyMatch(site -> site.precision() == PlacePrecision.COUNTRY || site.population() > 200_000);
        return given || !big && !supported && !headlines.get(at);
    }

    private static boolean isWeighty(Site site, long people) {
        return switch (site.precision()) {
            case COUNTRY, ADMIN1, UNKNOWN -> true;
            default -> site.population() >= people;
        };
    }

    static String titled(String form) {
        return form.charAt(0) + form.substring(1).toLowerCase(Locale.ROOT);
    }
}
