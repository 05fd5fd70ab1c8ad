package io.dateline.app;

import io.dateline.app.OneMachine.Running;
import io.dateline.app.demo.NewsSite;
import io.dateline.ingest.Feeds;
import io.dateline.schemas.record.Feed;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The whole pipeline on a sample news site. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the whole pipeline: serves a small news site of our own on this machine, starts broker, registry, database and every stage,",
            "subscribes to the site's feeds and prints events as they are coded. The console stays up until Ctrl-C."
        })
final class DemoCommand implements Callable<Integer> {

    /** How often the site's feeds are polled: a demo should not wait. */
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOptions configuration;

    @Option(
            names = "--once",
            description = "End when everything is processed, with a summary; exit status 0 when all went well.")
    private boolean once;

    @Option(
            names = "--copies",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "Variants of each article that are published besides it, for a longer run. Default: ${DEFAULT-VALUE}.")
    private int copies;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keep broker, database and state in this folder; default: a temporary one.")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException {
        Path folder = data == null ? Files.createTempDirectory("dateline-demo-") : Files.createDirectories(data);
        Logging.toFile(folder.resolve("logs").resolve("dateline.log"));
        PrintWriter out = spec.commandLine().getOut();
        out.println("Dateline " + Version.current() + " demo, data in " + folder);
        CountDownLatch asked = new CountDownLatch(1);
        StartProgress progress = new StartProgress(out);
        OneMachine machine = new OneMachine(progress);
        boolean[] well = {false};
        AtomicBoolean lost = new AtomicBoolean();
        Runnable stop = () -> {
            machine.stop();
            asked.countDown();
        };
        progress.whenLost(reason -> {
            out.println("dateline: " + reason);
            lost.set(true);
            stop.run();
        });
        Interrupt.run(stop, () -> {
            try (machine;
                    NewsSite site = NewsSite.builder()
                            .clock(Clock.systemUTC())
                            .copies(copies)
                            .start()) {
                Running running = machine.start(configuration, ofDemo(), folder);
                well[0] = show(running, site, asked, out);
                out.println("Stopping …");
            } catch (StoppedException e) {
                well[0] = !lost.get();
                out.println("Stopped before it had started.");
            }
            if (data == null && well[0]) {
                Folders.delete(folder);
            }
        });
        if (!well[0]) {
            throw new CommandException(
                    "the demo ended before everything was processed; logs are in " + folder.resolve("logs"));
        }
        return Dateline.DONE;
    }

    /** Subscribes, shows, and returns whether everything was processed. */
    private boolean show(Running running, NewsSite site, CountDownLatch asked, PrintWriter out) {
        out.println("News site: " + site.uri() + " with " + site.articles() + " articles in "
                + site.feeds().size() + " feeds");
        out.println("Console:   " + running.console());
        try (EventPrinter printer = EventPrinter.follow(Wiring.kafka(running.settings()), out)) {
            subscribe(running, site);
            DemoProgress progress = new DemoProgress(running, site.articles(), out);
            boolean settled = progress.watch(asked, PATIENCE);
            printer.pause();
            out.println(progress.summary(printer.printed()));
            if (settled && !once) {
                out.println("The console stays at " + running.console() + " until you press Ctrl-C.");
                printer.resume();
                StageProcess.awaitQuietly(asked);
            }
            return settled;
        }
    }

    private static void subscribe(Running running, NewsSite site) {
        List<Feed> feeds = site.feeds().stream()
                .map(uri -> Feeds.feed(uri.toString(), Clock.systemUTC().instant()))
                .map(feed -> Feed.newBuilder(feed)
                        .setIntervalMillis(INTERVAL.toMillis())
                        .build())
                .toList();
        try (Feeds client = Feeds.connect(Wiring.kafka(running.settings()))) {
            client.putAll(feeds);
        }
    }

    /** What differs from real use: free ports, no politeness towards ourselves, loopback allowed. */
    private static Map<String, String> ofDemo() {
        Map<String, String> settings = new HashMap<>();
        settings.put("stack.broker-port", "0");
        settings.put("stack.registry-port", "0");
        settings.put("stack.database-port", "0");
        settings.put("management.port", "0");
        settings.put("ingest.receive.port", "0");
        settings.put("console.port", isFree(8080) ? "8080" : "0");
        settings.put("ingest.allowed-networks", "127.0.0.0/8,::1/128");
        settings.put("ingest.min-interval", "PT1S");
        settings.put("ingest.host-delay", "PT0S");
        return settings;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
