package io.dateline.app.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every configuration key, with type and default. {@code Wiring} turns them into the modules' records. */
@ConfigMapping(prefix = "dateline")
public interface Settings {

    @Meaning("Folder of the converted language models; default: dateline below the user's cache folder.")
    Optional<Path> cache();

    Kafka kafka();

    Registry registry();

    Topics topics();

    Database database();

    Ingest ingest();

    Enrich enrich();

    Sink sink();

    Console console();

    Management management();

    Stack stack();

    /** The broker. */
    interface Kafka {
        @Meaning("Brokers, host:port, separated by commas. The default is where `dateline up` listens.")
        @WithDefault("127.0.0.1:19092")
        String bootstrapServers();

        @Meaning("Further settings for every Kafka client, such as `dateline.kafka.client.\"security.protocol\"=SSL`.")
        Map<String, String> client();
    }

    /** The schema registry. */
    interface Registry {
        @Meaning("Root of a Confluent-compatible API. The default is where `dateline up` listens.")
        @WithDefault("http://127.0.0.1:18081/apis/ccompat/v7")
        String url();
    }

    /** Topics. */
    interface Topics {
        @Meaning("What topic names, consumer groups and application ids start with.")
        @WithDefault("dateline")
        String prefix();

        @Meaning("Partitions of every topic; cannot be changed once in use. `up` and `demo` use 4.")
        @WithDefault("12")
        int partitions();

        @Meaning("Copies of each partition; -1 for the broker's default. `up` and `demo` use 1.")
        @WithDefault("-1")
        short replication();
    }

    /** PostgreSQL. */
    interface Database {
        @Meaning("JDBC address. The default is where `dateline up` listens.")
        @WithDefault("jdbc:postgresql://127.0.0.1:15432/dateline")
        String url();

        @Meaning("User.")
        @WithDefault("dateline")
        String user();

        @Meaning("Password.")
        Optional<String> password();

        @Meaning("Connections held at most, 1 to 100.")
        @WithDefault("8")
        int maxConnections();
    }

    /** The ingest stage. */
    interface Ingest {
        @Meaning(
                "Name of this instance within its consumer groups; must differ between instances and stay over restarts.")
        @WithDefault("1")
        String instance();

        @Meaning("Who to write to about the crawler, a URL or an address; sent in the User-Agent.")
        Optional<String> contact();

        @Meaning(
                "Networks that may be fetched from though they are private or loopback, such as `127.0.0.0/8`, separated by commas.")
        Optional<List<String>> allowedNetworks();

        @Meaning("Least time between two polls of a feed that does not say otherwise.")
        @WithDefault("PT5M")
        Duration minInterval();

        @Meaning("Greatest time between two polls of a feed.")
        @WithDefault("PT24H")
        Duration maxInterval();

        @Meaning("Pause between two requests to one host, feeds and pages together.")
        @WithDefault("PT1S")
        Duration hostDelay();

        @Meaning("Requests to one host at the same time, feeds and pages together.")
        @WithDefault("1")
        int hostConnections();

        @Meaning(
                "Pages that a sitemap lists are passed over when they were last changed longer ago; so are the sitemaps of an index.")
        @WithDefault("P3D")
        Duration sitemapAge();

        @Meaning("Sitemaps of an index read in one poll: those that changed first, the others in turn; 1 to 100.")
        @WithDefault("10")
        int sitemapChildren();

        @Meaning("Feeds polled at the same time.")
        @WithDefault("32")
        int pollThreads();

        @Meaning(
                "Whom a server's `Retry-After` speaks for beside the feed it was sent to: `feed` (nobody), `host`, `domain`, or `auto`: the host, but nobody on private networks.")
        @WithDefault("auto")
        String retryAfterScope();

        @Meaning(
                "A feed without a new entry for this long, and for ten times its usual gap between entries, counts as silent, in metrics, commands and the console.")
        @WithDefault("P2D")
        Duration silence();

        @Meaning(
                "HTTP proxy for all calls, such as `http://proxy.example:3128`. It resolves names itself: see the notes on safety in docs/fetching.md.")
        Optional<URI> proxy();

        @Meaning("User at the proxy.")
        Optional<String> proxyUser();

        @Meaning("Password at the proxy.")
        Optional<String> proxyPassword();

        @Meaning(
                "Hosts that are called without the proxy, separated by commas: names (with all below them), literal addresses, networks such as `10.0.0.0/8`, `*`.")
        Optional<List<String>> noProxy();

        @Meaning("Pages fetched at the same time.")
        @WithDefault("16")
        int pageThreads();

        Receive receive();

        WebSub webSub();

        Drop drop();
    }

    /** A folder whose files are imported as they come. */
    interface Drop {
        @Meaning("Folder whose files are imported as they come, see docs/imports.md; unset for none.")
        Optional<Path> folder();

        @Meaning("Pause between two looks at it.")
        @WithDefault("PT2S")
        Duration interval();
    }

    /** Feeds whose hubs push them. */
    interface WebSub {
        @Meaning(
                "Address by which hubs reach the receivers, such as `https://news.example.org`; without it WebSub is off. The same for all instances.")
        Optional<URI> publicUrl();

        @Meaning(
                "What callbacks and the hubs' secrets are computed from: at least 32 random characters, the same for all instances.")
        Optional<String> secret();

        @Meaning("How long a subscription is asked for; the hub may give another time.")
        @WithDefault("P7D")
        Duration lease();

        @Meaning(
                "Least time between polls of a feed whose hub delivers; a feed with an interval of its own keeps that.")
        @WithDefault("PT6H")
        Duration backupInterval();
    }

    /** The push API. */
    interface Receive {
        @Meaning("Whether `up` and `ingest` listen for pushed articles and for WebSub hubs.")
        @WithDefault("true")
        boolean enabled();

        @Meaning("Address to listen on. Without keys only a loopback address is allowed.")
        @WithDefault("127.0.0.1")
        String host();

        @Meaning("Port to listen on; 0 takes a free one.")
        @WithDefault("8088")
        int port();

        @Meaning(
                "File of the senders' keys, made by `dateline keys create`; looked at every 2 s. Without it only programs on this machine may send.")
        Optional<Path> keys();

        @Meaning("Largest article in bytes, compressed or not, and longest line of a bulk, 1024 to 6291456.")
        @WithDefault("4194304")
        int largestArticle();

        @Meaning("Largest bulk in bytes, compressed or not.")
        @WithDefault("16777216")
        int largestBulk();

        @Meaning("Most articles of a bulk, 1 to 1000000.")
        @WithDefault("10000")
        int mostItems();

        @Meaning("Bytes of all requests held at a time; beyond it senders get 429.")
        @WithDefault("67108864")
        long inFlight();

        @Meaning(
                "Articles a second that one key may send, 0 for any number; ten seconds' worth, or a whole bulk, may come at once.")
        @WithDefault("200")
        double rate();
    }

    /** The enrich stages. */
    interface Enrich {
        @Meaning(
                "Name of this instance within its consumer groups; must differ between instances and stay over restarts.")
        @WithDefault("1")
        String instance();

        @Meaning("Which stages to run: code, merge.")
        @WithDefault("code,merge")
        List<String> stages();

        @Meaning("Threads of the code stage; each takes whole partitions.")
        @WithDefault("2")
        int codeThreads();

        @Meaning("Threads of the merge stage.")
        @WithDefault("1")
        int mergeThreads();

        @Meaning("How long after its last report an event can be joined, at least P1D.")
        @WithDefault("P30D")
        Duration horizon();

        @Meaning("Native memory for the state stores of the process, bytes, at least 16777216.")
        @WithDefault("134217728")
        long memory();

        @Meaning("Folder of the state stores; they are rebuilt from Kafka when lost.")
        @WithDefault("state")
        Path stateDir();

        @Meaning("The user's own actor dictionaries, beside ours; separated by commas.")
        Optional<List<Path>> dictionaries();

        @WithDefault("-1.0")
        @Meaning(
                "What the words of a sentence must promise to have it parsed, as the natural logarithm of the odds that it tells an event;"
                        + " lower finds more and costs time, -100 parses every sentence that a pattern could code.")
        double scanOdds();
    }

    /** The sink. */
    interface Sink {
        @Meaning(
                "Name of this instance within its consumer group; must differ between instances and stay over restarts.")
        @WithDefault("1")
        String instance();

        @Meaning("Records written in one transaction at most, 1 to 10000.")
        @WithDefault("500")
        int batch();
    }

    /** The console. */
    interface Console {
        @Meaning("Address to listen on.")
        @WithDefault("127.0.0.1")
        String host();

        @Meaning("Port to listen on; 0 takes a free one.")
        @WithDefault("8080")
        int port();
    }

    /** Health and metrics. */
    interface Management {
        @Meaning("Address to listen on.")
        @WithDefault("127.0.0.1")
        String host();

        @Meaning("Port of /health/live, /health/ready and /metrics; 0 takes a free one.")
        @WithDefault("9090")
        int port();
    }

    /** The embedded stack of `up` and `demo`. */
    interface Stack {
        @Meaning("Port of the embedded broker; 0 takes a free one.")
        @WithDefault("19092")
        int brokerPort();

        @Meaning("Port of the embedded registry; 0 takes a free one.")
        @WithDefault("18081")
        int registryPort();

        @Meaning("Port of the embedded PostgreSQL; 0 takes a free one.")
        @WithDefault("15432")
        int databasePort();
    }
}
