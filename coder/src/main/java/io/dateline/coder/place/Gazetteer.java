package io.dateline.coder.place;

import io.dateline.coder.actor.Countries;
import io.dateline.coder.actor.Countries.Country;
import io.dateline.coder.data.WordFilter;
import io.dateline.schemas.record.PlacePrecision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All places by name: countries, their areas, regions, towns. Built once, then read only. */
final class Gazetteer {
    /** What a region of our own tables weighs beside towns of its name, as people. */
    private static final long KNOWN_REGION = 3_000_000;

    private static final long KNOWN_SPOT = 400_000;

    private final Map<String, List<Site>> byName = new HashMap<>(1 << 18);
    private final Map<String, Site> countries = new LinkedHashMap<>();
    private final Map<String, Site> demonyms = new HashMap<>();
    /** Of the names and the demonyms, by key. */
    private final WordFilter nameFilter = new WordFilter(22);

    private final WordFilter demonymFilter = new WordFilter(18);
    /** Key of the short form, then the area: "Ky." and "KY". Compared as written. */
    private final Map<String, Site> shortForms = new HashMap<>();

    private final Set<String> shortNames = new HashSet<>();

    private int longest = 1;

    static Gazetteer load() {
        Gazetteer gazetteer = new Gazetteer();
        List<Map.Entry<String, Site>> names = new ArrayList<>(250_000);
        GazetteerReader reader = new GazetteerReader(iso3(), (name, site) -> names.add(Map.entry(name, site)));
        Tables.read("gazetteer.tsv.gz", reader::line);
        reader.close();
        Map<String, double[]> centres = new HashMap<>(reader.centres());
        Tables.read(
                "centroids.tsv",
                f -> centres.put(f[0], new double[] {Double.parseDouble(f[1]), Double.parseDouble(f[2])}));
        for (Country country : Countries.load()) {
            double[] centre = centres.get(country.code());
            if (centre != null) {
                gazetteer.addCountry(country, centre, reader.population(country.code()));
            }
        }
        names.forEach(named -> gazetteer.addTown(named.getKey(), named.getValue()));
        Tables.read("regions.tsv", gazetteer::region);
        Tables.read("features.tsv", gazetteer::region);
        Tables.read("alternatives.tsv", gazetteer::alternative);
        Tables.read("abbreviations.tsv", gazetteer::shortForm);
        Tables.read("demonyms.tsv", gazetteer::demonyms);
        return gazetteer;
    }

    private static Map<String, String> iso3() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            codes.put(code, new Locale("", code).getISO3Country());
        }
        codes.put("XK", "XKX");
        return codes;
    }

    private void addCountry(Country country, double[] centre, long population) {
        Site site = new Site(
                country.name(),
                country.code(),
                null,
                PlacePrecision.COUNTRY,
                centre[0],
                centre[1],
                null,
                population,
                false,
                false,
                false);
        countries.put(country.code(), site);
        country.names().forEach(name -> add(name, site));
        country.demonyms().forEach(demonym -> addDemonym(Names.key(demonym), site));
    }

    private void add(String name, Site site) {
        if (isShort(name)) {
            shortNames.add(name);
        }
        String key = Names.key(name);
        nameFilter.add(key);
        List<Site> known = byName.get(key);
        if (known == null) {
            byName.put(key, List.of(site));
        } else if (!known.contains(site)) {
            List<Site> more = known.size() <= 1 || !(known instanceof ArrayList) ? new ArrayList<>(known) : known;
            more.add(site);
            byName.put(key, more);
        }
        longest = Math.max(
                longest, Math.min(6, (int) key.chars().filter(c -> c == ' ').count() + 1));
    }

    private void addDemonym(String key, Site site) {
        demonymFilter.add(key);
        demonyms.put(key, site);
    }

    /** "Mexico" is another name of Mexico City, but means the country. */
    private void addTown(String name, Site site) {
        boolean country = !name.equals(site.name())
                && keyed(Names.key(name)).stream().anyMatch(other -> other.precision() == PlacePrecision.COUNTRY);
        if (!country) {
            add(name, site);
        }
    }

    private void demonyms(String[] f) {
        Site place = named(f[2]).stream()
                .filter(site -> f[1].isEmpty() ? site.country() == null : f[1].equals(site.country()))
                .max(Comparator.comparingLong(Site::population))
                .orElseThrow(() -> new IllegalStateException("no place '" + f[2] + "' in '" + f[1] + "'"));
        for (String word : f[0].split("\\|")) {
            String key = Names.key(word);
            if (!demonyms.containsKey(key)) {
                addDemonym(key, place);
            }
        }
    }

    private void region(String[] f) {
        String country = f[2].isEmpty() ? null : f[2];
        PlacePrecision precision = PlacePrecision.valueOf(f[3].toUpperCase(Locale.ROOT));
        Site site = new Site(
                f[0],
                country,
                precision == PlacePrecision.ADMIN1 ? f[0] : null,
                precision,
                Double.parseDouble(f[4]),
                Double.parseDouble(f[5]),
                null,
                precision == PlacePrecision.SPOT ? KNOWN_SPOT : KNOWN_REGION,
                false,
                false,
                false);
        replaceBy(site, f[0]);
        for (String alias : f[1].split("\\|")) {
            if (!alias.isBlank()) {
                replaceBy(site, alias);
            }
        }
    }

    /** Adds a region of ours, which is better placed than the mean of the towns in it, and nearer than the country that it is also a name of. */
    private void replaceBy(Site region, String name) {
        String key = Names.key(name);
        List<Site> namesakes = new ArrayList<>(keyed(key));
        boolean own = name.equals(region.name());
        namesakes.removeIf(other -> region.country() != null
                && region.country().equals(other.country())
                && (own && other.precision() == PlacePrecision.ADMIN1
                        || region.precision() == PlacePrecision.ADMIN1
                                && other.precision() == PlacePrecision.COUNTRY
                                && !Names.key(other.name()).equals(key)));
        nameFilter.add(key);
        byName.put(key, List.copyOf(namesakes));
        add(name, region);
    }

    private void alternative(String[] f) {
        Site best = null;
        for (Site site : named(f[2])) {
            boolean town = site.precision() == PlacePrecision.CITY;
            if (town && f[1].equals(site.country()) && (best == null || site.population() > best.population())) {
                best = site;
            }
        }
        if (best == null) {
            throw new IllegalStateException("no town '" + f[2] + "' in " + f[1]);
        }
        add(f[0], best);
    }

    private void shortForm(String[] f) {
        for (Site site : named(f[1])) {
            if (f[0].equals(site.country()) && site.precision() == PlacePrecision.ADMIN1) {
                for (String form : f[2].split("\\|")) {
                    shortForms.put(form, site);
                }
                return;
            }
        }
        throw new IllegalStateException("no area '" + f[1] + "' in " + f[0]);
    }

    /** All places so called; empty when there is none. */
    List<Site> named(String name) {
        return byName.getOrDefault(Names.key(name), List.of());
    }

    /** For keys that are made already. */
    List<Site> keyed(String key) {
        return nameFilter.mayHold(key) ? byName.getOrDefault(key, List.of()) : List.of();
    }

    /** Whether a place is called by these capitals or digits: "DMZ", "K2". */
    boolean isShortName(String word) {
        return shortNames.contains(word);
    }

    private static boolean isShort(String name) {
        return name.length() <= 4 && name.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    }

    @Nullable
    Site demonym(String word) {
        String key = Names.key(word);
        return demonymFilter.mayHold(key) ? demonyms.get(key) : null;
    }

    @Nullable
    Site shortForm(String form) {
        return shortForms.get(form);
    }

    @Nullable
    Site country(String iso3) {
        return countries.get(iso3);
    }

    /** Words of the longest name worth trying. */
    int longest() {
        return longest;
    }
}
