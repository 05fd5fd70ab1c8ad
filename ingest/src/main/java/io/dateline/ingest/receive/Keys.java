package io.dateline.ingest.receive;

import io.dateline.ingest.receive.ApiKey.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that hold now: the file is looked at every few seconds, so that a key is added or revoked without a restart. A file that cannot be
 * read leaves the keys as they were. Thread-safe.
 */
final class Keys {

    private static final Logger LOG = LoggerFactory.getLogger(Keys.class);
    private static final Duration LOOK = Duration.ofSeconds(2);

    private record Version(
            FileTime changed, long size, @Nullable Object file) {}

    private final Path file;
    private final Clock clock;
    private volatile List<ApiKey> keys = List.of();
    private volatile @Nullable String fault;
    private Instant looked = Instant.MIN;
    private @Nullable Version version;

    Keys(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** What is wrong with the file, or null. */
    @Nullable
    String fault() {
        current();
        return fault;
    }

    /** The key of a token, or null when there is none that holds. */
    @Nullable
    ApiKey ofToken(String token) {
        String[] parts = token.split("_", 3);
        if (parts.length != 3 || !(parts[0] + "_").equals(NewKey.TOKEN_PREFIX)) {
            return null;
        }
        Instant now = clock.instant();
        for (ApiKey key : current()) {
            if (key.id().equals(parts[1]) && key.proves(parts[2])) {
                return key.valid(now) ? key : null;
            }
        }
        return null;
    }

    /** The webhook whose secret made one of the signatures, or null. */
    @Nullable
    ApiKey ofSignature(String id, String timestamp, byte[] body, String signatures) {
        if (!mayBeSigned(id, timestamp)) {
            return null;
        }
        Instant now = clock.instant();
        for (ApiKey key : current()) {
            if (key.kind() == Kind.WEBHOOK
                    && key.valid(now)
                    && StandardWebhooks.verifies(key.proof(), id, timestamp, body, signatures)) {
                return key;
            }
        }
        return null;
    }

    /** Whether a signature with these headers can fit at all: told before a body is read, that nobody else may take up room with one. */
    boolean mayBeSigned(String id, String timestamp) {
        Instant now = clock.instant();
        return StandardWebhooks.isId(id)
                && StandardWebhooks.isTimely(timestamp, now)
                && current().stream().anyMatch(key -> key.kind() == Kind.WEBHOOK && key.valid(now));
    }

    private synchronized List<ApiKey> current() {
        Instant now = clock.instant();
        if (looked.isBefore(now.minus(LOOK)) || looked.isAfter(now)) {
            looked = now;
            look();
        }
        return keys;
    }

    private void look() {
        try {
            var attributes = Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class);
            Version found = new Version(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
            if (found.equals(version)) {
                return;
            }
            keys = KeyFile.read(file);
            version = found;
            fault = null;
            LOG.atInfo().addKeyValue("keys", keys.size()).log("keys read");
        } catch (IOException e) {
            String now = "the key file cannot be read: " + e.getMessage();
            if (!now.equals(fault)) {
                LOG.atError().addKeyValue("error", now).log("keys left as they were");
            }
            fault = now;
        }
    }
}
