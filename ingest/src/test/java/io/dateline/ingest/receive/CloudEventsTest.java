package io.dateline.ingest.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.ingest.receive.CloudEvents.Event;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CloudEventsTest {

    @Test
    void readsTheBinaryMode() {
        Map<String, String> headers = Map.of(
                "ce-specversion", "1.0", "ce-id", "7%2D+1", "ce-source", "/desk/h%C3%A4fen", "ce-type", "article");

        Event event = CloudEvents.binary(headers::get, json("{\"text\": \"a\"}"));

        assertThat(CloudEvents.isBinary(headers::get)).isTrue();
        assertThat(event).isEqualTo(new Event("/desk/häfen", "7-+1", json("{\"text\": \"a\"}")));
    }

    @Test
    void readsTheStructuredMode() {
        Event event = CloudEvents.structured(
                json("{\"specversion\": \"1.0\", \"id\": \"7\", \"source\": \"/desk\", \"type\": \"article\","
                        + " \"datacontenttype\": \"application/json\", \"data\": {\"text\": \"a\"}}"));

        assertThat(event).isEqualTo(new Event("/desk", "7", json("{\"text\": \"a\"}")));
    }

    @Test
    void namesTheAttributesAtFault() {
        Refusal binary = catchThrowableOfType(
                Refusal.class,
                () -> CloudEvents.binary(Map.of("ce-specversion", "0.3", "ce-id", "7")::get, json("{}")));
        Refusal structured =
                catchThrowableOfType(Refusal.class, () -> CloudEvents.structured(json("{\"data_base64\": \"AA==\"}")));

        assertThat(binary.problem().errors())
                .extracting(FieldError::field)
                .containsExactly("ce-specversion", "ce-source", "ce-type");
        assertThat(structured.problem().status()).isEqualTo(422);
        assertThat(structured.problem().errors())
                .extracting(FieldError::field)
                .containsExactly("specversion", "id", "source", "type", "data_base64");
    }

    private static JsonNode json(String text) {
        return ArticleJson.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
