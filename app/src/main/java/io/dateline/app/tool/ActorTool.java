package io.dateline.app.tool;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.coder.actor.Actors;
import io.dateline.coder.actor.ResolvedActor;
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
        LocalDate day = JsonLines.optional(line, "date") == null ? null : Days.of(line, clock);
        List<ResolvedActor> found =
                actors.resolve(JsonLines.required(line, "text"), JsonLines.optional(line, "context"), day);
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("actors", found.stream().map(ActorTool::fields).toList());
        return answer;
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
