package io.dateline.coder.place;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The places of {@code tool annotate}, for measuring this module alone: JSON lines from standard input to standard output. */
public final class PlaceLines {
    private PlaceLines() {}

    public static void main(String[] arguments) throws Exception {
        ObjectMapper json = new ObjectMapper();
        long before = System.nanoTime();
        Places places = Places.load();
        System.err.println("loaded in " + (System.nanoTime() - before) / 1_000_000 + " ms");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            JsonNode record = json.readTree(line);
            ObjectNode out = json.createObjectNode();
            out.set("id", record.get("id"));
            ArrayNode found = out.putArray("places");
            for (FoundPlace place : places.find(record.path("text").asText(), null)) {
                ObjectNode one = found.addObject();
                one.put("start", place.start())
                        .put("end", place.end())
                        .put("text", place.text())
                        .put("name", place.name());
                one.put("country", place.country()).put("lat", place.latitude()).put("lon", place.longitude());
                one.put("geonames", place.geonames()).put("admin1", place.admin1());
                one.put("precision", place.precision().name().toLowerCase(Locale.ROOT));
            }
            System.out.println(json.writeValueAsString(out));
        }
    }
}
