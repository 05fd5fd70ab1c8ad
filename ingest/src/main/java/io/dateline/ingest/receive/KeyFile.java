package io.dateline.ingest.receive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.ingest.receive.ApiKey.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The keys in a file, one JSON object: what {@code dateline keys} writes and the receiver reads. It can be written by hand or mounted as a
 * secret as well.
 *
 * <pre>
 *   {"keys": [{"id": "4f1c…", "name": "desk", "kind": "token", "proof": "sha256:…", "sources": ["harbour-desk"], "createdAt": "2026-…Z"}]}
 * </pre>
 */
public final class KeyFile {

    /** A signature names no key, so each webhook is tried: more of them would make every forged request dear. */
    static final int MOST_WEBHOOKS = 16;

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private KeyFile() {}

    /**
     * Reads it.
     *
     * @throws IOException when it cannot be read, or holds what is no key; the message names the file and the key, and no secret
     */
    public static List<ApiKey> read(Path file) throws IOException {
        JsonNode keys;
        try {
            keys = JSON.readTree(Files.readAllBytes(file)).path("keys");
        } catch (JsonProcessingException e) {
            // Without the cause: its message quotes the file.
            throw new IOException(file + " is no JSON (line " + line(e) + ")");
        }
        if (!keys.isArray()) {
            throw new IOException(file + " holds no list \"keys\"");
        }
        List<ApiKey> read = new ArrayList<>();
        for (JsonNode node : keys) {
            ApiKey key;
            try {
                key = key(node);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new IOException(file + ": entry " + (read.size() + 1) + ": " + e.getMessage(), e);
            }
            read.add(key);
        }
        check(file, read);
        return List.copyOf(read);
    }

    /** What holds for all keys together, asked before a file is written too: one that cannot be read again would lock everybody out. */
    private static void check(Path file, List<ApiKey> keys) throws IOException {
        Set<String> ids = new HashSet<>();
        int webhooks = 0;
        for (ApiKey key : keys) {
            if (!ids.add(key.id())) {
                throw new IOException(file + ": two keys with the id " + key.id());
            }
            webhooks += key.kind() == Kind.WEBHOOK ? 1 : 0;
        }
        if (webhooks > MOST_WEBHOOKS) {
            throw new IOException(file + ": " + webhooks + " webhook secrets: at most " + MOST_WEBHOOKS
                    + " are allowed; give the other senders tokens");
        }
    }

    private static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    }

    private static ApiKey key(JsonNode node) {
        Set<String> sources = new LinkedHashSet<>();
        node.path("sources").forEach(source -> sources.add(source.asText("")));
        String kind = node.path("kind").asText("");
        return new ApiKey(
                node.path("id").asText(""),
                node.path("name").asText(""),
                switch (kind) {
                    case "token" -> Kind.TOKEN;
                    case "webhook" -> Kind.WEBHOOK;
                    default ->
                        throw new IllegalArgumentException("its kind is \"" + kind + "\": give token or webhook");
                },
                node.path("proof").asText(""),
                sources,
                Instant.parse(node.path("createdAt").asText("1970-01-01T00:00:00Z")),
                node.hasNonNull("expiresAt")
                        ? Instant.parse(node.get("expiresAt").asText())
                        : null);
    }

    /**
     * Writes it whole, readable by its owner only; a reader sees the old file or the new one.
     *
     * @throws IOException when it cannot be written, or {@link #read} would refuse it; the file is then as it was
     */
    public static void write(Path file, List<ApiKey> keys) throws IOException {
        check(file, keys);
        ObjectNode root = JSON.createObjectNode();
        ArrayNode list = root.putArray("keys");
        for (ApiKey key : keys) {
            ObjectNode node = list.addObject();
            node.put("id", key.id());
            node.put("name", key.name());
            node.put("kind", key.kind() == Kind.TOKEN ? "token" : "webhook");
            node.put("proof", key.proof());
            ArrayNode sources = node.putArray("sources");
            key.sources().stream().sorted().forEach(sources::add);
            node.put("createdAt", key.createdAt().toString());
            if (key.expiresAt() != null) {
                node.put("expiresAt", key.expiresAt().toString());
            }
        }
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
        Path draft = posix
                ? Files.createTempFile(
                        folder,
                        "keys",
                        ".tmp",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(folder, "keys", ".tmp");
        try {
            Files.write(draft, JSON.writeValueAsBytes(root));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
