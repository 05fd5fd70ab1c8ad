package io.dateline.reader.article;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.TextNode;

/** The names in the lines beside the headline, by the words of these lines and where they link to. */
final class BylineLines {

    private static final int LONGEST = 160;

    /** A text may link to writers, too: beside their names a line says little else, in characters. */
    private static final int MOST_OTHER = 60;

    private static final Pattern PARTS = Pattern.compile("\\s*[|•·⋅●–—]\\s*|,\\s+|\\s-\\s");

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…।。]\\p{Punct}*$");

    private final HeadlineLines around;
    private final Elsewhere elsewhere;

    BylineLines(HeadlineLines around, Elsewhere elsewhere) {
        this.around = around;
        this.elsewhere = elsewhere;
    }

    /** Of a line that begins with a word that announces a name, or that stands below one. */
    List<String> announced(Function<String, List<String>> reading) {
        boolean announced = false;
        for (HeadlineLines.Line line : around.lines()) {
            String text = line.text();
            boolean begins =
                    text.length() <= LONGEST && BylineWords.BEFORE.matcher(text).find();
            boolean other = begins ? elsewhere.quoted(line.element()) : elsewhere.holds(line.element());
            if ((begins || announced) && !other) {
                List<String> names = reading.apply(text);
                names = names.isEmpty() ? linked(line, BylineNames::stated) : names;
                if (!names.isEmpty()) {
                    return names;
                }
            }
            announced = BylineWords.announces(text);
        }
        return List.of();
    }

    /** Of a line that holds links to writers and little else. */
    List<String> linked(Function<String, List<String>> reading) {
        for (HeadlineLines.Line line : around.lines()) {
            if (line.text().length() <= LONGEST && !elsewhere.holds(line.element())) {
                List<String> names = linked(line, reading);
                int length = names.stream().mapToInt(String::length).sum();
                if (!names.isEmpty() && line.text().length() - length <= MOST_OTHER) {
                    return names;
                }
            }
        }
        return List.of();
    }

    private static List<String> linked(HeadlineLines.Line line, Function<String, List<String>> reading) {
        Set<String> names = new LinkedHashSet<>();
        for (TextNode piece : line.pieces()) {
            if (AuthorLinks.holds(piece)) {
                names.addAll(reading.apply(piece.text()));
            }
        }
        return List.copyOf(names);
    }

    /** Of a line that is a name and the job of a writer: "Ana Duarte, Political Correspondent". */
    List<String> withJob() {
        for (HeadlineLines.Line line : around.lines()) {
            String text = line.text();
            if (text.length() <= LONGEST && !SENTENCE_END.matcher(text).find() && !elsewhere.holds(line.element())) {
                String[] parts = PARTS.split(text, 3);
                if (parts.length > 1 && BylineWords.isJob(parts[1])) {
                    List<String> names = BylineNames.seen(parts[0]);
                    if (!names.isEmpty()) {
                        return names;
                    }
                }
            }
        }
        return List.of();
    }
}
