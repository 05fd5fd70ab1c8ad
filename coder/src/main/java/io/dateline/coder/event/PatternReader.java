package io.dateline.coder.event;

import io.dateline.coder.data.Line;
import io.dateline.schemas.record.EventType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one line of a pattern file: {@code kind | lemmas | conditions | code | options | example}, the last two optional.
 * docs/patterns.md describes it.
 */
final class PatternReader {
    private static final int NEEDED = 4;
    private static final int OPTIONS = 4;
    private static final int EXAMPLE = 5;
    private static final int MOST = 6;

    private final WordClasses classes;
    private final CodeTables tables;
    private final Operators operators;

    PatternReader(WordClasses classes, CodeTables tables, Operators operators) {
        this.classes = classes;
        this.tables = tables;
        this.operators = operators;
    }

    List<Pattern> read(Line line) {
        List<String> cells = line.cells('|', NEEDED);
        if (cells.size() > MOST) {
            throw line.error("has " + cells.size() + " cells, but " + MOST + " are the most");
        }
        Pattern.Kind kind = kind(line, cells.get(0));
        List<Condition> conditions = conditions(line, cells.get(2));
        String operator = operator(line, cells.get(3));
        String code = code(line, cells.get(3));
        String options = cells.size() > OPTIONS ? cells.get(OPTIONS) : "";
        String example = cells.size() > EXAMPLE && !cells.get(EXAMPLE).isEmpty() ? cells.get(EXAMPLE) : null;
        EventType type = type(line, options);
        List<String> modes = modes(line, code, type, options);
        Pattern.Roles roles = roles(line, options);
        List<Pattern> patterns = new ArrayList<>();
        for (String lemma : cells.get(1).split(",")) {
            String trigger = lemma.trim();
            if (!trigger.matches("\\S+")) {
                throw line.error("'" + trigger + "' is not one lemma");
            }
            String id = kind.name().toLowerCase(Locale.ROOT) + "." + trigger
                    + (cells.get(2).isEmpty() ? "" : "+" + cells.get(2).replaceAll("\\s+", "+"));
            patterns.add(new Pattern(id, kind, trigger, conditions, code, operator, type, modes, roles, example, line));
        }
        return patterns;
    }

    private static Pattern.Kind kind(Line line, String cell) {
        return switch (cell) {
            case "v" -> Pattern.Kind.VERB;
            case "n" -> Pattern.Kind.NOUN;
            default -> throw line.error("'" + cell + "' is neither v (verb) nor n (noun)");
        };
    }

    private List<Condition> conditions(Line line, String cell) {
        List<Condition> conditions = new ArrayList<>();
        if (cell.isEmpty()) {
            return conditions;
        }
        for (String part : cell.split("\\s+")) {
            conditions.add(condition(line, part));
        }
        return List.copyOf(conditions);
    }

    private Condition condition(Line line, String part) {
        int colon = part.indexOf(':');
        String slot = colon < 0 ? part : part.substring(0, colon);
        String rest = colon < 0 ? "" : part.substring(colon + 1).replace('_', ' ');
        String name = "";
        if (slot.equals("prep")) {
            int equals = rest.indexOf('=');
            name = equals < 0 ? rest : rest.substring(0, equals);
            rest = equals < 0 ? "" : rest.substring(equals + 1);
            if (name.isEmpty()) {
                throw line.error("prep: wants a preposition");
            }
        }
        Set<String> words = rest.isEmpty() ? Set.of() : classes.named(rest, line);
        return new Condition(slot(line, slot), name, words);
    }

    private static Condition.Kind slot(Line line, String slot) {
        return switch (slot) {
            case "obj" -> Condition.Kind.OBJ;
            case "noobj" -> Condition.Kind.NOOBJ;
            case "subj" -> Condition.Kind.SUBJ;
            case "prep" -> Condition.Kind.PREP;
            case "prt" -> Condition.Kind.PRT;
            case "mod" -> Condition.Kind.MOD;
            case "comp" -> Condition.Kind.COMP;
            case "does" -> Condition.Kind.DOES;
            case "inf" -> Condition.Kind.INF;
            case "must" -> Condition.Kind.MUST;
            case "subjunctive" -> Condition.Kind.SUBJUNCTIVE;
            case "adv" -> Condition.Kind.ADV;
            case "peoples" -> Condition.Kind.PEOPLES;
            default ->
                throw line.error("no slot '" + slot
                        + "': obj noobj subj prep prt mod comp does inf must subjunctive adv peoples");
        };
    }

    private @Nullable String operator(Line line, String cell) {
        if (!cell.startsWith("@")) {
            return null;
        }
        String name = cell.substring(1).split("\\s+")[0];
        if (!operators.names().contains(name)) {
            throw line.error("no operator " + name + " in operators.txt");
        }
        return name;
    }

    private @Nullable String code(Line line, String cell) {
        String code =
                cell.startsWith("@") ? cell.substring(cell.indexOf(' ') + 1).trim() : cell;
        if (code.equals("-")) {
            return null;
        }
        if (tables.find(code) == null) {
            throw line.error("'" + code + "' is no CAMEO code");
        }
        return code;
    }

    private static @Nullable EventType type(Line line, String options) {
        for (String option : options.split("\\s+")) {
            if (option.startsWith("type:")) {
                return CodeTables.type(line, option.substring(5));
            }
        }
        return null;
    }

    private List<String> modes(Line line, @Nullable String code, @Nullable EventType given, String options) {
        for (String option : options.split("\\s+")) {
            if (option.startsWith("mode:")) {
                List<String> modes = List.of(option.substring(5).split(","));
                EventType type = given != null || code == null
                        ? given
                        : tables.code(code).type();
                for (String mode : modes) {
                    if (type == null || !tables.hasMode(type, mode)) {
                        throw line.error("mode " + mode + " is none of code " + code);
                    }
                }
                return modes;
            }
        }
        return List.of();
    }

    private static Pattern.Roles roles(Line line, String options) {
        List<String> from = List.of();
        List<String> to = List.of();
        boolean symmetric = false;
        boolean weak = false;
        for (String option : options.isEmpty() ? new String[0] : options.split("\\s+")) {
            if (option.startsWith("from:")) {
                from = Slots.named(line, option.substring(5));
            } else if (option.startsWith("to:")) {
                to = Slots.named(line, option.substring(3));
            } else if (option.equals("sym")) {
                symmetric = true;
            } else if (option.equals("weak")) {
                weak = true;
            } else if (!option.startsWith("mode:") && !option.startsWith("type:")) {
                throw line.error("no option '" + option + "': from: to: type: mode: sym weak");
            }
        }
        return new Pattern.Roles(from, to, symmetric, weak);
    }
}
