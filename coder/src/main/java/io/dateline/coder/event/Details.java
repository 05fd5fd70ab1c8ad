package io.dateline.coder.event;

import io.dateline.coder.parse.Token;
import io.dateline.schemas.record.EventType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The exact code and the modes of an event whose pattern gives the general code. Thread-safe. */
final class Details {
    /** Force is told apart by who or what uses it. */
    private static final Set<String> FORCE = Set.of("18", "19", "20");

    private static final Set<String> UNITS = Set.of("police", "militia");

    private final Topics topics;
    private final ModeWords modeWords;
    private final CodeTables tables;

    record Exact(String code, List<String> modes) {}

    private Details(Topics topics, ModeWords modeWords, CodeTables tables) {
        this.topics = topics;
        this.modeWords = modeWords;
        this.tables = tables;
    }

    static Details load(WordClasses classes, CodeTables tables, Operators operators) {
        return new Details(Topics.load(classes, tables, operators), ModeWords.load(classes, tables), tables);
    }

    /**
     * @param type PLOVER type in place of the code's, or null
     * @param named modes that the pattern names; empty for none
     */
    Exact of(String general, @Nullable EventType type, List<String> named, Syntax syntax, Token trigger, Token clause) {
        Complement withDoer = Complement.withDoer(syntax, trigger, clause);
        boolean force = FORCE.contains(general.substring(0, 2));
        String code = topics.refine(general, force ? withDoer : Complement.of(syntax, trigger, clause));
        CameoCode row = tables.code(code);
        EventType kind = type == null ? row.type() : type;
        // A code made exact brings its own modes: "bomber" says aerial, "suicide bomber" does not.
        boolean own = !row.modes().isEmpty()
                && !row.modes().equals(tables.code(general).modes());
        List<String> modes = own ? List.of() : named;
        return new Exact(code, kind == null ? modes : withWords(kind, modes, row, withDoer));
    }

    /** The modes that the words about the trigger tell, for want of them those of the sentence; ASSAULT may have several. */
    List<String> spoken(EventType type, Syntax syntax, Token trigger) {
        List<String> near = modeWords.of(type, Complement.withDoer(syntax, trigger, trigger));
        List<String> all = near.isEmpty() ? modeWords.of(type, Complement.whole(syntax.parse())) : near;
        return type == EventType.ASSAULT || all.isEmpty() ? all : all.subList(0, 1);
    }

    /** Whether a topic or a mode is told by this lemma, alone or in a group of words. */
    boolean knows(String lemma) {
        return topics.knows(lemma) || modeWords.knows(lemma);
    }

    private List<String> withWords(EventType type, List<String> named, CameoCode row, Complement complement) {
        List<String> spoken = modeWords.of(type, complement);
        if (spoken.isEmpty()) {
            return named;
        }
        if (type == EventType.ASSAULT) {
            Set<String> all = new LinkedHashSet<>(named.isEmpty() ? row.modes() : named);
            all.addAll(spoken);
            return List.copyOf(all);
        }
        // Patterns say troops; whose they are says more: "militiamen set up roadblocks".
        if (type == EventType.MOBILIZE && UNITS.contains(spoken.get(0))) {
            return spoken.subList(0, 1);
        }
        boolean settled =
                !named.isEmpty() || row.code().length() > 3 && !row.modes().isEmpty();
        return settled ? named : spoken.subList(0, 1);
    }
}
