package io.dateline.ingest.receive;

import io.dateline.ingest.kafka.Clients;
import io.dateline.schemas.Component;
import io.dateline.schemas.Health;
import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.StartException;
import io.dateline.schemas.topic.Topics;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinException;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens for what others bring: articles of senders, and feeds of WebSub hubs.
 *
 * <pre>
 *   senders ──▶ /v1/articles, /v1/articles/_bulk ──▶ articles
 *   hubs    ──▶ /websub/…                        ──▶ pushes ──▶ the instance that polls the feed
 * </pre>
 *
 * <p>Keeps no state that has to survive: any number of instances may stand behind one address. Thread-safe.
 */
public final class Receiver implements Component {

    /** More routes on the same port, with the same bounds. */
    public interface Routes {
        void register(RoutesConfig routes, Requests requests, Acknowledged log, ReceiveMetrics metrics);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Receiver.class);
    private static final int THREADS = 40;
    private static final long PROBE_SECONDS = 5;

    /** For requests in hand when it closes: what is answered is not sent again. */
    private static final Duration CLOSING = Duration.ofSeconds(15);

    /** After which the rest of a bulk is refused, so that its sender hears in time what was taken. */
    private static final Duration TAKING = Duration.ofSeconds(5);

    private static final int LARGEST_HEADERS = 16 * 1024;

    private final ReceiveConfig config;
    private final KafkaSettings kafka;
    private final String instance;
    private final MeterRegistry registry;
    private final Clock clock;
    private final @Nullable Routes more;
    private final @Nullable Keys keys;
    private final Set<String> paths = new TreeSet<>();
    private @Nullable Javalin server;
    private @Nullable Acknowledged log;
    private @Nullable ReceiveMetrics metrics;
    private @Nullable ScheduledExecutorService probes;
    private volatile Health health = Health.starting("not started");

    /**
     * Makes it.
     *
     * @param instance name of this process, for its Kafka client
     * @param more further routes, or null
     */
    public Receiver(
            ReceiveConfig config,
            KafkaSettings kafka,
            String instance,
            MeterRegistry registry,
            Clock clock,
            @Nullable Routes more) {
        this.config = config;
        this.kafka = kafka;
        this.instance = instance;
        this.registry = registry;
        this.clock = clock;
        this.more = more;
        this.keys = config.keys() == null ? null : new Keys(config.keys(), clock);
    }

    /** Listens; until broker and registry have answered, requests get 503. Throws {@link IllegalStateException} when the port is taken. */
    @Override
    public synchronized void start() {
        Acknowledged acknowledged = new Acknowledged(new Clients(kafka, instance), config.patience());
        log = acknowledged;
        ByteBudget budget = new ByteBudget(config.inFlight());
        ReceiveMetrics counts = new ReceiveMetrics(registry, budget);
        metrics = counts;
        Javalin javalin = Javalin.create(settings -> configure(settings, acknowledged, budget, counts));
        try {
            javalin.start(config.host(), config.port());
        } catch (RuntimeException e) {
            health = Health.failed("cannot listen on " + config.host() + ":" + config.port());
            throw new StartException(
                    "The receiver cannot listen on " + config.host() + ":" + config.port()
                            + ": free the port, choose another with ingest.receive.port, or turn it off with"
                            + " ingest.receive.enabled=false",
                    e);
        }
        server = javalin;
        ScheduledExecutorService probing = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "receive-probe");
            thread.setDaemon(true);
            return thread;
        });
        probes = probing;
        probing.scheduleWithFixedDelay(acknowledged::probe, 0, PROBE_SECONDS, TimeUnit.SECONDS);
        health = Health.ready("listening on " + address());
        LOG.atInfo()
                .addKeyValue("address", address())
                .addKeyValue("keys", config.keys() == null ? "none: this machine only" : "file")
                .log("receiver listens");
    }

    /** Where it listens, with the real port. Only after {@link #start()}. */
    public synchronized URI address() {
        if (server == null) {
            throw new IllegalStateException("the receiver is not started");
        }
        String host = config.host().contains(":") ? "[" + config.host() + "]" : config.host();
        return URI.create("http://" + host + ":" + server.port());
    }

    /** Paths of its routes. Only after {@link #start()}. */
    synchronized Set<String> paths() {
        return Set.copyOf(paths);
    }

    @Override
    public Health check() {
        Acknowledged acknowledged = log;
        Health now = health;
        if (!now.ready() || acknowledged == null) {
            return now;
        }
        String fault = acknowledged.fault();
        if (fault == null && keys != null) {
            // Those who have keys already go on; that is worth a word, not an alarm.
            String ofKeys = keys.fault();
            return ofKeys == null ? now : Health.ready(now.detail() + "; " + ofKeys);
        }
        return fault == null ? now : Health.starting("nothing can be written: " + fault);
    }

    private void configure(JavalinConfig javalin, Acknowledged acknowledged, ByteBudget budget, ReceiveMetrics counts) {
        javalin.startup.showJavalinBanner = false;
        javalin.startup.showOldJavalinVersionWarning = false;
        javalin.startup.startupWatcherEnabled = false;
        javalin.http.prefer405over404 = true;
        QueuedThreadPool threads = new QueuedThreadPool(THREADS);
        threads.setName("receive");
        threads.setDaemon(true);
        javalin.jetty.threadPool = threads;
        javalin.jetty.modifyServer(server -> {
            // Without the handler nobody would wait for them.
            server.setHandler(new GracefulHandler());
            server.setErrorHandler(new ServerProblems());
            server.setStopTimeout(CLOSING.toMillis());
        });
        javalin.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(LARGEST_HEADERS);
        });
        javalin.events.handlerAdded(handler -> paths.add(handler.getPath()));

        Requests requests = new Requests(budget, config.deadline(), counts, System::nanoTime);
        Desk desk =
                new Desk(acknowledged, new Answers(System::nanoTime), Topics.ARTICLES.name(kafka.topicPrefix()), clock);
        new ArticlesApi(
                        config,
                        new Gate(keys, config.publicUrl()),
                        requests,
                        new RateLimit(config.rate(), config.mostItems(), System::nanoTime),
                        acknowledged,
                        desk,
                        counts)
                .register(javalin.routes);
        OpenApi.register(javalin.routes);
        if (more != null) {
            more.register(javalin.routes, requests, acknowledged, counts);
        }
        javalin.routes.exception(Refusal.class, (e, request) -> answer(request, e.problem(), counts));
        javalin.routes.exception(HttpResponseException.class, (e, request) -> {
            if (e.getStatus() == 405) {
                // Its only detail: the methods of the path.
                request.header("Allow", String.join(", ", e.getDetails().values()));
            }
            answer(request, ofStatus(e.getStatus()), counts);
        });
        javalin.routes.exception(Exception.class, (e, request) -> answer(request, unexpected(e, request), counts));
    }

    private static void answer(Context request, Problem problem, ReceiveMetrics metrics) {
        metrics.refused(problem.reason());
        if (problem.retryAfter() != null) {
            request.header("Retry-After", Long.toString(problem.retrySeconds()));
        }
        if (problem.status() == 401) {
            request.header("WWW-Authenticate", "Bearer realm=\"dateline\"");
        }
        request.status(problem.status())
                .contentType(Problem.MEDIA_TYPE)
                .result(problem.json().toString());
    }

    private static Problem ofStatus(int status) {
        return switch (status) {
            case 404 -> Problem.of(404, "not_found", "There is nothing at this path: see /v1/openapi.json.");
            case 405 -> Problem.of(405, "method", "This path takes another method: see /v1/openapi.json.");
            default -> Problem.of(status, "other", "The request was refused.");
        };
    }

    /** The log gets the cause; the answer does not. */
    private static Problem unexpected(Exception e, Context request) {
        // Not the path: a callback's is a secret.
        LOG.atError().setCause(e).addKeyValue("method", request.method()).log("request failed");
        return Problem.of(500, "unexpected", "Something went wrong here; the log says what.");
    }

    private static void stop(Javalin server) {
        try {
            server.stop();
        } catch (JavalinException e) {
            LOG.atWarn()
                    .addKeyValue("waited", CLOSING)
                    .log("requests in hand are cut off: their senders hear nothing, and send again");
        }
    }

    /** Answers the requests in hand first, as far as they can be within 15 s; new ones are refused, and after 5 s the rest of those in hand. */
    @Override
    public synchronized void close() {
        if (probes != null && log != null) {
            var unused = probes.schedule(log::stop, TAKING.toMillis(), TimeUnit.MILLISECONDS);
        }
        if (server != null) {
            stop(server);
            server = null;
        }
        if (probes != null) {
            probes.shutdownNow();
            probes = null;
        }
        if (log != null) {
            log.close();
            log = null;
        }
        if (metrics != null) {
            metrics.close();
            metrics = null;
        }
        health = Health.starting("closed");
    }
}
