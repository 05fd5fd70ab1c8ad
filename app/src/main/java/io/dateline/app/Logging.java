package io.dateline.app;

import java.nio.file.Path;

/** Picks where logs go. Called before anything logs; a configuration that the user names wins. */
final class Logging {

    private static final String KEY = "logback.configurationFile";

    private Logging() {}

    /** A stage of its own: standard output, as text or, with DATELINE_LOG_FORMAT=json, as JSON. */
    static void toConsole() {
        use("json".equals(System.getenv("DATELINE_LOG_FORMAT")) ? "logback-json.xml" : "logback.xml");
    }

    /** Demo and up: a file. */
    static void toFile(Path file) {
        System.setProperty("dateline.log.file", file.toString());
        use("logback-file.xml");
    }

    /** Short commands: warnings on standard error. */
    static void quiet() {
        use("logback-quiet.xml");
    }

    private static void use(String resource) {
        if (System.getProperty(KEY) == null) {
            System.setProperty(KEY, resource);
        }
    }
}
