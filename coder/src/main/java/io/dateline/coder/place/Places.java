package io.dateline.coder.place;

import io.dateline.schemas.record.PlacePrecision;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the places that an article names and puts them on the map. Thread-safe after load. */
public final class Places {
    private final Gazetteer gazetteer;
    private final PlaceWordLists lists;
    private final OtherNames others;

    private Places(Gazetteer gazetteer, PlaceWordLists lists, OtherNames others) {
        this.gazetteer = gazetteer;
        this.lists = lists;
        this.others = others;
    }

    /** Our gazetteer, from the class path; about half a second. */
    public static Places load() {
        return new Places(Gazetteer.load(), PlaceWordLists.load(), OtherNames.NONE);
    }

    /** The same, which takes the names that others bear for theirs: "Blair" is no town of Nebraska. */
    public Places beside(OtherNames names) {
        return new Places(gazetteer, lists, names);
    }

    /**
     * All place names of an article, in order, the namesakes decided by the article as a whole.
     *
     * @param hint place of the dateline or country of the outlet, by name or ISO alpha-3; null when not known
     */
    public List<FoundPlace> find(String text, @Nullable String hint) {
        List<Candidate> candidates = new Candidates(gazetteer, lists, others.in(text), text).find();
        new Namesakes(candidates, hints(hint)).decide();
        List<FoundPlace> found = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            if (candidate.choice != null) {
                found.add(found(candidate.choice, candidate.start, candidate.end, candidate.text, candidate.demonym));
            }
        }
        return List.copyOf(found);
    }

    private List<Site> hints(@Nullable String hint) {
        if (hint == null || hint.isBlank()) {
            return List.of();
        }
        Site country = gazetteer.country(hint);
        Site place = country != null ? country : largest(hint);
        return place == null ? List.of() : List.of(place);
    }

    /** The country itself, with an empty span; null for a code that is none. */
    public @Nullable FoundPlace country(String iso3) {
        Site site = gazetteer.country(iso3);
        return site == null ? null : found(site, 0, 0, site.name(), false);
    }

    /**
     * ISO alpha-3 code of the country of the largest place so called; null when there is none of 15,000 people, or when the word is
     * more often a first name ("Karen") or a quarter of the compass ("Eastern").
     */
    public @Nullable String countryOf(String name) {
        if (lists.isGivenName(name) || lists.isCommon(name) || lists.isDirection(name)) {
            return null;
        }
        Site site = largest(name.replaceAll(" (State|Province|District|City|County|Region)$", ""));
        return site == null || site.population() < 15_000 ? null : site.country();
    }

    private @Nullable Site largest(String name) {
        Site largest = null;
        for (Site site : gazetteer.named(name)) {
            if (largest == null
                    || site.precision() == PlacePrecision.COUNTRY
                    || site.population() > largest.population()) {
                largest = site;
            }
        }
        return largest;
    }

    private static FoundPlace found(Site site, int start, int end, String text, boolean demonym) {
        String area = site.precision() == PlacePrecision.COUNTRY ? null : site.area();
        return new FoundPlace(
                start,
                end,
                text,
                site.name(),
                site.country(),
                area,
                site.latitude(),
                site.longitude(),
                site.geonames(),
                site.precision(),
                demonym);
    }
}
