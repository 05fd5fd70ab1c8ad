package io.dateline.coder.place;

import io.dateline.schemas.record.PlacePrecision;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds what may be a place in a text: capitalised names of the gazetteer that are not plainly a person or a word. */
final class Candidates {
    static final Set<String> PREPOSITIONS = Set.of(
            "in",
            "at",
            "near",
            "from",
            "to",
            "of",
            "outside",
            "around",
            "across",
            "through",
            "toward",
            "towards",
            "into",
            "via",
            "between",
            "throughout");
    /** After these stands a place. */
    private static final Set<String> LOCATIVES = Set.of("in", "at", "near", "outside", "across", "around");

    /** Inhabitants from which on bodies and peoples are called after a place. */
    private static final long LARGE = 300_000;

    private static final int MOST_INITIALS = 4;

    private static final Set<String> LINKS = Set.of(
            "of", "de", "la", "le", "del", "upon", "on", "the", "el", "al", "and", "da", "do", "di", "es", "am", "in",
            "ez", "as");

    private final Gazetteer gazetteer;
    private final WordLists lists;
    private final List<OtherNames.Span> others;
    private final String text;
    private final List<PlaceWord> words;
    private final Set<String> lowerWords = new HashSet<>();
    private final Persons persons;

    Candidates(Gazetteer gazetteer, WordLists lists, List<OtherNames.Span> others, String text) {
        this.gazetteer = gazetteer;
        this.lists = lists;
        this.others = others;
        this.text = text;
        this.words = PlaceWord.split(text);
        this.persons = new Persons(gazetteer, lists, text, words);
        for (PlaceWord word : words) {
            if (!word.isCapitalised()) {
                lowerWords.add(word.form());
            }
        }
    }

    List<Candidate> find() {
        List<Candidate> found = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            int to = words.get(i).isCapitalised() ? at(i, found) : -1;
            i = to < 0 ? i + 1 : to;
        }
        return found;
    }

    /** Tries the longest name that begins here; answers the word after it, or -1. */
    private int at(int from, List<Candidate> found) {
        int most = from + 1;
        while (most < words.size()
                && most - from < gazetteer.longest()
                && words.get(most).joined()
                && (words.get(most).isCapitalised()
                        || LINKS.contains(words.get(most).form()))) {
            most++;
        }
        for (int to = most; to > from; to--) {
            Site pair = to - from == 1 ? shortForm(from) : null;
            if (pair != null) {
                add(found, from, to, List.of(pair), false, true);
                return to;
            }
            String key = Names.key(
                    text.substring(words.get(from).start(), words.get(to - 1).end()));
            List<Site> sites = ofKind(from, to, sites(from, key));
            Site demonym = gazetteer.demonym(key);
            boolean people = demonym != null && !isLocated(from) && !isLarge(sites);
            if (!sites.isEmpty() && !people) {
                boolean supported = isSupported(from, to);
                if (isCountry(sites) && !persons.isPerson(from, to, sites, supported) || isPlace(from, to, sites, supported)) {
                    add(found, from, to, sites, false, supported);
                    return to;
                }
            }
            if (demonym != null && !lists.isGivenName(words.get(from).form())) {
                add(found, from, to, List.of(demonym), true, false);
                return to;
            }
        }
        return -1;
    }

    /** "the Bronx" and "the Hague" bear their article. */
    private List<Site> sites(int from, String key) {
        List<Site> sites = gazetteer.keyed(key);
        return sites.isEmpty() && follows(from, "the") ? gazetteer.keyed("the " + key) : sites;
    }

    private boolean follows(int from, String word) {
        return from > 0 && words.get(from).joined() && words.get(from - 1).form().equals(word);
    }

    /** Of "Unity state" and "the province of Herat" only the areas, of "the city of Herat" only the towns. */
    private List<Site> ofKind(int from, int to, List<Site> sites) {
        if (sites.size() < 2) {
            return sites;
        }
        String kind = follows(from, "of") && from > 1 ? words.get(from - 2).form() : "";
        boolean area = isBefore(to, lists::isArea) || lists.isArea(kind);
        if (!area && !lists.isTown(kind)) {
            return sites;
        }
        List<Site> kept = sites.stream()
                .filter(site -> area
                        ? site.precision() == PlacePrecision.ADMIN1 || site.precision() == PlacePrecision.ADMIN2
                        : site.precision() == PlacePrecision.CITY || site.precision() == PlacePrecision.SPOT)
                .toList();
        return kept.isEmpty() ? sites : kept;
    }

    /** Whether the next word, after no more than a space, is of a kind. */
    private boolean isBefore(int to, Predicate<String> kind) {
        return to < words.size()
                && words.get(to).joined()
                && kind.test(words.get(to).form());
    }

    private boolean isCountry(List<Site> sites) {
        return sites.stream().anyMatch(site -> site.precision() == PlacePrecision.COUNTRY);
    }

    /** "Ky." after a town and a comma, or with its points; two bare capitals only after a comma. */
    private @Nullable Site shortForm(int at) {
        PlaceWord word = words.get(at);
        boolean point = word.end() < text.length() && text.charAt(word.end()) == '.';
        Site area = gazetteer.shortForm(point ? word.form() + "." : word.form());
        area = area == null ? gazetteer.shortForm(word.form()) : area;
        if (area == null) {
            return null;
        }
        boolean pointed = point || word.form().indexOf('.') >= 0;
        return word.comma()
                        || pointed && word.form().length() > 2 && word.form().indexOf('.') >= 0
                ? area
                : null;
    }

    /** Words around that make it a place; "near Laki Island" says nothing of a town called Laki. */
    private boolean isSupported(int from, int to) {
        if (isBefore(to, lists::isNature)) {
            return false;
        }
        boolean preposition = from > 0
                && words.get(from).joined()
                && PREPOSITIONS.contains(words.get(from - 1).form().toLowerCase(Locale.ROOT));
        boolean dateline = words.get(from).first() && words.get(from).isAllCapitals();
        return preposition || dateline || beforeArea(to) != null || isBefore(to, lists::isArea);
    }

    /** The area, country or short form after ", ": "Paris, Texas". */
    @Nullable
    Site beforeArea(int to) {
        if (to >= words.size() || !words.get(to).comma() || !words.get(to).isCapitalised()) {
            return null;
        }
        Site shortForm = shortForm(to);
        if (shortForm != null) {
            return shortForm;
        }
        for (int end = Math.min(words.size(), to + 3); end > to; end--) {
            for (Site site : gazetteer.named(
                    text.substring(words.get(to).start(), words.get(end - 1).end()))) {
                if (site.precision() == PlacePrecision.COUNTRY || site.precision() == PlacePrecision.ADMIN1) {
                    return site;
                }
            }
        }
        return null;
    }

    private boolean isPlace(int from, int to, List<Site> sites, boolean supported) {
        PlaceWord word = words.get(from);
        String form = word.form();
        boolean single = to - from == 1;
        long population = sites.stream().mapToLong(Site::population).max().orElse(0);
        if (isOthers(from, to, sites) || isInitials(from, to)) {
            return false;
        }
        if (!single) {
            return !lists.isCommon(text.substring(word.start(), words.get(to - 1).end()))
                    && !persons.isPerson(from, to, sites, supported);
        }
        if (form.length() < 3 && !gazetteer.isShortName(form)
                || lists.isCommon(Persons.titled(form)) && !isPlaceAllTheSame(from, to, sites)
                || persons.isPerson(from, to, sites, supported)
                || persons.speaks(from, sites)) {
            return false;
        }
        boolean doubtful = persons.isSurname(form)
                || lowerWords.contains(form.toLowerCase(Locale.ROOT))
                || lists.isGivenName(Persons.titled(form)) && population < 500_000;
        return supported || !doubtful;
    }

    /** A common word that is a place here: before its area, "in Nice", "the Amazon". */
    private boolean isPlaceAllTheSame(int from, int to, List<Site> sites) {
        String form = Persons.titled(words.get(from).form());
        return beforeArea(to) != null
                || lists.isTownToo(form) && isLocated(from)
                || follows(from, "the") && sites.stream().anyMatch(site -> site.precision() == PlacePrecision.UNKNOWN);
    }

    /**
     * Whether the words are the name of a known person or organisation, or part of one. A body may be called after the large place
     * where it is, and the one word that is all of such a name is still a place after "in", or before its area.
     */
    private boolean isOthers(int from, int to, List<Site> sites) {
        int start = words.get(from).start();
        int end = words.get(to - 1).end();
        OtherNames.Span other = others.stream()
                .filter(span -> span.covers(start, end))
                .findFirst()
                .orElse(null);
        if (other == null) {
            return false;
        }
        boolean whole = other.start() == start && other.end() <= end + 2;
        if (beforeArea(to) != null || whole && isLocated(from)) {
            return false;
        }
        return other.person() || !isLarge(sites);
    }

    private boolean isLocated(int from) {
        return from > 0
                && words.get(from).joined()
                && LOCATIVES.contains(words.get(from - 1).form().toLowerCase(Locale.ROOT));
    }

    /** Large enough that bodies and peoples are called after it. */
    private static boolean isLarge(List<Site> sites) {
        return sites.stream()
                .anyMatch(site -> site.precision() == PlacePrecision.COUNTRY
                        || site.precision() == PlacePrecision.ADMIN1
                        || site.population() >= LARGE);
    }

    /** A word of up to four capitals among other words is the short form of a body, if no place is known by it. */
    private boolean isInitials(int from, int to) {
        PlaceWord word = words.get(from);
        return to - from == 1
                && word.form().length() <= MOST_INITIALS
                && word.isAllCapitals()
                && !gazetteer.isShortName(word.form())
                && !lowerWords.isEmpty()
                && !(word.form().length() > 3 && (isCapitals(from - 1) || isCapitals(to) || word.first()))
                && beforeArea(to) == null;
    }

    private boolean isCapitals(int at) {
        return at >= 0 && at < words.size() && words.get(at).isAllCapitals();
    }

    private void add(List<Candidate> found, int from, int to, List<Site> sites, boolean demonym, boolean supported) {
        int start = words.get(from).start();
        int end = words.get(to - 1).end();
        if (end < text.length()
                && text.charAt(end) == '.'
                && gazetteer.shortForm(text.substring(start, end) + ".") != null) {
            end++;
        }
        String name = text.substring(start, end);
        Candidate candidate = new Candidate(start, end, name, Names.key(name), sites, demonym, supported);
        Site area = demonym ? null : beforeArea(to);
        if (area != null) {
            candidate.choice = inside(sites, area);
        }
        found.add(candidate);
    }

    private static @Nullable Site inside(List<Site> sites, Site area) {
        Site best = null;
        for (Site site : sites) {
            boolean within = site != area
                    && site.precision() != PlacePrecision.COUNTRY
                    && (area.precision() == PlacePrecision.COUNTRY
                            ? area.country() != null && area.country().equals(site.country())
                            : area.area() != null
                                    && area.area().equals(site.area())
                                    && area.country() != null
                                    && area.country().equals(site.country())
                                    && site.precision() != PlacePrecision.ADMIN1);
            if (within && (best == null || weight(site) > weight(best))) {
                best = site;
            }
        }
        return best;
    }

    /** A town that is a good part of the area of its name is meant before the area. */
    private static double weight(Site site) {
        return site.precision() == PlacePrecision.ADMIN1 ? 0.4 * site.population() : site.population();
    }
}
