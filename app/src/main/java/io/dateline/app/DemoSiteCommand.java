package io.dateline.app;

import io.dateline.app.demo.NewsSite;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The demo's news site alone. */
@Command(
        name = "demo-site",
        mixinStandardHelpOptions = true,
        description =
                "Serves the sample news site of the demo alone, for trying feeds against; runs until interrupted.",
        footer = {"", "To poll it, allow the network it is in: --set ingest.allowed-networks=127.0.0.0/8"})
final class DemoSiteCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8000",
            description = "Port; 0 takes a free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--copies",
            paramLabel = "N",
            defaultValue = "0",
            description = "Variants of each article that are published besides it. Default: ${DEFAULT-VALUE}.")
    private int copies;

    @Option(
            names = "--release-every",
            paramLabel = "DURATION",
            defaultValue = "PT0S",
            description = "Publish the variants one after the other, such as every PT0.2S; default: all at once.")
    private Duration releaseEvery;

    @Override
    public Integer call() {
        Logging.quiet();
        PrintWriter out = spec.commandLine().getOut();
        CountDownLatch asked = new CountDownLatch(1);
        Interrupt.run(asked::countDown, () -> {
            try (NewsSite site = NewsSite.builder()
                    .port(port)
                    .clock(Clock.systemUTC())
                    .copies(copies)
                    .releaseEvery(releaseEvery)
                    .start()) {
                out.println(site.articles() + " articles at " + site.uri());
                for (URI feed : site.feeds()) {
                    out.println("feed " + feed);
                }
                StageProcess.awaitQuietly(asked);
            }
        });
        return Dateline.DONE;
    }
}
