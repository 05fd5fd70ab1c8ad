package io.dateline.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.ingest.websub.Callbacks.Callback;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallbacksTest {

    private static final String SECRET = "a harbour at night, with nine lamps lit";
    private static final String HUB = "https://hub.example/";
    private static final String TOPIC = "https://news.example.org/feed";
    private static final byte[] BODY = "<rss/>".getBytes(StandardCharsets.UTF_8);

    private final Callbacks callbacks = new Callbacks(config("https://us.example.org/", SECRET));
    private final Callback callback = callbacks.of("0123abcd", 3, HUB, TOPIC);

    @Test
    void anyInstanceKnowsACallbackByItself() {
        String url = callbacks.url(callback);

        Callback parsed = new Callbacks(config("https://us.example.org", SECRET)).parse(token(url));

        assertThat(url).startsWith("https://us.example.org/websub/").hasSizeLessThan(250);
        assertThat(parsed).isEqualTo(callback);
        assertThat(parsed.feedId()).isEqualTo("0123abcd");
        assertThat(parsed.partition()).isEqualTo(3);
        assertThat(parsed.isFor(TOPIC)).isTrue();
        assertThat(parsed.isFor(TOPIC + "2")).isFalse();
        assertThat(parsed.isFor(null)).isFalse();
    }

    @Test
    void nobodyElseCanMakeOne() {
        String token = token(callbacks.url(callback));
        Callbacks others = new Callbacks(config("https://us.example.org", SECRET + "!"));

        assertThat(others.parse(token)).isNull();
        assertThat(callbacks.parse(token.substring(0, token.length() - 2))).isNull();
        assertThat(callbacks.parse("x" + token)).isNull();
        assertThat(callbacks.parse("a.b")).isNull();
        assertThat(callbacks.parse("")).isNull();
        assertThat(callbacks.parse("a".repeat(5_000))).isNull();
    }

    @Test
    void eachSubscriptionHasItsOwnAddressAndSecret() {
        Callback other = callbacks.of("0123abcd", 3, "https://other.example/", TOPIC);

        assertThat(callbacks.url(other)).isNotEqualTo(callbacks.url(callback));
        assertThat(callbacks.secret(other)).isNotEqualTo(callbacks.secret(callback));
        assertThat(callbacks.secret(callback)).hasSize(64);
        assertThat(callbacks.url(callback)).doesNotContain(callbacks.secret(callback));
    }

    @ParameterizedTest
    @CsvSource({"sha1, HmacSHA1", "sha256, HmacSHA256", "SHA384, HmacSHA384", "sha512, HmacSHA512"})
    void checksTheHubsSignature(String method, String algorithm) {
        byte[] key = callbacks.secret(callback).getBytes(StandardCharsets.UTF_8);
        String signature = method + "=" + HexFormat.of().formatHex(Callbacks.hmac(algorithm, key, BODY));

        assertThat(callbacks.verifies(callback, BODY, signature)).isTrue();
        assertThat(callbacks.verifies(callback, new byte[] {1}, signature)).isFalse();
        assertThat(callbacks.verifies(callbacks.of("other", 3, HUB, TOPIC), BODY, signature))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha256", "sha256=", "sha256=zz", "md5=00", "=00"})
    void refusesWhatIsNoSignature(String signature) {
        assertThat(callbacks.verifies(callback, BODY, signature)).isFalse();
    }

    @Test
    void aShortSecretOrAnAddressThatNobodyReachesIsRefused() {
        assertThatThrownBy(() -> config("/websub", "short"))
                .hasMessageContaining("ingest.web-sub.public-url")
                .hasMessageContaining("ingest.web-sub.secret has 5 characters");
        assertThat(config("https://us.example.org", SECRET).toString()).doesNotContain(SECRET);
    }

    private static String token(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    static WebSubConfig config(String url, String secret) {
        return new WebSubConfig(URI.create(url), secret, Duration.ofDays(7), Duration.ofHours(6));
    }
}
