package io.dateline.coder.place;

import io.dateline.schemas.record.PlacePrecision;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the words beside a name say of it: "in", "the province of", ", Texas". */
final class Surroundings {
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

    private final Gazetteer gazetteer;
    private final PlaceWordLists lists;
    private final String text;
    private final List<PlaceWord> words;

    Surroundings(Gazetteer gazetteer, PlaceWordLists lists, String text, List<PlaceWord> words) {
        this.gazetteer = gazetteer;
        this.lists = lists;
        this.text = text;
        this.words = words;
    }

    /** Whether a word, small or capitalised, stands right before. */
    boolean follows(int from, String word) {
        return from > 0
                && words.get(from).joined()
                && words.get(from - 1).form().equalsIgnoreCase(word);
    }

    /** Of "Unity state" and "the province of Herat" only the areas, of "the city of Herat" only the towns. */
    List<Site> ofKind(int from, int to, List<Site> sites) {
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
    boolean isBefore(int to, Predicate<String> kind) {
        return to < words.size()
                && words.get(to).joined()
                && kind.test(words.get(to).form());
    }

    /** Whether "in" or the like stands right before. */
    boolean isLocated(int from) {
        return from > 0
                && words.get(from).joined()
                && LOCATIVES.contains(words.get(from - 1).form().toLowerCase(Locale.ROOT));
    }

    /** "Ky." after a town and a comma, or with its points; two bare capitals only after a comma. */
    @Nullable
    Site shortForm(int at) {
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
    boolean isSupported(int from, int to) {
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
        List<Site> areas = areasAfter(to);
        return areas.isEmpty() ? null : areas.get(0);
    }

    /** All that the words after ", " may be an area or country of: both Georgias. */
    List<Site> areasAfter(int to) {
        if (to >= words.size() || !words.get(to).comma() || !words.get(to).isCapitalised()) {
            return List.of();
        }
        Site shortForm = shortForm(to);
        if (shortForm != null) {
            return List.of(shortForm);
        }
        for (int end = Math.min(words.size(), to + 3); end > to; end--) {
            List<Site> areas = gazetteer
                    .named(text.substring(
                            words.get(to).start(), words.get(end - 1).end()))
                    .stream()
                    .filter(site ->
                            site.precision() == PlacePrecision.COUNTRY || site.precision() == PlacePrecision.ADMIN1)
                    .toList();
            if (!areas.isEmpty()) {
                return areas;
            }
        }
        return List.of();
    }
}
