package io.dateline.ingest.receive;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The API's description, OpenAPI 3.1, written by hand and held to the routes by a test. */
final class OpenApi {

    static final String PATH = "/v1/openapi.json";

    private static final String FILE = "openapi.json";

    private OpenApi() {}

    static void register(RoutesConfig routes) {
        byte[] document = load();
        routes.get(PATH, request -> request.contentType("application/json").result(document));
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
