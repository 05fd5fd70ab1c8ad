package io.dateline.coder.event;

import io.dateline.coder.data.Line;
import io.dateline.coder.data.ResourceFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the code of a verb such as "promise" or "refuse" composes with that of what is promised or refused: a line
 * {@code PROMISE 071 0331} says that a promise of 071 and everything below it is 0331, unless a longer prefix says more.
 */
final class Operators {
    private final Map<String, Map<String, String>> tables;

    private Operators(Map<String, Map<String, String>> tables) {
        this.tables = tables;
    }

    static Operators load(CodeTables codes) {
        return of(ResourceFile.of(Operators.class, "/io/dateline/coder/patterns/operators.txt"), codes);
    }

    static Operators of(ResourceFile file, CodeTables codes) {
        Map<String, Map<String, String>> tables = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (Line line : file.lines()) {
            List<String> cells = List.of(line.text().trim().split("\\s+"));
            if (cells.size() != 3) {
                throw line.error("wants operator, prefix of the inner code, composed code");
            }
            if (codes.find(cells.get(2)) == null) {
                throw line.error("'" + cells.get(2) + "' is no CAMEO code");
            }
            if (!seen.add(cells.get(0) + " " + cells.get(1))) {
                throw line.error("stands twice");
            }
            tables.computeIfAbsent(cells.get(0), name -> new HashMap<>()).put(cells.get(1), cells.get(2));
        }
        return new Operators(tables);
    }

    Set<String> names() {
        return tables.keySet();
    }

    /** The code of the operator over {@code inner}, by the longest prefix, or null when it says nothing of it. */
    @Nullable
    String compose(String operator, String inner) {
        Map<String, String> table = tables.getOrDefault(operator, Map.of());
        for (int length = inner.length(); length >= 2; length--) {
            String code = table.get(inner.substring(0, length));
            if (code != null) {
                return code;
            }
        }
        return null;
    }
}
