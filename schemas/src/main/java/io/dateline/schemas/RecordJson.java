package io.dateline.schemas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record as plain JSON: field names as in the schema, unions without tags, days and instants in ISO 8601, nulls left out.
 *
 * <p>Avro's own JSON encoding tags unions and writes days as numbers, which no reader of a jsonb column or of a terminal expects.
 */
public final class RecordJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RecordJson() {}

    /** The record on one line. */
    public static String write(IndexedRecord record) {
        try {
            return JSON.writeValueAsString(plain(record));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a " + record.getSchema().getName() + " cannot be written as JSON", e);
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof IndexedRecord record) {
            Map<String, Object> object = new LinkedHashMap<>();
            for (Schema.Field field : record.getSchema().getFields()) {
                Object inner = plain(record.get(field.pos()));
                if (inner != null) {
                    object.put(field.name(), inner);
                }
            }
            return object;
        }
        if (value instanceof Collection<?> collection) {
            List<@Nullable Object> list = new ArrayList<>();
            collection.forEach(item -> list.add(plain(item)));
            return list;
        }
        boolean plain =
                value == null || value instanceof Number || value instanceof Boolean || value instanceof Map<?, ?>;
        return plain ? value : value.toString();
    }
}
