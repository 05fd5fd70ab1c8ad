package io.dateline.app;

import io.dateline.app.tool.ExtractTool;
import io.dateline.app.tool.FeedTool;
import io.dateline.app.tool.JsonLines;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The offline tools. */
@Command(
        name = "tool",
        mixinStandardHelpOptions = true,
        description =
                "The pipeline's own code without Kafka: one JSON object a line from standard input, one a line to standard output.",
        footer = {
            "",
            "A line that cannot be dealt with gives {\"id\",\"error\"} and the next one follows.",
            "Example: echo '{\"id\":\"1\",\"text\":\"Kenya and Uganda signed a treaty.\"}' | dateline tool code"
        })
final class ToolCommand {

    @Spec
    private CommandSpec spec;

    @Command(
            mixinStandardHelpOptions = true,
            description = {
                "Extracts the article of a page.",
                "In: id, url, file (bytes as served, gzip recognised) or html, content_type?. "
                        + "Out: title, text, authors, published, modified, language, canonical_url, site, section, image, paywalled."
            })
    int extract() throws IOException {
        return run(new ExtractTool());
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = {
                "Reads a feed.",
                "In: id, url, file (gzip recognised), content_type?. Out: kind, feed, entries (id, url, title, summary, content, "
                        + "authors, published, updated, tags, enclosures)."
            })
    int feed() throws IOException {
        return run(new FeedTool());
    }

    private int run(JsonLines.Tool tool) throws IOException {
        Logging.quiet();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        int errors = JsonLines.run(in, spec.commandLine().getOut(), tool);
        if (errors > 0) {
            spec.commandLine().getErr().println("dateline: " + errors + " lines ended in an error");
        }
        return Dateline.DONE;
    }
}
