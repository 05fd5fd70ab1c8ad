package io.dateline.coder.linear;

import io.dateline.coder.data.Line;
import io.dateline.coder.data.ResourceFile;
import io.dateline.coder.event.CodeTables;
import io.dateline.schemas.record.EventType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads labelled sentences: one a line, {@code TYPE<tab>mode<tab>sentence}, with {@code -} for no mode and NONE for no event.
 * {@code [A:…]} marks who acts, {@code [B:…]} who is acted upon.
 */
final class Corpus {
    private static final Pattern MARK = Pattern.compile("\\[([AB]):([^\\[\\]]+)]");
    private static final int CELLS = 3;

    private final CodeTables tables;
    private final Map<String, Line> seen = new HashMap<>();

    private Corpus(CodeTables tables) {
        this.tables = tables;
    }

    /**
     * All files of a folder in order of their names. Throws {@code BadDataException} naming file and line on a line that does not keep
     * to the format or that repeats a sentence.
     */
    static List<LabelledSentence> read(Path folder, CodeTables tables) {
        Corpus corpus = new Corpus(tables);
        return ResourceFile.in(folder).stream()
                .flatMap(file -> corpus.read(file).stream())
                .toList();
    }

    static List<LabelledSentence> read(ResourceFile file, CodeTables tables) {
        return new Corpus(tables).read(file);
    }

    private List<LabelledSentence> read(ResourceFile file) {
        List<LabelledSentence> sentences = new ArrayList<>();
        for (Line line : file.lines()) {
            LabelledSentence sentence = sentence(line);
            Line before = seen.putIfAbsent(sentence.text(), line);
            if (before != null) {
                throw line.error("repeats the sentence of " + before.file() + ":" + before.number());
            }
            sentences.add(sentence);
        }
        return sentences;
    }

    private LabelledSentence sentence(Line line) {
        List<String> cells = line.cells('\t', CELLS);
        EventType type = cells.get(0).equals("NONE") ? null : type(line, cells.get(0));
        String mode = cells.get(1).equals("-") ? null : cells.get(1);
        if (mode != null && (type == null || !tables.hasMode(type, mode))) {
            throw line.error("mode " + mode + " is none of " + cells.get(0) + ", write - for none");
        }
        Map<String, Span> spans = new HashMap<>();
        StringBuilder text = new StringBuilder();
        Matcher mark = MARK.matcher(cells.get(2));
        int from = 0;
        while (mark.find()) {
            text.append(cells.get(2), from, mark.start());
            Span span = new Span(text.length(), text.length() + mark.group(2).length());
            if (spans.put(mark.group(1), span) != null) {
                throw line.error("[" + mark.group(1) + ":…] stands twice, mark one stretch");
            }
            text.append(mark.group(2));
            from = mark.end();
        }
        text.append(cells.get(2).substring(from));
        if (text.indexOf("[") >= 0 || text.indexOf("]") >= 0) {
            throw line.error("a bracket that belongs to no [A:…] or [B:…]");
        }
        @Nullable Span actor = spans.get("A");
        if (actor == null && type != null) {
            throw line.error("no [A:…], mark who acts");
        }
        return new LabelledSentence(type, mode, text.toString(), actor, spans.get("B"));
    }

    private static EventType type(Line line, String name) {
        return Arrays.stream(EventType.values())
                .filter(type -> type != EventType.UNKNOWN && type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> line.error("no event type " + name + ", write one of "
                        + Arrays.toString(EventType.values()) + " or NONE"));
    }
}
