package io.dateline.app.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sample news site of the demo: two papers, each with a feed, served on the loopback interface alone. Thread-safe.
 *
 * <p>{@code docs/demo.md} tells what it holds.
 */
public final class NewsSite implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(NewsSite.class);
    private static final int THREADS = 4;

    static {
        // Header and body leave in two packets. Without this, the second waits 40 ms for the acknowledgement of the
        // first.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final Newsroom newsroom;

    private NewsSite(HttpServer server, Newsroom newsroom) {
        this.server = server;
        this.newsroom = newsroom;
        threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "news-site");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Starts the site with its defaults: no copies, corrections three minutes after the start.
     *
     * @param port 0 for any free port
     * @param clock what all dates are counted from
     * @throws UncheckedIOException if the port is taken
     */
    public static NewsSite start(int port, Clock clock) {
        return builder().port(port).clock(clock).start();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Home page, which announces both feeds. */
    public URI uri() {
        return newsroom.address(Outlet.HARBOUR_TIMES, "/");
    }

    /**
     * One feed a paper, each on a host of its own, which lists all articles of the paper; with more than 20 copies
     * further feeds for the rest.
     */
    public List<URI> feeds() {
        return IntStream.range(0, newsroom.feedParts())
                .boxed()
                .flatMap(part ->
                        Arrays.stream(Outlet.values()).map(outlet -> newsroom.address(outlet, outlet.feedPath(part))))
                .toList();
    }

    /** Number of articles in the feeds at this moment; corrections are no further articles. */
    public int articles() {
        return newsroom.edition().articles().size();
    }

    /** What is published at this moment, newest first, with what should be coded of it. */
    public List<DemoArticle> published() {
        return newsroom.edition().articles();
    }

    /** Publishes the corrected articles now instead of when they are due; a second call does nothing. */
    public void publishCorrections() {
        newsroom.publishCorrections();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve() {
        SitePages pages = new SitePages(newsroom);
        server.createContext("/", http -> answer(pages, http));
        server.setExecutor(threads);
        server.start();
        log.atInfo()
                .addKeyValue("url", uri())
                .addKeyValue("articles", articles())
                .log("news site started");
    }

    private static void answer(SitePages pages, HttpExchange http) throws IOException {
        try (http) {
            Exchange exchange = new Exchange(http);
            if (exchange.reads()) {
                exchange.send(pages.at(exchange.path()));
            } else {
                http.getResponseHeaders().set("Allow", "GET, HEAD");
                exchange.send(Answer.error(405, "<p>This site can only be read.</p>\n"));
            }
        } catch (RuntimeException e) {
            // The JDK's server swallows what a handler throws.
            log.atError().setCause(e).addKeyValue("path", http.getRequestURI()).log("page failed");
            throw e;
        }
    }

    /** Settings of a site. Not thread-safe. */
    public static final class Builder {

        private int port;
        private int copies;
        private Duration releaseEvery = Duration.ZERO;
        private Duration correctAfter = Duration.ofMinutes(3);
        private Clock clock = Clock.systemUTC();

        private Builder() {}

        /** TCP port; default 0: any free one. */
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        /**
         * Variants of each article that are published besides it, each with other countries and numbers at an address
         * of its own; default 0. The same number always gives the same variants.
         *
         * @throws IllegalArgumentException if negative
         */
        public Builder copies(int copies) {
            if (copies < 0) {
                throw new IllegalArgumentException("copies is %d; give 0 or more".formatted(copies));
            }
            this.copies = copies;
            return this;
        }

        /**
         * Time between two variants, which are then published one after the other from the start on, dated at their
         * release; default 0: all are out at once, as old as the articles from which they are made.
         *
         * @throws IllegalArgumentException if negative
         */
        public Builder releaseEvery(Duration interval) {
            if (interval.isNegative()) {
                throw new IllegalArgumentException("releaseEvery is %s; give 0 or more".formatted(interval));
            }
            this.releaseEvery = interval;
            return this;
        }

        /** Time from the start until corrected articles replace their first versions; default 3 minutes. */
        public Builder correctAfter(Duration delay) {
            this.correctAfter = delay;
            return this;
        }

        /** What all dates are counted from; default the system's. */
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        /** @throws UncheckedIOException if the port is taken */
        public NewsSite start() {
            try {
                // Only 127.0.0.1: "localhost" finds it too, and no one outside the machine does.
                InetAddress loopback = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
                HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
                Newsroom newsroom = new Newsroom(
                        ArticleLibrary.load(),
                        new Typesetter(server.getAddress().getPort()),
                        new Newsroom.Schedule(copies, releaseEvery, correctAfter),
                        clock);
                NewsSite site = new NewsSite(server, newsroom);
                site.serve();
                return site;
            } catch (IOException e) {
                throw new UncheckedIOException("news site cannot listen on port " + port + "; choose another", e);
            }
        }
    }
}
