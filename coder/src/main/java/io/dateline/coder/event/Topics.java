package io.dateline.coder.event;

import io.dateline.coder.data.Line;
import io.dateline.coder.data.ResourceFile;
import io.dateline.coder.parse.Token;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a general code exact by what the words after the trigger are about: {@code topics.txt} gives the words of each topic,
 * {@code operators.txt} the code of each pair, so that no pattern need be written for it. Thread-safe.
 */
final class Topics {
    static final String FILE = "topics.txt";
    /** Whose table says what becomes of the codes of a root. */
    private static final Map<String, String> OPERATORS =
            Map.of("02", "ASK", "03", "PROMISE", "10", "DEMAND", "12", "REFUSE", "13", "THREATEN");

    private final WordTable<String> codes;
    private final Operators operators;

    private Topics(WordTable<String> codes, Operators operators) {
        this.codes = codes;
        this.operators = operators;
    }

    static Topics load(WordClasses classes, CodeTables tables, Operators operators) {
        return of(ResourceFile.of(Topics.class, PatternBook.FOLDER + FILE), classes, tables, operators);
    }

    static Topics of(ResourceFile file, WordClasses classes, CodeTables tables, Operators operators) {
        WordTable<String> codes = new WordTable<>();
        for (Line line : file.lines()) {
            List<String> cells = line.cells('=', 2);
            if (tables.find(cells.get(0)) == null) {
                throw line.error("'" + cells.get(0) + "' is no CAMEO code");
            }
            codes.add(line, cells.get(1), classes, cells.get(0));
        }
        return new Topics(codes, operators);
    }

    boolean knows(String lemma) {
        return codes.knows(lemma);
    }

    /** The code below {@code code} that the complement of the trigger asks for, or {@code code} itself. */
    String refine(String code, Complement complement) {
        if (code.length() > 3) {
            return code;
        }
        for (Token word : complement.words()) {
            for (String topic : codes.at(complement.parse(), word)) {
                String exact = exact(code, topic);
                if (exact != null) {
                    return exact;
                }
            }
        }
        return code;
    }

    /** By the code's own table, which is free to name any code; else by its operator's or as the topic stands, below the code. */
    private @Nullable String exact(String code, String topic) {
        String own = operators.compose(code, topic);
        if (own != null) {
            return own;
        }
        String stem = code.endsWith("0") ? code.substring(0, 2) : code;
        String composed = operators.compose(OPERATORS.getOrDefault(code.substring(0, 2), ""), topic);
        String candidate = composed == null ? topic : composed;
        boolean below = candidate.startsWith(stem) && !candidate.equals(code) && !candidate.endsWith("0");
        return below ? candidate : null;
    }
}
