package io.dateline.coder.scan;

import io.dateline.coder.actor.Actors;
import io.dateline.coder.event.CodeTables;
import io.dateline.coder.event.EventFinder;
import io.dateline.coder.event.TriggerScan;
import io.dateline.coder.scan.SignWeights.Sign;
import io.dateline.coder.text.SentenceWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;

/** Learns {@code signs.tsv} from sentences of our own and prints what it would keep of those it did not see. */
public final class Weighing {
    private static final double PENALTY = 1.5;
    private static final int ITERATIONS = 100;
    private static final int MEMORY = 8;
    private static final int EVALUATIONS = 1000;
    /** A sign of fewer sentences tells nothing about others. */
    private static final int LEAST_SENTENCES = 5;
    /** Less decides nothing. */
    private static final double LEAST_WEIGHT = 0.05;

    private static final double[] SHARES = {0.995, 0.99, 0.98, 0.97, 0.96, 0.95, 0.93, 0.9};

    private static final List<String> HEAD = List.of(
            "# How much a sign speaks for an event of politics: kind, sign, weight. Learnt by io.dateline.coder.scan.Weighing from coder/src/linear/corpus",
            "# and coder/src/scan/corpus; do not edit, add sentences there and learn anew.");

    private final TriggerScan triggers;
    private final Actors actors;
    private final Set<String> nameWords = new HashSet<>();

    private Weighing() {
        CodeTables tables = CodeTables.load();
        triggers = TriggerScan.load(EventFinder.load(tables), tables);
        actors = Actors.load();
    }

    /** Takes the file to write and the folders of the corpus. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            System.err.println("usage: Weighing WEIGHTS-FILE CORPUS-FOLDER...");
            System.exit(2);
        }
        List<Labelled> corpus = new ArrayList<>();
        for (String folder : List.of(arguments).subList(1, arguments.length)) {
            corpus.addAll(Labelled.read(Path.of(folder)));
        }
        Weighing weighing = new Weighing();
        weighing.gatherNameWords(corpus);
        List<String> lines = new ArrayList<>(HEAD);
        lines.addAll(weighing.learn(corpus).lines());
        Files.write(Path.of(arguments[0]), lines);
        weighing.measure(corpus);
    }

    /** Words that mostly stand in names: "lanka" does, "house" does not. */
    private void gatherNameWords(List<Labelled> corpus) {
        Map<String, Integer> named = new HashMap<>();
        Map<String, Integer> all = new HashMap<>();
        for (Labelled sentence : corpus) {
            new HashSet<>(SentenceWords.of(sentence.text())).forEach(word -> all.merge(word, 1, Integer::sum));
            actors.nameWords(sentence.text()).forEach(word -> named.merge(word, 1, Integer::sum));
        }
        named.forEach((word, count) -> {
            if (2 * count >= all.getOrDefault(word, 0)) {
                nameWords.add(word);
            }
        });
    }

    /** Whether a sentence is read must not hang on the name of its parties, of which the corpus tells by chance. */
    private boolean isName(Sign sign) {
        return sign.kind().equals("word") && nameWords.contains(sign.value());
    }

    private SignWeights learn(List<Labelled> corpus) {
        Map<Sign, Integer> counts = new TreeMap<>();
        List<List<Sign>> all = new ArrayList<>();
        for (Labelled sentence : corpus) {
            List<Sign> signs = new ArrayList<>();
            Signs.of(sentence.text(), triggers, actors).each((kind, value) -> signs.add(new Sign(kind, value)));
            signs.removeIf(this::isName);
            signs.forEach(sign -> counts.merge(sign, 1, Integer::sum));
            all.add(signs);
        }
        counts.values().removeIf(count -> count < LEAST_SENTENCES);
        Map<Sign, Integer> numbers = new TreeMap<>();
        counts.keySet().forEach(sign -> numbers.put(sign, numbers.size()));
        int[][] rows = all.stream()
                .map(signs -> signs.stream()
                        .filter(numbers::containsKey)
                        .mapToInt(sign -> numbers.getOrDefault(sign, 0))
                        .sorted()
                        .toArray())
                .toArray(int[][]::new);
        boolean[] events = new boolean[corpus.size()];
        for (int i = 0; i < events.length; i++) {
            events[i] = corpus.get(i).event();
        }
        double[] learnt = new QNMinimizer(0, PENALTY, ITERATIONS, MEMORY, EVALUATIONS)
                .minimize(new Likelihood(rows, events, numbers.size()));
        Map<Sign, Double> weights = new TreeMap<>();
        numbers.forEach((sign, number) -> {
            if (Math.abs(learnt[number]) >= LEAST_WEIGHT) {
                weights.put(sign, learnt[number]);
            }
        });
        return SignWeights.of(learnt[numbers.size()], weights);
    }

    /** Each fifth is judged by what the others taught. */
    private void measure(List<Labelled> corpus) {
        List<Double> events = new ArrayList<>();
        List<Double> others = new ArrayList<>();
        for (int fold = 0; fold < Labelled.FOLDS; fold++) {
            int out = fold;
            SignWeights weights = learn(
                    corpus.stream().filter(sentence -> sentence.fold() != out).toList());
            for (Labelled sentence : corpus) {
                if (sentence.fold() == fold) {
                    double sum = weights.sum(Signs.of(sentence.text(), triggers, actors));
                    (sentence.event() ? events : others).add(sum);
                }
            }
        }
        events.sort(null);
        System.out.println(events.size() + " sentences with an event, " + others.size() + " without");
        for (double share : SHARES) {
            double least = events.get((int) ((1 - share) * events.size()));
            double kept = others.stream().filter(sum -> sum >= least).count() / (double) others.size();
            System.out.printf(
                    Locale.ROOT, "at %.2f: %.3f of those with an event, %.3f of those without%n", least, share, kept);
        }
    }
}
