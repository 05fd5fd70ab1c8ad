package io.dateline.coder.place;

import io.dateline.schemas.record.PlacePrecision;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides between places of one name by the article as a whole: stated areas, countries named, nearness, size. */
final class Namesakes {
    private static final double NEAR_KM = 60;
    /** Bounds on the work for an article that is one long list of towns. */
    private static final int MOST_NAMES = 80;

    private static final int MOST_READINGS = 12;

    private final List<Candidate> candidates;
    private final Map<String, Site> settled = new HashMap<>();
    private final Map<String, Double> countryVotes = new HashMap<>();
    private final Map<String, Double> areaVotes = new HashMap<>();
    private final Map<String, List<Site>> readings;

    Namesakes(List<Candidate> candidates, List<Site> hints) {
        this.candidates = candidates;
        this.readings = readings(candidates);
        for (Candidate candidate : candidates) {
            Site only = candidate.choice != null
                    ? candidate.choice
                    : candidate.sites.size() == 1 ? candidate.sites.get(0) : null;
            if (candidate.choice != null) {
                settled.putIfAbsent(candidate.key, candidate.choice);
            }
            if (only != null) {
                vote(
                        only,
                        candidate.choice != null
                                ? 1.5
                                : only.precision() == PlacePrecision.CITY && only.population() < 50_000 ? 0.3 : 1.0);
            } else if (candidate.sites.stream().noneMatch(site -> site.precision() == PlacePrecision.ADMIN1)) {
                // "Georgia" says nothing of which Georgia.
                country(candidate).ifPresent(country -> vote(country, 0.5));
            }
        }
        hints.forEach(hint -> vote(hint, 2.0));
    }

    private static Optional<Site> country(Candidate candidate) {
        return candidate.sites.stream()
                .filter(site -> site.precision() == PlacePrecision.COUNTRY)
                .findFirst();
    }

    /** Chooses for every candidate; leaves null where no reading is likely enough. */
    void decide() {
        for (int round = 0; round < 2; round++) {
            Map<String, Site> choices = new HashMap<>(settled);
            for (Candidate candidate : candidates) {
                Site chosen = candidate.choice != null && round == 0 ? candidate.choice : choices.get(candidate.key);
                if (chosen == null) {
                    chosen = best(candidate);
                    if (chosen != null) {
                        choices.put(candidate.key, chosen);
                    }
                }
                if (candidate.choice == null || round > 0 && !settled.containsValue(candidate.choice)) {
                    candidate.choice = chosen;
                }
                if (round == 0 && chosen != null && (chosen.population() > 100_000 || candidate.supported)) {
                    if (chosen.area() != null && chosen.precision() == PlacePrecision.CITY) {
                        areaVotes.merge(areaKey(chosen), 0.5, Double::sum);
                    }
                }
            }
        }
        for (Candidate candidate : candidates) {
            if (candidate.choice != null && !isLikely(candidate, candidate.choice)) {
                candidate.choice = null;
            }
        }
    }

    private void vote(Site site, double weight) {
        if (site.country() != null) {
            countryVotes.merge(site.country(), weight, Double::sum);
        }
        if (site.area() != null && site.precision() != PlacePrecision.COUNTRY) {
            areaVotes.merge(areaKey(site), weight, Double::sum);
        }
    }

    private @Nullable Site best(Candidate candidate) {
        Site best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (Site site : candidate.sites) {
            double score = score(site, candidate);
            if (score > bestScore) {
                best = site;
                bestScore = score;
            }
        }
        return best == null ? null : seatOf(best, candidate);
    }

    /** "Geneva" is the town, not the canton around it, where the town is a good part of the area. */
    private static Site seatOf(Site chosen, Candidate candidate) {
        if (chosen.precision() == PlacePrecision.ADMIN1) {
            for (Site site : candidate.sites) {
                boolean seat = site.precision() == PlacePrecision.CITY
                        && Objects.equals(site.country(), chosen.country())
                        && site.population() >= 0.4 * chosen.population();
                if (seat) {
                    return site;
                }
            }
        }
        return chosen;
    }

    private double score(Site site, Candidate candidate) {
        double score = Math.log10(site.population() + 10.0);
        if (site.precision() == PlacePrecision.COUNTRY) {
            // "Georgia" is the country unless the article is about its namesake's neighbours.
            score = 8.2;
        } else if (site.precision() == PlacePrecision.ADMIN1) {
            score = Math.min(score, 7) + (candidate.sites.size() > 1 ? 0.3 : 0);
        }
        score += site.capital() ? 1.5 : 0;
        score -= site.part() ? 0.8 : 0;
        score += 1.6 * share(countryVotes, site.country());
        if (site.area() != null && site.precision() != PlacePrecision.COUNTRY) {
            score += 2.2 * Math.min(1, areaVotes.getOrDefault(areaKey(site), 0.0) / 2);
        }
        return score + nearness(site, candidate);
    }

    /** How many other names of the article have a reading close by: towns of one report lie together. */
    private double nearness(Site site, Candidate candidate) {
        if (!isSettlementOrArea(site)) {
            return 0;
        }
        double sum = 0;
        for (Map.Entry<String, List<Site>> other : readings.entrySet()) {
            if (!other.getKey().equals(candidate.key) && !other.getValue().contains(site)) {
                double nearest = Double.MAX_VALUE;
                for (Site reading : other.getValue()) {
                    nearest = Math.min(nearest, roughKilometres(site, reading));
                }
                double certainty = other.getValue().size() <= 3 ? 1 : 0.6;
                sum += certainty * Math.exp(-nearest / NEAR_KM);
            }
        }
        return Math.min(3.0, 2.0 * sum);
    }

    /** Good enough to tell near from far, without the trigonometry of the exact distance. */
    private static double roughKilometres(Site a, Site b) {
        double north = (a.latitude() - b.latitude()) * 111;
        double east = (a.longitude() - b.longitude()) * 111 * Math.cos(Math.toRadians(a.latitude()));
        return Math.sqrt(north * north + east * east);
    }

    private static Map<String, List<Site>> readings(List<Candidate> candidates) {
        Map<String, List<Site>> readings = new HashMap<>();
        for (Candidate candidate : candidates) {
            if (!candidate.demonym && readings.size() < MOST_NAMES) {
                List<Site> sites = candidate.choice != null
                        ? List.of(candidate.choice)
                        : candidate.sites.stream()
                                .filter(site -> isSettlementOrArea(site) && site.precision() != PlacePrecision.ADMIN1)
                                .sorted(Comparator.comparingLong(Site::population)
                                        .reversed())
                                .limit(MOST_READINGS)
                                .toList();
                if (!sites.isEmpty()) {
                    readings.merge(candidate.key, sites, (known, more) -> known.size() == 1 ? known : more);
                }
            }
        }
        return readings;
    }

    private double share(Map<String, Double> votes, @Nullable String key) {
        double all = votes.values().stream().mapToDouble(Double::doubleValue).sum();
        return key == null || all == 0 ? 0 : votes.getOrDefault(key, 0.0) / all;
    }

    private static String areaKey(Site site) {
        return site.country() + "/" + site.area();
    }

    /** A village that nothing else in the article points to is more often a person, a firm or a word. */
    private boolean isLikely(Candidate candidate, Site site) {
        if (candidate.supported
                || settled.get(candidate.key) == site
                || site.precision() != PlacePrecision.CITY
                || site.population() >= 50_000
                || site.capital()
                || site.seat()) {
            return true;
        }
        double support = areaVotes.getOrDefault(areaKey(site), 0.0) + nearness(site, candidate);
        return support >= 0.5 || site.population() >= 15_000 && share(countryVotes, site.country()) > 0.4;
    }

    /** What has neighbours: no country, no strait, no continent. */
    private static boolean isSettlementOrArea(Site site) {
        return switch (site.precision()) {
            case CITY, ADMIN1, ADMIN2 -> true;
            default -> false;
        };
    }
}
