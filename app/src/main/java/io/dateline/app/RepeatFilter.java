package io.dateline.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Lets a warning of Kafka's clients, and under {@code up} of its broker, through once in ten seconds, so that the log still tells what was before
 * it. Numbers in a text do not make it another one; another exception does. Errors all come through. Thread-safe.
 */
public final class RepeatFilter extends TurboFilter {

    private static final String OF_KAFKA = "org.apache.kafka.";
    private static final Duration APART = Duration.ofSeconds(10);

    /** Texts remembered; beyond it all are forgotten, and some come a second time. */
    private static final int MOST_TEXTS = 1_000;

    private final Map<String, Long> last = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;

    /** Called by Logback. */
    public RepeatFilter() {
        this(System::nanoTime);
    }

    RepeatFilter(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] parameters,
            @Nullable Throwable error) {
        if (format == null || level != Level.WARN || !logger.getName().startsWith(OF_KAFKA)) {
            return FilterReply.NEUTRAL;
        }
        if (last.size() >= MOST_TEXTS) {
            last.clear();
        }
        long now = nanoTime.getAsLong();
        String text =
                (logger.getName() + ' ' + format + ' ' + causes(thrown(parameters, error))).replaceAll("[0-9]+", "0");
        long heard = last.merge(text, now, (before, again) -> again - before < APART.toNanos() ? before : again);
        return heard == now ? FilterReply.NEUTRAL : FilterReply.DENY;
    }

    /** SLF4J takes the last parameter for the exception when none is given. */
    private static @Nullable Throwable thrown(Object @Nullable [] parameters, @Nullable Throwable error) {
        if (error == null
                && parameters != null
                && parameters.length > 0
                && parameters[parameters.length - 1] instanceof Throwable last) {
            return last;
        }
        return error;
    }

    /** The exception and what it came from. */
    private static String causes(@Nullable Throwable error) {
        return error == null ? "" : error + " " + error.getCause();
    }
}
