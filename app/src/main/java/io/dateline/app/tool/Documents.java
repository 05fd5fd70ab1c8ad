package io.dateline.app.tool;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The document of a line: {@code file}, bytes as served with gzip recognised, or {@code html}, text in the line itself. */
public final class Documents {

    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private Documents() {}

    public static byte[] of(JsonNode line) throws IOException {
        String html = JsonLines.optional(line, "html");
        return html == null ? read(Path.of(JsonLines.required(line, "file"))) : html.getBytes(StandardCharsets.UTF_8);
    }

    /** Type as served; text in the line itself is UTF-8. */
    public static @Nullable String contentType(JsonNode line) {
        return JsonLines.optional(line, "html") == null
                ? JsonLines.optional(line, "content_type")
                : "text/html; charset=utf-8";
    }

    private static byte[] read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        boolean gzip = bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
        if (!gzip) {
            return bytes;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] inflated = in.readNBytes(MOST_BYTES + 1);
            if (inflated.length > MOST_BYTES) {
                throw new IOException(file + " inflates to more than " + MOST_BYTES + " bytes");
            }
            return inflated;
        }
    }
}
