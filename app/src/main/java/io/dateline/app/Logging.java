package io.dateline.app;

import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** Picks where logs go. Called before anything logs; a configuration that the user names wins. */
final class Logging {

    private static final String KEY = "logback.configurationFile";

    private Logging() {}

    /** A stage of its own: standard output, as text or, with DATELINE_LOG_FORMAT=json, as JSON. */
    static void toConsole() {
        logThreadsThatEnd();
        use("json".equals(System.getenv("DATELINE_LOG_FORMAT")) ? "logback-json.xml" : "logback.xml");
    }

    /** Demo and up: a file. */
    static void toFile(Path file) {
        logThreadsThatEnd();
        System.setProperty("dateline.log.file", file.toString());
        use("logback-file.xml");
    }

    /** Short commands: warnings on standard error. */
    static void quiet() {
        use("logback-quiet.xml");
    }

    /** The JVM would print them on standard error, between the lines for the user. */
    private static void logThreadsThatEnd() {
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> LoggerFactory.getLogger(Logging.class)
                .atWarn()
                .setCause(error)
                .addKeyValue("thread", thread.getName())
                .log("thread ended"));
    }

    private static void use(String resource) {
        if (System.getProperty(KEY) == null) {
            System.setProperty(KEY, resource);
        }
    }
}
