package io.dateline.schemas.topic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/** The schemas of the records as subscribers see them: without the Java-only property that asks for {@code String}. */
public final class Schemas {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Schemas() {}

    public static Schema of(Class<?> record) {
        return portable(SpecificData.get().getSchema(record));
    }

    /** The same schema without {@code avro.java.string}. */
    public static Schema portable(Schema schema) {
        try {
            return new Schema.Parser()
                    .parse(strip(JSON.readTree(schema.toString())).toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Avro wrote a schema that is no JSON", e);
        }
    }

    private static JsonNode strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("avro.java.string");
        }
        node.forEach(Schemas::strip);
        return node;
    }
}
