package io.dateline.app;

import io.dateline.ingest.ArticleImporter;
import io.dateline.ingest.ArticleImporter.Result;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Text files become articles. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Imports text files as articles; of a folder the files ending in .txt.",
            "The first line of a file begins with 'date YYYY-MM-DD', the day of publication; the text follows, blocks separated by a blank line."
        },
        footer = {"", "Importing a file again gives the same article: nothing is doubled."})
final class ImportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOptions configuration;

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "Files and folders.")
    private List<Path> files;

    @Override
    public Integer call() {
        Logging.quiet();
        PrintWriter out = spec.commandLine().getOut();
        var kafka = Wiring.kafka(configuration.load());
        Result result;
        try (ArticleImporter importer = ArticleImporter.connect(kafka, Clock.systemUTC())) {
            result = importer.importAll(files);
        } catch (KafkaException e) {
            throw Unreachable.broker(kafka, e);
        }
        result.refused().forEach(refusal -> out.println("refused " + refusal.file() + ": " + refusal.reason()));
        out.println(
                result.accepted() + " articles accepted, " + result.refused().size() + " files refused");
        return result.accepted() == 0 ? Dateline.FAILED : Dateline.DONE;
    }
}
