package io.dateline.coder.actor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.coder.place.Places;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The format of {@code tool actor}, for measuring this module alone: JSON lines from standard input to standard output. */
public final class ActorLines {
    private ActorLines() {}

    public static void main(String[] arguments) throws Exception {
        ObjectMapper json = new ObjectMapper();
        Places places = Places.load();
        Actors actors = Actors.load(List.of(), places::countryOf);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            JsonNode record = json.readTree(line);
            ObjectNode out = json.createObjectNode();
            out.set("id", record.get("id"));
            ArrayNode found = out.putArray("actors");
            String context =
                    record.path("context").isTextual() ? record.path("context").asText() : null;
            for (ResolvedActor actor : actors.resolve(
                    record.path("text").asText(),
                    context,
                    day(record.path("date").asText("")))) {
                ObjectNode one = found.addObject();
                one.put("text", actor.text()).put("name", actor.name()).put("country", actor.country());
                one.put("sector", actor.sector()).put("role", actor.role()).put("how", actor.how());
            }
            System.out.println(json.writeValueAsString(out));
        }
    }

    private static @Nullable LocalDate day(String text) {
        for (String pattern : List.of("yyyy-MM-dd", "d MMMM yyyy", "MMMM d, yyyy")) {
            try {
                String titled = text.replace("july", "July");
                return LocalDate.parse(titled, DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
            } catch (DateTimeException e) {
                // The next pattern may fit; "today" and words fit none.
            }
        }
        return null;
    }
}
