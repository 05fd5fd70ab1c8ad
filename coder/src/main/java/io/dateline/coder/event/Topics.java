package io.dateline.coder.event;

import io.dateline.coder.data.Line;
import io.dateline.coder.data.ResourceFile;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private final Map<String, Set<Topic>> byWords;
    private final Operators operators;

    /** A topic by its place in the file, which decides between those of one word. */
    private record Topic(int order, String code) {}

    private Topics(Map<String, Set<Topic>> byWords, Operators operators) {
        this.byWords = byWords;
        this.operators = operators;
    }

    static Topics load(WordClasses classes, CodeTables codes, Operators operators) {
        return of(ResourceFile.of(Topics.class, PatternBook.FOLDER + FILE), classes, codes, operators);
    }

    static Topics of(ResourceFile file, WordClasses classes, CodeTables codes, Operators operators) {
        Map<String, Set<Topic>> byWords = new HashMap<>();
        for (Line line : file.lines()) {
            List<String> cells = line.cells('=', 2);
            if (codes.find(cells.get(0)) == null) {
                throw line.error("'" + cells.get(0) + "' is no CAMEO code");
            }
            Topic topic = new Topic(line.number(), cells.get(0));
            for (String entry : cells.get(1).split(",")) {
                String words = entry.trim();
                Set<String> all = words.startsWith("@") ? classes.named(words.substring(1), line) : Set.of(words);
                all.forEach(word -> byWords.computeIfAbsent(word, w -> new LinkedHashSet<>())
                        .add(topic));
            }
        }
        return new Topics(byWords, operators);
    }

    /** The code below {@code code} that the complement of the trigger asks for, or {@code code} itself. */
    String refine(String code, Complement complement) {
        if (code.length() > 3) {
            return code;
        }
        for (Token word : complement.words()) {
            for (Topic topic : topics(complement.parse(), word)) {
                String exact = exact(code, topic.code());
                if (exact != null) {
                    return exact;
                }
            }
        }
        return code;
    }

    private @Nullable String exact(String code, String topic) {
        String stem = code.endsWith("0") ? code.substring(0, 2) : code;
        String composed = operators.compose(code, topic);
        if (composed == null) {
            composed = operators.compose(OPERATORS.getOrDefault(code.substring(0, 2), ""), topic);
        }
        if (composed == null) {
            composed = topic;
        }
        boolean below = composed.startsWith(stem) && !composed.equals(code) && !composed.endsWith("0");
        return below ? composed : null;
    }

    /** The topics of a word, those of pairs ("debt relief", "step down") before those of the word alone. */
    private List<Topic> topics(Parse parse, Token word) {
        Set<Topic> pairs = new LinkedHashSet<>();
        Token before = word.index() == 0 ? null : parse.tokens().get(word.index() - 1);
        if (before != null) {
            pairs.addAll(of(before.lemma() + " " + word.lemma()));
        }
        for (Token child : parse.children(word)) {
            pairs.addAll(of(child.lemma() + " " + word.lemma()));
            pairs.addAll(of(word.lemma() + " " + child.lemma()));
            for (Token below : parse.children(child, "pobj")) {
                pairs.addAll(of(word.lemma() + " " + child.lemma() + " " + below.lemma()));
            }
        }
        List<Topic> topics = new ArrayList<>(sorted(pairs));
        topics.addAll(sorted(of(word.lemma())));
        return topics;
    }

    private Set<Topic> of(String words) {
        return byWords.getOrDefault(words, Set.of());
    }

    private static List<Topic> sorted(Set<Topic> topics) {
        return topics.stream()
                .sorted((a, b) -> Integer.compare(a.order(), b.order()))
                .toList();
    }
}
