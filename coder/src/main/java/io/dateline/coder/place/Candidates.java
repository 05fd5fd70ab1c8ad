package io.dateline.coder.place;

import io.dateline.schemas.record.PlacePrecision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what may be a place in a text: capitalised names of the gazetteer that are not plainly a person or a word. */
final class Candidates {
    /** Inhabitants from which on bodies and peoples are called after a place. */
    private static final long LARGE = 300_000;

    private static final int MOST_INITIALS = 4;

    private static final Set<String> LINKS = Set.of(
            "of", "de", "la", "le", "del", "upon", "on", "the", "el", "al", "and", "da", "do", "di", "es", "am", "in",
            "ez", "as", "au", "aux", "du", "des", "dos", "das", "los", "las", "sur", "sous", "en", "im", "an", "der",
            "den", "ye");

    private final Gazetteer gazetteer;
    private final PlaceWordLists lists;
    private final List<OtherNames.Span> others;
    private final String text;
    private final List<PlaceWord> words;
    private final Set<String> lowerWords = new HashSet<>();
    private final Persons persons;
    private final Surroundings around;
    /** By the number of its first word, the area that a town before it lies in. */
    private final Map<Integer, Site> areaAt = new HashMap<>();

    Candidates(Gazetteer gazetteer, PlaceWordLists lists, List<OtherNames.Span> others, String text) {
        this.gazetteer = gazetteer;
        this.lists = lists;
        this.others = others;
        this.text = text;
        this.words = PlaceWord.split(text);
        this.persons = new Persons(gazetteer, lists, text, words);
        this.around = new Surroundings(gazetteer, lists, text, words);
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
            Site pair = to - from == 1 ? around.shortForm(from) : null;
            if (pair != null) {
                add(found, from, to, List.of(pair), false, true);
                return to;
            }
            String key = Names.key(
                    text.substring(words.get(from).start(), words.get(to - 1).end()));
            List<Site> sites = around.ofKind(from, to, sites(from, key));
            Site demonym = gazetteer.demonym(key);
            boolean people = demonym != null && !around.isLocated(from) && !isLarge(sites);
            if (!sites.isEmpty() && !people) {
                boolean supported = around.isSupported(from, to);
                if (isCountry(sites) && !persons.isPerson(from, to, sites, supported)
                        || isPlace(from, to, sites, supported)) {
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
        return sites.isEmpty() && around.follows(from, "the") ? gazetteer.keyed("the " + key) : sites;
    }

    private boolean isCountry(List<Site> sites) {
        return sites.stream().anyMatch(site -> site.precision() == PlacePrecision.COUNTRY);
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
            return !lists.isCommon(
                            text.substring(word.start(), words.get(to - 1).end()))
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
        return around.beforeArea(to) != null
                || lists.isTownToo(form) && around.isLocated(from)
                || around.follows(from, "the")
                        && sites.stream().anyMatch(site -> site.precision() == PlacePrecision.UNKNOWN);
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
        if (around.beforeArea(to) != null || whole && around.isLocated(from)) {
            return false;
        }
        return other.person() || !isLarge(sites);
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
                && around.beforeArea(to) == null;
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
        candidate.choice = areaAt.get(from);
        if (!demonym) {
            chooseInside(candidate, to);
        }
        found.add(candidate);
    }

    /** "Atlanta, Georgia": of the namesakes on both sides of the comma the town and the area that it lies in. */
    private void chooseInside(Candidate candidate, int to) {
        double most = -1;
        for (Site area : around.areasAfter(to)) {
            Site town = inside(candidate.sites, area);
            if (town != null && weight(town) > most) {
                most = weight(town);
                candidate.choice = town;
                areaAt.put(to, area);
            }
        }
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
