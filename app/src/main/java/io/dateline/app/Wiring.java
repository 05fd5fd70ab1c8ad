package io.dateline.app;

import io.dateline.app.config.ConfigurationException;
import io.dateline.app.config.Settings;
import io.dateline.coder.CoderConfig;
import io.dateline.coder.parse.LexicaCache;
import io.dateline.console.ConsoleConfig;
import io.dateline.enrich.EnrichSettings;
import io.dateline.enrich.Stage;
import io.dateline.ingest.IngestConfig;
import io.dateline.ingest.http.HttpConfig;
import io.dateline.ingest.http.ProxyConfig;
import io.dateline.ingest.imports.DropConfig;
import io.dateline.ingest.page.PageConfig;
import io.dateline.ingest.poll.PollConfig;
import io.dateline.ingest.poll.RetryScope;
import io.dateline.ingest.poll.SitemapConfig;
import io.dateline.ingest.receive.ReceiveConfig;
import io.dateline.ingest.websub.HubRoutes;
import io.dateline.ingest.websub.WebSubConfig;
import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.topic.TopicLayout;
import io.dateline.schemas.topic.Topics;
import io.dateline.sink.SinkSettings;
import io.dateline.store.DatabaseSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the settings into the modules' own records. */
final class Wiring {

    private Wiring() {}

    static KafkaSettings kafka(Settings settings) {
        return checked(() -> new KafkaSettings(
                settings.kafka().bootstrapServers(),
                settings.registry().url(),
                settings.topics().prefix(),
                settings.kafka().client()));
    }

    static TopicLayout layout(Settings settings) {
        return checked(() -> new TopicLayout(
                settings.topics().partitions(), settings.topics().replication()));
    }

    static DatabaseSettings database(Settings settings) {
        Settings.Database database = settings.database();
        return checked(() -> new DatabaseSettings(
                database.url(),
                database.user(),
                database.password().orElse(""),
                database.maxConnections(),
                DatabaseSettings.DEFAULT_CONNECT_TIMEOUT));
    }

    /** Folder of the converted models. */
    static Path cache(Settings settings) {
        return settings.cache().orElseGet(LexicaCache::defaultParent);
    }

    /** Folder of the registry program for the embedded stack; the launcher gives it. */
    static Path stackHome() {
        return Path.of(System.getProperty("dateline.stack.home", "stack"));
    }

    static IngestConfig ingest(Settings settings) {
        Settings.Ingest ingest = settings.ingest();
        return checked(() -> new IngestConfig(
                ingest.instance(),
                http(ingest),
                new PollConfig(
                        ingest.pollThreads(),
                        ingest.hostDelay(),
                        ingest.minInterval(),
                        ingest.maxInterval(),
                        retryScope(ingest.retryAfterScope()),
                        ingest.silence(),
                        new SitemapConfig(ingest.sitemapAge(), ingest.sitemapChildren())),
                PageConfig.DEFAULTS.withHostDelay(ingest.hostDelay()).withThreads(ingest.pageThreads()),
                webSub(settings)));
    }

    /** Null when hubs cannot reach us. */
    static @Nullable WebSubConfig webSub(Settings settings) {
        Settings.WebSub webSub = settings.ingest().webSub();
        if (webSub.publicUrl().isEmpty()) {
            return null;
        }
        if (!settings.ingest().receive().enabled()) {
            throw new ConfigurationException("ingest.web-sub.public-url is set, but ingest.receive.enabled is false, so"
                    + " hubs would call and nobody would answer: set ingest.receive.enabled=true, or leave"
                    + " ingest.web-sub.public-url out");
        }
        return checked(() -> new WebSubConfig(
                webSub.publicUrl().get(), webSub.secret().orElse(""), webSub.lease(), webSub.backupInterval()));
    }

    /** Where hubs call; null when they cannot reach us. */
    static @Nullable HubRoutes hubRoutes(Settings settings, KafkaSettings kafka, Clock clock) {
        WebSubConfig webSub = webSub(settings);
        return webSub == null ? null : new HubRoutes(webSub, Topics.PUSHES.name(kafka.topicPrefix()), clock);
    }

    static ReceiveConfig receive(Settings settings) {
        Settings.Receive receive = settings.ingest().receive();
        return checked(() -> ReceiveConfig.defaults()
                .withAddress(
                        receive.host(),
                        receive.port(),
                        receive.keys().orElse(null),
                        settings.ingest().webSub().publicUrl().isPresent())
                .withLimits(
                        receive.largestArticle(),
                        receive.largestBulk(),
                        receive.mostItems(),
                        receive.inFlight(),
                        receive.rate()));
    }

    /** How the outside world is fetched from. */
    static HttpConfig http(Settings settings) {
        return checked(() -> http(settings.ingest()));
    }

    private static HttpConfig http(Settings.Ingest ingest) {
        ProxyConfig proxy = ingest.proxy()
                .map(address -> new ProxyConfig(
                        address,
                        ingest.proxyUser().orElse(null),
                        ingest.proxyPassword().orElse(null),
                        ingest.noProxy().orElse(List.of())))
                .orElse(null);
        return HttpConfig.of(
                        ingest.contact().orElse("no contact given"),
                        Set.copyOf(ingest.allowedNetworks().orElse(List.of())))
                .withHostConnections(ingest.hostConnections())
                .withProxy(proxy);
    }

    private static RetryScope retryScope(String word) {
        return Arrays.stream(RetryScope.values())
                .filter(scope -> scope.name().equalsIgnoreCase(word.strip()))
                .findFirst()
                .orElseThrow(() -> new ConfigurationException(
                        "ingest.retry-after-scope is \"" + word + "\"; there are: auto, feed, host, domain"));
    }

    /** Null when no folder is watched. */
    static @Nullable DropConfig drop(Settings settings) {
        Settings.Drop drop = settings.ingest().drop();
        return checked(() -> drop.folder()
                .map(folder -> new DropConfig(folder, drop.interval()))
                .orElse(null));
    }

    static EnrichSettings enrich(Settings settings, Path stateDir) {
        Settings.Enrich enrich = settings.enrich();
        return checked(() -> new EnrichSettings(
                enrich.instance(),
                stateDir,
                enrich.codeThreads(),
                enrich.mergeThreads(),
                enrich.horizon(),
                enrich.memory()));
    }

    static SinkSettings sink(Settings settings) {
        return checked(() -> new SinkSettings(
                settings.sink().instance(),
                settings.sink().batch(),
                SinkSettings.DEFAULT.retryAfter(),
                SinkSettings.DEFAULT.retryAtMost()));
    }

    static ConsoleConfig console(Settings settings) {
        return checked(() -> ConsoleConfig.defaults()
                .withAddress(settings.console().host(), settings.console().port()));
    }

    static Set<Stage> stages(Settings settings) {
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        for (String id : settings.enrich().stages()) {
            stages.add(Arrays.stream(Stage.values())
                    .filter(stage -> stage.id().equals(id.trim()))
                    .findFirst()
                    .orElseThrow(() -> new ConfigurationException("enrich.stages names \"" + id + "\"; there are: "
                            + Arrays.stream(Stage.values()).map(Stage::id).collect(Collectors.joining(", ")))));
        }
        return stages;
    }

    static CoderConfig coder(Settings settings) {
        return checked(() -> new CoderConfig(
                cache(settings),
                settings.enrich().dictionaries().orElse(List.of()),
                settings.enrich().scanOdds()));
    }

    /**
     * Builds all that is built of the settings later on, without doing anything with it.
     *
     * @throws ConfigurationException naming every fault
     */
    static void requireValid(Settings settings, Path data) {
        List<Runnable> all = List.of(
                () -> kafka(settings),
                () -> layout(settings),
                () -> database(settings),
                () -> ingest(settings),
                () -> receive(settings),
                () -> drop(settings),
                () -> enrich(settings, data.resolve("state")),
                () -> coder(settings),
                () -> sink(settings),
                () -> console(settings),
                () -> stages(settings));
        Set<String> faults = new LinkedHashSet<>();
        for (Runnable one : all) {
            try {
                one.run();
            } catch (ConfigurationException e) {
                faults.add(e.getMessage());
            }
        }
        if (!faults.isEmpty()) {
            throw new ConfigurationException(String.join(System.lineSeparator(), faults));
        }
    }

    /** What a module's record refuses is a fault of the configuration. */
    private static <T> T checked(Supplier<T> record) {
        try {
            return record.get();
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(String.valueOf(e.getMessage()));
        }
    }
}
