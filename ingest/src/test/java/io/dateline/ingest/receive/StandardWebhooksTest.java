package io.dateline.ingest.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardWebhooksTest {

    /** Key: the bytes 1 to 32. The signature was computed with another program (Python's hmac). */
    private static final String SECRET = "whsec_AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=";

    private static final byte[] BODY = "{\"title\":\"Ferry late\"}".getBytes(StandardCharsets.UTF_8);
    private static final String SIGNATURE = "v1,PO+S+hGUOv4pemsMhLyTMFNisx2OxOor811XuUWRM4E=";

    @Test
    void signsAsOthersDo() {
        assertThat(StandardWebhooks.sign(SECRET, "msg_harbour7", "1780000000", BODY))
                .isEqualTo(SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {SIGNATURE, "v1,AAAA " + SIGNATURE, "v1a,xyz  " + SIGNATURE + " v1,BBBB"})
    void oneOfSeveralSignaturesIsEnough(String header) {
        assertThat(StandardWebhooks.verifies(SECRET, "msg_harbour7", "1780000000", BODY, header))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v1",
                "v1,",
                "PO+S+hGUOv4pemsMhLyTMFNisx2OxOor811XuUWRM4E=",
                "v2,PO+S+hGUOv4pemsMhLyTMFNisx2OxOor811XuUWRM4E="
            })
    void anythingElseDoesNotFit(String header) {
        assertThat(StandardWebhooks.verifies(SECRET, "msg_harbour7", "1780000000", BODY, header))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1779999700, true",
        "1780000300, true",
        "1779999699, false",
        "1780000301, false",
        "-5, false",
        "soon, false"
    })
    void allowsFiveMinutesEitherWay(String timestamp, boolean timely) {
        assertThat(StandardWebhooks.isTimely(timestamp, Instant.ofEpochSecond(1780000000)))
                .isEqualTo(timely);
    }

    @Test
    void idAndTimeCannotFlowIntoOneAnother() {
        assertThat(StandardWebhooks.isId("msg_1")).isTrue();
        assertThat(StandardWebhooks.isId("msg.1")).isFalse();
        assertThat(StandardWebhooks.isId("")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        SECRET + ", true",
        "whsec_AQID, false",
        "whsec_!!, false",
        "AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=, false"
    })
    void knowsASecretByItsForm(String secret, boolean good) {
        assertThat(StandardWebhooks.isSecret(secret)).isEqualTo(good);
    }
}
