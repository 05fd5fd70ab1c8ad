package io.dateline.schemas.topic;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;

/** All named types of the records, each once, in the order in which the catalogue leads to them. */
public final class RecordTypes {

    private RecordTypes() {}

    public static Collection<Schema> all() {
        Map<String, Schema> found = new LinkedHashMap<>();
        Topics.withSchema().forEach(topic -> collect(Schemas.of(Objects.requireNonNull(topic.value())), found));
        return found.values();
    }

    /** A field's default as it stands in the schema: JSON's null for Avro's, bytes as the text that they are there. */
    static Object defaultValue(Schema.Field field) {
        Object value = field.defaultVal();
        if (value instanceof byte[] bytes) {
            return '"' + new String(bytes, StandardCharsets.ISO_8859_1) + '"';
        }
        return value == JsonProperties.NULL_VALUE ? "null" : value;
    }

    private static void collect(Schema schema, Map<String, Schema> found) {
        switch (schema.getType()) {
            case RECORD -> {
                if (found.putIfAbsent(schema.getFullName(), schema) == null) {
                    schema.getFields().forEach(field -> collect(field.schema(), found));
                }
            }
            case ENUM -> found.putIfAbsent(schema.getFullName(), schema);
            case ARRAY -> collect(schema.getElementType(), found);
            case MAP -> collect(schema.getValueType(), found);
            case UNION -> List.copyOf(schema.getTypes()).forEach(type -> collect(type, found));
            default -> {
                // A primitive has no name.
            }
        }
    }
}
