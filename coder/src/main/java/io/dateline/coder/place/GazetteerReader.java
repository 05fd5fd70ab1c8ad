package io.dateline.coder.place;

import io.dateline.schemas.record.PlacePrecision;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads the lines of gazetteer.tsv.gz (written by src/gazetteer/build.py, which states the format). */
final class GazetteerReader {
    private final Map<String, String> iso3;
    private final BiConsumer<String, Site> named;
    private final Map<String, double[]> sums = new HashMap<>();
    private @Nullable String country;
    private @Nullable String area;
    private long areaPopulation;
    private double areaLatitude;
    private double areaLongitude;
    private String areaNames = "";

    /**
     * @param iso3 from ISO 3166-1 alpha-2 to the code of {@link Site}
     * @param named takes each name of each place
     */
    GazetteerReader(Map<String, String> iso3, BiConsumer<String, Site> named) {
        this.iso3 = iso3;
        this.named = named;
    }

    void line(String[] f) {
        switch (f[0].isEmpty() ? ' ' : f[0].charAt(0)) {
            case '!' -> {
                endArea();
                country = iso3.get(f[0].substring(1));
            }
            case '@' -> {
                endArea();
                area = f[0].length() == 1 ? null : f[0].substring(1);
                areaLatitude = degrees(f[2]);
                areaLongitude = degrees(f[3]);
                areaNames = f.length > 4 ? f[4] : "";
            }
            case '%' ->
                add(
                        new Site(
                                f[0].substring(1),
                                country,
                                area,
                                PlacePrecision.ADMIN2,
                                degrees(f[1]),
                                degrees(f[2]),
                                null,
                                30_000,
                                false,
                                false,
                                false),
                        f.length > 3 ? f[3] : "");
            default -> place(f);
        }
    }

    private void place(String[] f) {
        long population = Long.parseLong(f[3], 36);
        double latitude = degrees(f[4]);
        double longitude = degrees(f[5]);
        areaPopulation += population;
        add(
                new Site(
                        f[0],
                        country,
                        area,
                        PlacePrecision.CITY,
                        latitude,
                        longitude,
                        Long.parseLong(f[1], 36),
                        population,
                        f[2].equals("C"),
                        f[2].equals("A"),
                        f[2].equals("X")),
                f.length > 6 ? f[6] : "");
        if (country != null) {
            double[] sum = sums.computeIfAbsent(country, code -> new double[4]);
            sum[0] += latitude;
            sum[1] += longitude;
            sum[2]++;
            sum[3] += population;
        }
    }

    private void endArea() {
        if (area != null) {
            add(
                    new Site(
                            area,
                            country,
                            area,
                            PlacePrecision.ADMIN1,
                            areaLatitude,
                            areaLongitude,
                            null,
                            areaPopulation,
                            false,
                            false,
                            false),
                    areaNames);
        }
        area = null;
        areaPopulation = 0;
    }

    void close() {
        endArea();
    }

    private void add(Site site, String others) {
        named.accept(site.name(), site);
        if (!others.isEmpty()) {
            for (String other : others.split("\\|")) {
                named.accept(other, site);
            }
        }
    }

    long population(String code) {
        double[] sum = sums.get(code);
        return sum == null ? 0 : (long) sum[3];
    }

    /** Mean of the towns of each country. */
    Map<String, double[]> centres() {
        Map<String, double[]> centres = new HashMap<>();
        sums.forEach((code, sum) -> centres.put(code, new double[] {sum[0] / sum[2], sum[1] / sum[2]}));
        return centres;
    }

    private static double degrees(String thousandths) {
        return Integer.parseInt(thousandths) / 1000.0;
    }
}
