package io.dateline.app;

import io.dateline.app.config.FileProblem;
import io.dateline.ingest.Feeds;
import io.dateline.reader.feed.Opml;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** From the subscriptions to an OPML list. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "Writes all subscriptions as OPML.")
final class FeedsExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOptions configuration;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "File to write; standard output by default.")
    private @Nullable Path file;

    @Override
    public Integer call() {
        List<Opml.Outline> outlines = FeedsCommand.with(configuration.load(), Feeds::list).stream()
                .map(listed -> new Opml.Outline(
                        listed.feed().getUrl(),
                        listed.feed().getTitle(),
                        null,
                        listed.feed().getTags()))
                .toList();
        String opml = new Opml("Dateline", outlines).text();
        PrintWriter out = spec.commandLine().getOut();
        if (file == null) {
            out.print(opml);
            out.flush();
        } else {
            write(file, opml);
            out.println(outlines.size() + " feeds written to " + file);
        }
        return Dateline.DONE;
    }

    private static void write(Path file, String opml) {
        try {
            Files.writeString(file, opml, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CommandException("cannot write " + file + ": " + FileProblem.of(file, e), e);
        }
    }
}
