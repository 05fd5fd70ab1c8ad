package io.dateline.schemas.topic;

import io.dateline.schemas.Component;
import io.dateline.schemas.Health;
import io.dateline.schemas.KafkaSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says when a topic of the catalogue is not there. Somebody who reads from a topic that was deleted would wait in silence, and somebody who
 * writes to it only see a time run out. Looks every ten seconds; makes nothing: a topic that comes back by itself would hide what was lost
 * with it. Thread-safe.
 */
public final class TopicWatch implements Component {

    private static final Logger LOG = LoggerFactory.getLogger(TopicWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** A broker of a cluster may not know yet of a topic that another has just made. */
    private static final Duration FIRST = Duration.ofSeconds(1);

    /** What the broker says. */
    interface Look extends AutoCloseable {

        /**
         * Names of the topics that are missing.
         *
         * @throws AdministrationException when the broker cannot be asked
         */
        List<String> missing();

        @Override
        void close();
    }

    private enum Finding {
        NONE,
        ALL_THERE,
        MISSING,
        UNREACHABLE
    }

    private final Supplier<Look> connect;
    private final Duration first;
    private final Duration every;
    private @Nullable ScheduledExecutorService timer;
    private @Nullable Look look;
    private volatile boolean closed;
    private volatile Health health = Health.starting("not looked yet");
    /** Of the last look; used by the timer's thread alone. */
    private Finding finding = Finding.NONE;

    public TopicWatch(KafkaSettings kafka) {
        this(() -> new OnBroker(kafka), FIRST, EVERY);
    }

    TopicWatch(Supplier<Look> connect, Duration first, Duration every) {
        this.connect = connect;
        this.first = first;
        this.every = every;
    }

    @Override
    public synchronized void start() {
        Look started = connect.get();
        look = started;
        timer = Executors.newSingleThreadScheduledExecutor(TopicWatch::thread);
        var unused = timer.scheduleWithFixedDelay(
                () -> update(started), first.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "topic-watch");
        thread.setDaemon(true);
        return thread;
    }

    private void update(Look asked) {
        try {
            List<String> missing = asked.missing();
            if (missing.isEmpty()) {
                allThere();
            } else {
                missing(words(missing));
            }
        } catch (RuntimeException e) {
            // Closing interrupts a look under way.
            if (!closed) {
                unreachable(e);
            }
        } catch (Error e) {
            // Told before it ends the looks: otherwise the last finding would stand for ever.
            health = Health.failed("stopped: " + e);
            LOG.atError().setCause(e).log("topics are no longer looked at");
            throw e;
        }
    }

    private void allThere() {
        if (finding != Finding.ALL_THERE) {
            LOG.atInfo().log("topics are there");
        }
        finding = Finding.ALL_THERE;
        health = Health.ready("all are there");
    }

    private void missing(String words) {
        if (finding != Finding.MISSING || !words.equals(health.detail())) {
            LOG.atError().addKeyValue("detail", words).log("topics are not as they should be");
        }
        finding = Finding.MISSING;
        health = Health.starting(words);
    }

    /** One outage is one warning: its text differs from look to look. */
    private void unreachable(RuntimeException cause) {
        String words = "the broker cannot be asked: " + cause.getMessage();
        if (finding != Finding.UNREACHABLE) {
            LOG.atWarn().addKeyValue("detail", words).log("topics cannot be looked at");
        }
        finding = Finding.UNREACHABLE;
        health = Health.starting(words);
    }

    private static String words(List<String> missing) {
        return "missing on the broker: " + String.join(", ", missing)
                + "; 'dateline topics apply' makes them, empty, and so does a restart of 'dateline up'; all stages go on then by themselves";
    }

    @Override
    public Health check() {
        return health;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (timer != null) {
            timer.shutdownNow();
        }
        if (look != null) {
            look.close();
        }
    }

    private static final class OnBroker implements Look {

        private final BrokerTopics topics;

        OnBroker(KafkaSettings kafka) {
            this.topics = new BrokerTopics(Admin.create(client(kafka)), kafka.topicPrefix(), TopicLayout.ONE_MACHINE);
        }

        /** Gives up a look early, unless the user has said how slow the broker is. */
        private static Map<String, Object> client(KafkaSettings kafka) {
            Map<String, Object> client = kafka.client();
            if (!client.containsKey(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG)
                    && !client.containsKey(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG)) {
                client.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
                client.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
            }
            return client;
        }

        @Override
        public List<String> missing() {
            return topics.missing();
        }

        @Override
        public void close() {
            topics.close();
        }
    }
}
