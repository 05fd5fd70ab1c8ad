package io.dateline.coder.linear;

import io.dateline.coder.event.CodeTables;
import io.dateline.coder.parse.LexicaCache;
import io.dateline.coder.parse.Nlp4jParser;
import io.dateline.coder.parse.Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Trains the model from the corpus, writes it and prints how well it does on the sentences kept from training. */
public final class Retrain {
    private Retrain() {}

    /** Takes the folder of the corpus and the file to write. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: Retrain CORPUS-FOLDER MODEL-FILE");
            System.exit(2);
        }
        List<LabelledSentence> corpus = Corpus.read(Path.of(arguments[0]), CodeTables.load());
        try (Parser parser = Nlp4jParser.open(LexicaCache.open(System.err::println))) {
            LinearModel model = train(corpus, parser);
            Files.write(Path.of(arguments[1]), ModelFile.bytes(model));
            System.out.println(corpus.size() + " sentences, " + model.hashes().length + " features");
            measure(corpus, parser, new LinearTypes(model));
        }
    }

    static LinearModel train(List<LabelledSentence> corpus, Parser parser) {
        return Training.of(corpus.stream()
                .filter(sentence -> !sentence.isTest())
                .map(sentence -> new Example(
                        Features.of(parser.parse(sentence.text()), sentence.actor(), sentence.recipient()),
                        Kinds.of(sentence.type())))
                .toList());
    }

    private static void measure(List<LabelledSentence> corpus, Parser parser, LinearTypes types) {
        Map<String, int[]> counts = new TreeMap<>();
        for (LabelledSentence sentence : corpus) {
            if (sentence.isTest()) {
                Guess guess = types.guess(parser.parse(sentence.text()), sentence.actor(), sentence.recipient());
                boolean right = guess.best() == sentence.type();
                String sure = String.format("surer than %.1f", Math.floor(guess.of(guess.best()) * 10) / 10);
                for (String row : List.of(
                        "all",
                        "type "
                                + (sentence.type() == null
                                        ? "NONE"
                                        : sentence.type().name()),
                        sure)) {
                    int[] count = counts.computeIfAbsent(row, any -> new int[2]);
                    count[0] += right ? 1 : 0;
                    count[1]++;
                }
            }
        }
        counts.forEach((row, count) ->
                System.out.printf("%-16s %3d of %3d = %.3f%n", row, count[0], count[1], count[0] / (double) count[1]));
    }
}
