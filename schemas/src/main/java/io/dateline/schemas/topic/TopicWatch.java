package io.dateline.schemas.topic;

import io.dateline.schemas.Component;
import io.dateline.schemas.Health;
import io.dateline.schemas.KafkaSettings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
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

    private final Look look;
    private final Duration every;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "topic-watch");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Health health = Health.starting("not looked yet");

    public TopicWatch(KafkaSettings kafka) {
        this(new OnBroker(kafka), EVERY);
    }

    TopicWatch(Look look, Duration every) {
        this.look = look;
        this.every = every;
    }

    @Override
    public void start() {
        var unused = timer.scheduleWithFixedDelay(this::update, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void update() {
        Health before = health;
        Health now;
        try {
            List<String> missing = look.missing();
            now = missing.isEmpty() ? Health.ready("all are there") : Health.starting(words(missing));
        } catch (RuntimeException e) {
            now = Health.starting("the broker cannot be asked: " + e.getMessage());
        }
        health = now;
        if (!now.ready() && !now.equals(before)) {
            LOG.atError().addKeyValue("detail", now.detail()).log("topics are not as they should be");
        } else if (now.ready() && !before.ready()) {
            LOG.atInfo().log("topics are there");
        }
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
    public void close() {
        timer.shutdownNow();
        look.close();
    }

    /** Connects when it first looks. */
    private static final class OnBroker implements Look {

        private final BrokerTopics topics;

        OnBroker(KafkaSettings kafka) {
            this.topics = new BrokerTopics(Admin.create(kafka.client()), kafka.topicPrefix(), TopicLayout.ONE_MACHINE);
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
