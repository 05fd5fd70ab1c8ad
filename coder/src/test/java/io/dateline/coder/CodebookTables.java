package io.dateline.coder;

import io.dateline.coder.data.Line;
import io.dateline.coder.data.ResourceFile;
import io.dateline.coder.event.CameoCode;
import io.dateline.coder.event.CodeTables;
import io.dateline.schemas.record.Coding;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables of docs/codebook.md: from the coder's own, with sentences of event/codes.tsv and event/idiom-codes.tsv that are coded so. */
final class CodebookTables {
    private static final LocalDate TUESDAY = LocalDate.of(2024, 3, 26);
    private static final int WORDS = 8;

    private final Map<String, String> byMode = new LinkedHashMap<>();
    private final Map<String, String> byCode = new LinkedHashMap<>();

    CodebookTables() {
        List<Line> lines = Stream.of("event/codes.tsv", "event/idiom-codes.tsv")
                .flatMap(file -> ResourceFile.of(CodebookTables.class, file).lines().stream())
                .toList();
        for (Line line : lines) {
            List<String> cells = line.cells('\t', 4);
            String sentence = cells.get(3);
            for (CodedEvent event : SharedParser.coder()
                    .code(new ArticleText(null, sentence, TUESDAY, "en"))
                    .events()) {
                add(event.coding(), cells, sentence);
            }
        }
    }

    private void add(Coding coding, List<String> cells, String sentence) {
        if (coding.getCameo().equals(cells.get(0))) {
            byCode.putIfAbsent(cells.get(0), sentence);
        }
        boolean type = coding.getType() != null && coding.getType().name().equals(cells.get(1));
        if (type && coding.getCameo().equals(cells.get(0))) {
            byMode.putIfAbsent(cells.get(1) + " -", sentence);
        }
        if (type && coding.getModes().contains(cells.get(2))) {
            byMode.putIfAbsent(cells.get(1) + " " + cells.get(2), sentence);
        }
    }

    Map<String, String> sections() {
        return Map.of("types", plover(false), "modes", plover(true), "contexts", contexts(), "codes", codes());
    }

    private String plover(boolean modes) {
        StringBuilder table = new StringBuilder(
                modes
                        ? "| type | mode | score | how | example |\n|---|---|---|---|---|\n"
                        : "| type | quad | score | somebody | example |\n|---|---|---|---|---|\n");
        for (Line line : ResourceFile.of(CodeTables.class, "plover.tsv").lines()) {
            List<String> cells = line.cells('\t', 5);
            if (cells.get(1).equals("-") != modes) {
                String score = cells.get(3).isEmpty() ? "as the type" : cells.get(3);
                String example = quoted(byMode.get(cells.get(0) + " " + cells.get(1)));
                row(table, cells.get(0), cells.get(modes ? 1 : 2), score, cells.get(4), example);
            }
        }
        return table.toString();
    }

    private static String contexts() {
        StringBuilder table = new StringBuilder("| context | some of its words |\n|---|---|\n");
        for (Line line : ResourceFile.of(CodeTables.class, "contexts.txt").lines()) {
            List<String> cells = line.cells('=', 2);
            List<String> words = List.of(cells.get(1).split(",\\s*"));
            row(table, cells.get(0), String.join(", ", words.subList(0, Math.min(WORDS, words.size()))));
        }
        return table.toString();
    }

    private String codes() {
        StringBuilder table = new StringBuilder(
                "| code | name | Goldstein | type | modes | contexts | example |\n|---|---|---|---|---|---|---|\n");
        for (CameoCode code : CodeTables.load().codes()) {
            row(
                    table,
                    code.code().length() == 2 ? "**" + code.code() + "**" : code.code(),
                    code.name(),
                    code.goldstein() == null ? "" : code.goldstein().toString(),
                    code.type() == null ? "" : code.type().name(),
                    String.join(", ", code.modes()),
                    String.join(", ", code.contexts()),
                    quoted(byCode.get(code.code())));
        }
        return table.toString();
    }

    private static void row(StringBuilder table, String... cells) {
        table.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String quoted(@Nullable String sentence) {
        return sentence == null ? "" : "\"" + sentence + "\"";
    }
}
