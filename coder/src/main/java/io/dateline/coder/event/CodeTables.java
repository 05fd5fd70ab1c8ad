package io.dateline.coder.event;

import io.dateline.coder.data.BadDataException;
import io.dateline.coder.data.Line;
import io.dateline.coder.data.ResourceFile;
import io.dateline.schemas.record.EventType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** CAMEO codes and PLOVER types with their scores, validated as they are read. Immutable. */
public final class CodeTables {
    private static final String GOLDSTEIN_TABLE = "gdelt-1.0";
    private static final double LIMIT = 10.0;
    /** In the contract, because the console shows the codes' names too. */
    private static final String CAMEO = "/io/dateline/schemas/codes/cameo.tsv";

    private final Map<String, CameoCode> cameo;
    private final Map<EventType, TypeScores> plover;

    private record TypeScores(int quad, double score, Map<String, Double> modes) {}

    private CodeTables(Map<String, CameoCode> cameo, Map<EventType, TypeScores> plover) {
        this.cameo = cameo;
        this.plover = plover;
    }

    /** Reads {@code plover.tsv} and {@code cameo.tsv} from the class path; throws {@code BadDataException} on a bad line. */
    public static CodeTables load() {
        return of(cameoFile(), ResourceFile.of(CodeTables.class, "plover.tsv"));
    }

    /** The text of the CAMEO table, to be hashed into a version. */
    public static String source() {
        return cameoFile().content();
    }

    private static ResourceFile cameoFile() {
        return ResourceFile.of(CodeTables.class, CAMEO);
    }

    static CodeTables of(ResourceFile cameoFile, ResourceFile ploverFile) {
        Map<EventType, TypeScores> plover = readPlover(ploverFile);
        return new CodeTables(readCameo(cameoFile, plover), plover);
    }

    /** The code's row, or null when there is no such code. */
    public @Nullable CameoCode find(String code) {
        return cameo.get(code);
    }

    /** The code's row; an unknown code is a programming error. */
    public CameoCode code(String code) {
        CameoCode found = cameo.get(code);
        if (found == null) {
            throw new IllegalArgumentException("no CAMEO code " + code);
        }
        return found;
    }

    /** All codes in the table's order. */
    public Collection<CameoCode> codes() {
        return cameo.values();
    }

    /** PLOVER's quad class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
    public int quad(EventType type) {
        return scores(type).quad();
    }

    /** The score of the first mode that has one, else of the type. */
    public double score(EventType type, List<String> modes) {
        TypeScores scores = scores(type);
        for (String mode : modes) {
            Double score = scores.modes().get(mode);
            if (score != null && !score.isNaN()) {
                return score;
            }
        }
        return scores.score();
    }

    /** Whether this type has this mode. */
    public boolean hasMode(EventType type, String mode) {
        return scores(type).modes().containsKey(mode);
    }

    /** Modes of a type in the table's order. */
    public List<String> modes(EventType type) {
        return List.copyOf(scores(type).modes().keySet());
    }

    /** Which table the Goldstein values come from. */
    public String goldsteinTable() {
        return GOLDSTEIN_TABLE;
    }

    private TypeScores scores(EventType type) {
        TypeScores scores = plover.get(type);
        if (scores == null) {
            throw new IllegalArgumentException("no PLOVER type " + type);
        }
        return scores;
    }

    private static Map<EventType, TypeScores> readPlover(ResourceFile file) {
        Map<EventType, TypeScores> types = new EnumMap<>(EventType.class);
        for (Line line : file.lines()) {
            List<String> cells = line.cells('\t', 3);
            EventType type = type(line, cells.get(0));
            int quad = quad(line, cells.get(2));
            Double score = cells.size() > 3 && !cells.get(3).isEmpty() ? number(line, cells.get(3)) : null;
            if (cells.get(1).equals("-")) {
                if (score == null) {
                    throw line.error("a type needs a score");
                }
                types.put(type, new TypeScores(quad, score, new LinkedHashMap<>()));
            } else {
                TypeScores scores = types.get(type);
                if (scores == null || scores.quad() != quad) {
                    throw line.error("a mode must follow its type and share its quad class");
                }
                scores.modes().put(cells.get(1), score == null ? Double.NaN : score);
            }
        }
        for (EventType type : EventType.values()) {
            if (type != EventType.UNKNOWN && !types.containsKey(type)) {
                throw new BadDataException(file.name() + ": no line for " + type);
            }
        }
        return types;
    }

    private static Map<String, CameoCode> readCameo(ResourceFile file, Map<EventType, TypeScores> plover) {
        Map<String, CameoCode> codes = new LinkedHashMap<>();
        Map<String, Line> seen = new HashMap<>();
        for (Line line : file.lines()) {
            List<String> cells = new ArrayList<>(line.cells('\t', 2));
            while (cells.size() < 6) {
                cells.add("");
            }
            String code = cells.get(0);
            if (!code.matches("(0[1-9]|1[0-9]|20)[0-9]{0,2}")) {
                throw line.error("'" + code + "' is no CAMEO code");
            }
            if (seen.putIfAbsent(code, line) != null) {
                throw line.error("code " + code + " stands twice");
            }
            EventType type = cells.get(3).isEmpty() ? null : type(line, cells.get(3));
            List<String> modes = list(cells.get(4));
            for (String mode : modes) {
                if (type == null || !scoresOf(plover, type, line).modes().containsKey(mode)) {
                    throw line.error("mode " + mode + " is none of " + type);
                }
            }
            List<String> contexts = list(cells.get(5));
            contexts.forEach(context -> Contexts.known(line, context));
            Double goldstein = cells.get(2).isEmpty() ? null : number(line, cells.get(2));
            codes.put(code, new CameoCode(code, cells.get(1), goldstein, type, modes, contexts));
        }
        return codes;
    }

    private static TypeScores scoresOf(Map<EventType, TypeScores> plover, EventType type, Line line) {
        TypeScores scores = plover.get(type);
        if (scores == null) {
            throw line.error("no PLOVER type " + type);
        }
        return scores;
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(","));
    }

    static EventType type(Line line, String name) {
        for (EventType type : EventType.values()) {
            if (type.name().equals(name) && type != EventType.UNKNOWN) {
                return type;
            }
        }
        throw line.error("'" + name + "' is no PLOVER type");
    }

    private static int quad(Line line, String cell) {
        if (!cell.matches("[1-4]")) {
            throw line.error("quad class '" + cell + "' is not 1 to 4");
        }
        return Integer.parseInt(cell);
    }

    private static double number(Line line, String cell) {
        try {
            double number = Double.parseDouble(cell);
            if (Math.abs(number) <= LIMIT) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw line.error("'" + cell + "' is no number");
        }
        throw line.error(cell + " is not within -10 to +10");
    }
}
