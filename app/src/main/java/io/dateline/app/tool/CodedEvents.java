package io.dateline.app.tool;

import io.dateline.coder.CodedEvent;
import io.dateline.schemas.record.Actor;
import io.dateline.schemas.record.Coding;
import io.dateline.schemas.record.Place;
import io.dateline.schemas.record.When;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A coded event as the tools write it. */
final class CodedEvents {

    private CodedEvents() {}

    static Map<String, @Nullable Object> fields(CodedEvent event) {
        Coding coding = event.coding();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("type", coding.getType() == null ? null : coding.getType().name());
        fields.put("modes", coding.getModes());
        fields.put("contexts", coding.getContexts());
        fields.put("cameo", coding.getCameo());
        fields.put("quad", coding.getQuad());
        fields.put("goldstein", coding.getGoldstein());
        fields.put("status", lower(coding.getStatus()));
        fields.put("confidence", coding.getConfidence());
        fields.put("pattern", coding.getPattern());
        fields.put("trigger", coding.getTrigger());
        fields.put("sentence", event.sentence());
        fields.put("actors", coding.getActors().stream().map(CodedEvents::actor).toList());
        fields.put(
                "recipients",
                coding.getRecipients().stream().map(CodedEvents::actor).toList());
        fields.put("place", coding.getPlace() == null ? null : place(coding.getPlace()));
        When when = coding.getWhen();
        fields.put("start", when == null ? null : when.getFirstDay().toString());
        fields.put("end", when == null ? null : when.getLastDay().toString());
        fields.put("date_basis", when == null ? null : lower(when.getBasis()));
        return fields;
    }

    private static Map<String, @Nullable Object> actor(Actor actor) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("text", actor.getText());
        fields.put("name", actor.getName());
        fields.put("country", actor.getCountry());
        fields.put("sector", actor.getSector());
        fields.put("role", actor.getRole());
        return fields;
    }

    private static Map<String, @Nullable Object> place(Place place) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("text", place.getText());
        fields.put("name", place.getName());
        fields.put("country", place.getCountry());
        fields.put("lat", place.getLatitude());
        fields.put("lon", place.getLongitude());
        fields.put("geonames", place.getGeonames());
        fields.put("precision", lower(place.getPrecision()));
        return fields;
    }

    private static String lower(Enum<?> symbol) {
        return symbol.name().toLowerCase(Locale.ROOT);
    }
}
