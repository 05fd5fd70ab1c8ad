package io.dateline.app;

import io.dateline.app.config.Settings;
import io.dateline.ingest.imports.ArticleImporter;
import io.dateline.ingest.imports.Checkpoint;
import io.dateline.ingest.imports.ImportProgress;
import io.dateline.schemas.Ids;
import io.dateline.schemas.KafkaSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Files become articles. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Imports articles from files; of a folder, with all below, the files of these kinds:",
            "  .txt                     one article; the first line begins with 'date YYYY-MM-DD', the text follows",
            "  .html .htm               one article: its page",
            "  .ndjson .jsonl           an article a line, with the fields of the push API (docs/push.md); also .gz",
            "  .warc                    web archives: responses with status 200 that are HTML; also .gz"
        },
        footer = {
            "",
            "A run that was interrupted goes on where it stopped when it is started again.",
            "Importing a file again gives the same articles: nothing is doubled."
        })
final class ImportCommand implements Callable<Integer> {

    private static final int SECONDS_TO_CONNECT = 15;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOptions configuration;

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "Files and folders.")
    private List<Path> files;

    @Option(names = "--restart", description = "Begin anew, though an earlier run was interrupted.")
    private boolean restart;

    @Option(
            names = "--refused",
            paramLabel = "FILE",
            description =
                    "File for all that could not be taken, with place and reason; the terminal shows the first ones.")
    private @Nullable Path refused;

    @Override
    public Integer call() {
        Logging.quiet();
        PrintWriter out = spec.commandLine().getOut();
        Settings settings = configuration.load();
        KafkaSettings kafka = Wiring.kafka(settings);
        try (ImportReport report = new ImportReport(out, refused, Clock.systemUTC())) {
            Checkpoint checkpoint = Checkpoint.in(checkpoint(settings, kafka));
            if (restart) {
                checkpoint.clear();
            }
            AtomicReference<@Nullable ImportProgress> result = new AtomicReference<>();
            boolean stopped;
            try (ArticleImporter importer =
                    ArticleImporter.connect(kafka, "cli", checkpoint, report, Clock.systemUTC())) {
                Interrupt.run(importer::stop, () -> {
                    ImportProgress progress = importer.importAll(files);
                    result.set(progress);
                    // Within: an interrupted process ends as soon as this returns.
                    report.end(progress, importer.stopped());
                });
                stopped = importer.stopped();
            }
            ImportProgress end = result.get();
            if (end == null) {
                return Dateline.FAILED;
            }
            boolean nothing = end.articles() == 0 && end.resumedBytes() == 0;
            return stopped || nothing ? Dateline.FAILED : Dateline.DONE;
        } catch (KafkaException e) {
            throw Unreachable.broker(kafka, e);
        }
    }

    /** One for each cluster: what one broker has, another may lack. */
    private static Path checkpoint(Settings settings, KafkaSettings kafka) {
        String name = "import-" + Ids.of(cluster(kafka), kafka.topicPrefix()) + ".json";
        return Wiring.cache(settings).resolve("imports").resolve(name);
    }

    private static String cluster(KafkaSettings kafka) {
        try (Admin admin = Admin.create(kafka.client())) {
            return admin.describeCluster().clusterId().get(SECONDS_TO_CONNECT, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("no answer from the broker: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }
}
