package io.dateline.coder.scan;

import io.dateline.coder.data.BadDataException;
import io.dateline.coder.data.Line;
import io.dateline.coder.data.ResourceFile;
import io.dateline.coder.data.WordFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much each sign speaks for an event of politics: a logistic regression. Lines {@code kind<tab>sign<tab>weight}; the line of kind
 * {@value #ALWAYS} counts for every sentence, signs that have no line count nothing. Immutable.
 */
final class SignWeights {
    private static final String ALWAYS = "always";
    private static final String NOTHING = "-";
    private static final int CELLS = 3;

    private final Map<String, Map<String, Double>> weights = new HashMap<>();
    private final WordFilter filter = new WordFilter(18);

    private SignWeights() {}

    /** Reads {@code signs.tsv}; throws {@link BadDataException} naming file and line on a bad line. */
    static SignWeights load() {
        return of(ResourceFile.of(SignWeights.class, "signs.tsv"));
    }

    static SignWeights of(ResourceFile file) {
        SignWeights read = new SignWeights();
        for (Line line : file.lines()) {
            List<String> cells = line.cells('\t', CELLS);
            if (read.put(cells.get(0), cells.get(1), number(line, cells.get(2)))) {
                throw line.error("the sign stands twice");
            }
        }
        return read;
    }

    private static double number(Line line, String cell) {
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            throw line.error("'" + cell + "' is no weight, write a number");
        }
    }

    /** @return whether there was one already */
    private boolean put(String kind, String sign, double weight) {
        filter.add(sign);
        return weights.computeIfAbsent(kind, any -> new HashMap<>()).put(sign, weight) != null;
    }

    static SignWeights of(double always, Map<Sign, Double> signs) {
        SignWeights made = new SignWeights();
        made.put(ALWAYS, NOTHING, always);
        signs.forEach((sign, weight) -> made.put(sign.kind(), sign.value(), weight));
        return made;
    }

    /** The sum of the weights: the logarithm of the odds that the sentence tells an event. */
    double sum(Signs signs) {
        double[] sum = {of(ALWAYS, NOTHING)};
        signs.each((kind, value) -> sum[0] += of(kind, value));
        return sum[0];
    }

    private double of(String kind, String value) {
        if (!filter.mayHold(value)) {
            return 0;
        }
        Map<String, Double> ofKind = weights.get(kind);
        return ofKind == null ? 0 : ofKind.getOrDefault(value, 0.0);
    }

    /** The lines of a file, in order. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        new TreeMap<>(weights).forEach((kind, signs) -> new TreeMap<>(signs)
                .forEach((sign, weight) -> lines.add(String.format(Locale.ROOT, "%s\t%s\t%.2f", kind, sign, weight))));
        return lines;
    }

    /** A sign by its kind. */
    record Sign(String kind, String value) implements Comparable<Sign> {
        @Override
        public int compareTo(Sign other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : value.compareTo(other.value);
        }
    }
}
