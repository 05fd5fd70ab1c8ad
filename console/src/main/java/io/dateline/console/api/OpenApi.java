package io.dateline.console.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The API's description, OpenAPI 3.1, written by hand and held to the routes by a test. */
final class OpenApi {

    private static final String FILE = "openapi.json";
    private static final byte[] DOCUMENT = load();

    private OpenApi() {}

    static byte[] document() {
        return DOCUMENT.clone();
    }

    private static byte[] load() {
        try (InputStream in = OpenApi.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
