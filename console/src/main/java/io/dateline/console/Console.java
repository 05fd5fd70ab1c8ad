package io.dateline.console;

import io.dateline.console.api.EventsApi;
import io.dateline.console.api.FeedsApi;
import io.dateline.console.api.Json;
import io.dateline.console.live.LiveEvents;
import io.dateline.console.live.StreamHandler;
import io.dateline.console.page.Assets;
import io.dateline.console.page.FeedPages;
import io.dateline.console.page.Pages;
import io.dateline.console.page.SecurityHeaders;
import io.dateline.console.page.Templates;
import io.dateline.console.query.EventQueries;
import io.dateline.console.query.FeedQueries;
import io.dateline.schemas.Component;
import io.dateline.schemas.Health;
import io.dateline.schemas.StartException;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.json.JavalinJackson;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The console: query API, live stream and pages on one port.
 *
 * <pre>
 *   store ──▶ queries ──┬──▶ /api/v1/…      JSON
 *                       ├──▶ /api/v1/stream server-sent events, fed by one poller
 *                       └──▶ / , /feeds …   pages
 * </pre>
 */
public final class Console implements Component {

    private static final Logger log = LoggerFactory.getLogger(Console.class);
    private static final int REQUEST_THREADS = 50;

    private final ConsoleConfig config;
    private final EventQueries queries;
    private final FeedQueries feeds;
    private final Clock clock;
    private final LiveEvents live;
    private final Set<String> apiPaths = new TreeSet<>();
    private @Nullable Javalin server;
    private volatile Health health = Health.starting("not started");

    /** @param clock tells how long ago a feed was polled */
    public Console(ConsoleConfig config, EventQueries queries, FeedQueries feeds, Clock clock) {
        this.config = config;
        this.queries = queries;
        this.feeds = feeds;
        this.clock = clock;
        this.live = new LiveEvents(queries, config.pollInterval(), config.streamBacklog());
    }

    /**
     * Listens.
     *
     * @throws StartException when the port is taken
     */
    @Override
    public synchronized void start() {
        Javalin javalin = Javalin.create(this::configure);
        try {
            javalin.start(config.host(), config.port());
        } catch (RuntimeException e) {
            health = Health.failed("cannot listen on " + config.host() + ":" + config.port());
            throw new StartException(
                    "The console cannot listen on " + config.host() + ":" + config.port()
                            + ": free the port or choose another with console.port",
                    e);
        }
        server = javalin;
        live.start();
        health = Health.ready("listening on " + address());
        log.atInfo().addKeyValue("address", address()).log("console listens");
    }

    /** Address of the first page, with the real port. Only after {@link #start()}. */
    public synchronized URI address() {
        if (server == null) {
            throw new IllegalStateException("the console is not started");
        }
        String host = config.host().contains(":") ? "[" + config.host() + "]" : config.host();
        return URI.create("http://" + host + ":" + server.port() + "/");
    }

    /** Paths of the API as its routes have them. Only after {@link #start()}. */
    synchronized Set<String> apiPaths() {
        return Set.copyOf(apiPaths);
    }

    @Override
    public Health check() {
        String failure = live.failure();
        if (failure != null && health.ready()) {
            return new Health(true, false, "the store does not answer: " + failure);
        }
        return health;
    }

    @Override
    public synchronized void close() {
        // first the streams, whose threads the server would wait for
        live.close();
        if (server != null) {
            server.stop();
            server = null;
        }
        health = Health.starting("closed");
    }

    private void configure(JavalinConfig javalin) {
        javalin.startup.showJavalinBanner = false;
        javalin.startup.showOldJavalinVersionWarning = false;
        javalin.startup.startupWatcherEnabled = false;
        javalin.http.prefer405over404 = true;
        javalin.jsonMapper(new JavalinJackson(Json.MAPPER, false));
        QueuedThreadPool threads = new QueuedThreadPool(config.maxStreams() + REQUEST_THREADS);
        threads.setName("console");
        threads.setDaemon(true);
        javalin.jetty.threadPool = threads;
        javalin.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));

        javalin.events.handlerAdded(handler -> {
            if (handler.getPath().startsWith("/api/")) {
                apiPaths.add(handler.getPath());
            }
        });

        Assets assets = new Assets();
        Templates templates = new Templates();
        Pages pages = new Pages(queries, templates, assets, config.pageSize());
        javalin.routes.before(SecurityHeaders::set);
        new EventsApi(queries, config.pageSize()).register(javalin.routes);
        new FeedsApi(feeds, config.pageSize(), clock).register(javalin.routes);
        javalin.routes.get(
                "/api/v1/stream",
                new StreamHandler(live, queries, config.maxStreams(), config.replayLimit(), config.heartbeat()));
        pages.register(javalin.routes);
        new FeedPages(feeds, templates, assets, config.pageSize(), clock).register(javalin.routes);
        assets.register(javalin.routes);
        new Errors(pages).register(javalin.routes);
    }
}
