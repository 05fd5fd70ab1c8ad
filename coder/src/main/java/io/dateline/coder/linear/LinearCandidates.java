package io.dateline.coder.linear;

import io.dateline.coder.data.BadDataException;
import io.dateline.coder.data.Line;
import io.dateline.coder.data.ResourceFile;
import io.dateline.coder.event.Candidate;
import io.dateline.coder.event.CodeTables;
import io.dateline.coder.event.EventFinder;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import io.dateline.schemas.record.EventType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a guess of the model an event like those that patterns find. Thread-safe. */
public final class LinearCandidates {
    private static final String CODES = "codes.tsv";

    private final Map<EventType, String> codes = new EnumMap<>(EventType.class);

    private final EventFinder finder;

    private LinearCandidates(EventFinder finder) {
        this.finder = finder;
    }

    /** Reads {@code codes.tsv}; throws {@code BadDataException} naming file and line on a bad line or when a type has no code. */
    public static LinearCandidates load(CodeTables tables, EventFinder finder) {
        return of(ResourceFile.of(LinearCandidates.class, CODES), tables, finder);
    }

    static LinearCandidates of(ResourceFile file, CodeTables tables, EventFinder finder) {
        LinearCandidates candidates = new LinearCandidates(finder);
        for (Line line : file.lines()) {
            List<String> cells = line.cells('\t', 2);
            var row = tables.find(cells.get(1));
            if (row == null || row.type() == null || !row.type().name().equals(cells.get(0))) {
                throw line.error(cells.get(1) + " is no CAMEO code of " + cells.get(0));
            }
            candidates.codes.put(row.type(), row.code());
        }
        for (int kind = 0; kind < Kinds.NONE; kind++) {
            if (!candidates.codes.containsKey(Kinds.type(kind))) {
                throw new BadDataException(file.name() + ": no code for " + Kinds.type(kind));
            }
        }
        return candidates;
    }

    /** The event of this type between the parties: the verb or noun above the actor, or else above the recipient, is its trigger. */
    public Candidate of(EventType type, Parse parse, @Nullable Span actor, @Nullable Span recipient) {
        return of(type, parse, trigger(new View(parse, actor, recipient)));
    }

    /** The event of this type that this word tells; the words around it tell the mode. */
    public Candidate of(EventType type, Parse parse, Token trigger) {
        return new Candidate(
                Candidate.GUESS + type,
                codes.getOrDefault(type, ""),
                type,
                finder.modes(type, parse, trigger),
                trigger,
                trigger,
                trigger.form(),
                List.of(),
                List.of(),
                true,
                false,
                !trigger.isVerb(),
                false,
                null,
                0);
    }

    private static Token trigger(View view) {
        for (String side : List.of(View.ACTOR, View.RECIPIENT)) {
            Token party = view.head(side);
            for (Token above : party == null ? List.<Token>of() : view.parse().upwards(party)) {
                if (view.isPlain(above) && (above.isVerb() || above.isNoun())) {
                    return above;
                }
            }
        }
        return view.parse().root();
    }
}
