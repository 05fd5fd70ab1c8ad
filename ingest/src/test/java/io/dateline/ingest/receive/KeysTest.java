package io.dateline.ingest.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.ingest.receive.ApiKey.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    private Path folder;

    private final Hands clock = new Hands();

    @Test
    void knowsATokenByItsHashOnly() throws IOException {
        NewKey made = key("desk", Kind.TOKEN, null);
        Path file = file(made);

        Keys keys = new Keys(file, clock);

        assertThat(keys.ofToken(made.secret())).isEqualTo(made.key());
        assertThat(keys.ofToken(made.secret() + "x")).isNull();
        assertThat(keys.ofToken("dl_" + made.key().id() + "_")).isNull();
        assertThat(keys.ofToken("")).isNull();
        // What is behind the id may itself hold an underscore.
        String secret = made.secret().split("_", 3)[2];
        assertThat(Files.readString(file)).doesNotContain(secret);
        assertThat(made.toString()).doesNotContain(secret).doesNotContain("sha256");
    }

    @Test
    void holdsSeveralKeysAtATimeSoThatASenderCanChange() throws IOException {
        NewKey old = key("desk", Kind.TOKEN, NOW.plusSeconds(60));
        NewKey next = key("desk", Kind.TOKEN, null);
        Keys keys = new Keys(file(old, next), clock);

        assertThat(keys.ofToken(old.secret())).isNotNull();
        assertThat(keys.ofToken(next.secret())).isNotNull();
        clock.now = NOW.plusSeconds(61);
        assertThat(keys.ofToken(old.secret())).isNull();
        assertThat(keys.ofToken(next.secret())).isNotNull();
    }

    @Test
    void seesARevocationWithinSecondsAndKeepsTheKeysOfAFileThatBreaks() throws IOException {
        NewKey one = key("one", Kind.TOKEN, null);
        NewKey two = key("two", Kind.TOKEN, null);
        Path file = file(one, two);
        Keys keys = new Keys(file, clock);
        assertThat(keys.ofToken(one.secret())).isNotNull();

        KeyFile.write(file, List.of(two.key()));
        clock.now = NOW.plusSeconds(3);

        assertThat(keys.ofToken(one.secret())).isNull();
        assertThat(keys.ofToken(two.secret())).isNotNull();
        Files.writeString(file, "{\"keys\": [" + one.secret());
        clock.now = NOW.plusSeconds(6);
        assertThat(keys.ofToken(two.secret())).isNotNull();
        assertThat(keys.fault()).contains("is no JSON").doesNotContain(one.secret());
    }

    @Test
    void aFileThatCannotBeReadOpensNothing() {
        Keys keys = new Keys(folder.resolve("missing.json"), clock);

        assertThat(keys.ofToken("dl_abcdef_x")).isNull();
        assertThat(keys.fault()).contains("missing.json");
    }

    @Test
    void onlyTheOwnerCanReadTheFile() throws IOException {
        Path file = file(key("desk", Kind.WEBHOOK, null));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void knowsAWebhookByItsSignature() throws IOException {
        NewKey token = key("token", Kind.TOKEN, null);
        NewKey hook = key("hook", Kind.WEBHOOK, null);
        Keys keys = new Keys(file(token, hook), clock);
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        String time = Long.toString(NOW.getEpochSecond());
        String signature = StandardWebhooks.sign(hook.secret(), "msg_1", time, body);

        assertThat(keys.ofSignature("msg_1", time, body, "v1,AAAA " + signature))
                .isEqualTo(hook.key());
        assertThat(keys.ofSignature("msg_2", time, body, signature)).isNull();
        assertThat(keys.ofSignature("msg_1", time, new byte[0], signature)).isNull();
        clock.now = NOW.plus(Duration.ofMinutes(5)).plusSeconds(1);
        assertThat(keys.ofSignature("msg_1", time, body, signature)).isNull();
    }

    @Test
    void refusesAFileThatHoldsWhatIsNoKey() throws IOException {
        Path file = folder.resolve("keys.json");
        Files.writeString(
                file, "{\"keys\": [{\"id\": \"abcd\", \"name\": \"x\", \"kind\": \"token\", \"proof\": \"plain\"}]}");

        assertThatThrownBy(() -> KeyFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("keys.json: entry 1: key abcd")
                .hasMessageContaining("sources")
                .hasMessageContaining("sha256");
    }

    @Test
    void boundsTheNumberOfWebhooks() throws IOException {
        NewKey[] hooks = IntStream.range(0, 17)
                .mapToObj(i -> key("hook " + i, Kind.WEBHOOK, null))
                .toArray(NewKey[]::new);
        Path file = file(java.util.Arrays.copyOf(hooks, 16));

        assertThatThrownBy(() -> file(hooks)).hasMessageContaining("17 webhook secrets");
        assertThatThrownBy(() -> file(hooks[0], hooks[0]))
                .hasMessageContaining(hooks[0].key().id());
        assertThat(KeyFile.read(file)).hasSize(16);
        Files.writeString(
                file, Files.readString(file).replace("\"keys\" : [", "\"keys\" : [" + entry(hooks[16]) + ","));
        assertThatThrownBy(() -> KeyFile.read(file)).hasMessageContaining("17 webhook secrets");
    }

    private String entry(NewKey key) throws IOException {
        Path other = folder.resolve("other.json");
        KeyFile.write(other, List.of(key.key()));
        String text = Files.readString(other);
        return text.substring(text.indexOf('[') + 1, text.lastIndexOf(']'));
    }

    @Test
    void knowsBeforeTheBodyWhatNoSignatureCanFit() throws IOException {
        String time = Long.toString(NOW.getEpochSecond());
        Keys none = new Keys(file(key("desk", Kind.TOKEN, null)), clock);
        assertThat(none.mayBeSigned("msg_1", time)).isFalse();

        Keys keys = new Keys(file(key("hook", Kind.WEBHOOK, NOW.plusSeconds(60))), clock);
        assertThat(keys.mayBeSigned("msg_1", time)).isTrue();
        assertThat(keys.mayBeSigned("", time)).isFalse();
        assertThat(keys.mayBeSigned("msg.1", time)).isFalse();
        assertThat(keys.mayBeSigned("msg_1", "")).isFalse();
        assertThat(keys.mayBeSigned("msg_1", "1700000000")).isFalse();
        clock.now = NOW.plusSeconds(61);
        assertThat(keys.mayBeSigned("msg_1", time)).isFalse();
    }

    private static NewKey key(String name, Kind kind, Instant expiresAt) {
        return NewKey.of(name, kind, Set.of("desk"), NOW, expiresAt);
    }

    private Path file(NewKey... keys) throws IOException {
        Path file = folder.resolve("keys.json");
        KeyFile.write(file, java.util.Arrays.stream(keys).map(NewKey::key).toList());
        return file;
    }

    private static final class Hands extends Clock {

        private Instant now = NOW;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
