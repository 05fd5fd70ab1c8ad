package io.dateline.app.tool;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.coder.actor.Actors;
import io.dateline.coder.actor.ResolvedActor;
import io.dateline.coder.when.DayExpression;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code id, text, context?, date?} → the parties that a phrase may name, best first. */
public final class ActorTool implements JsonLines.Tool {

    private final Actors actors;
    private final Clock clock;

    public ActorTool(Actors actors, Clock clock) {
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public Map<String, @Nullable Object> answer(JsonNode line) {
        LocalDate day = day(line);
        List<ResolvedActor> found =
                actors.resolve(JsonLines.required(line, "text"), JsonLines.optional(line, "context"), day);
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("actors", found.stream().map(ActorTool::fields).toList());
        return answer;
    }

    /** ISO, or in words as reports write it ("1 May 2019", "today"); null when nothing can be read from it. */
    private @Nullable LocalDate day(JsonNode line) {
        String date = JsonLines.optional(line, "date");
        if (date == null) {
            return null;
        }
        return io.dateline.coder.when.Days.find(date, LocalDate.now(clock), false).stream()
                .findFirst()
                .map(DayExpression::first)
                .orElse(null);
    }

    private static Map<String, @Nullable Object> fields(ResolvedActor actor) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("text", actor.text());
        fields.put("name", actor.name());
        fields.put("country", actor.country());
        fields.put("sector", actor.sector());
        fields.put("sectors", actor.sectors());
        fields.put("role", actor.role());
        fields.put("how", actor.how());
        return fields;
    }
}
