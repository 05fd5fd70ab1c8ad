package io.dateline.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Reads the column {@code coding}, which {@link io.dateline.schemas.RecordJson} writes. */
final class CodingJson {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private CodingJson() {}

    static CodingRow read(String json) {
        try {
            return JSON.readValue(json, CodingRow.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored JSON is no coding", e);
        }
    }
}
