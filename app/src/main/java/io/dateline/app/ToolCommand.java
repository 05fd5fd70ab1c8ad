package io.dateline.app;

import io.dateline.app.config.Settings;
import io.dateline.app.tool.ActorTool;
import io.dateline.app.tool.AnnotateTool;
import io.dateline.app.tool.CodeTool;
import io.dateline.app.tool.ExtractTool;
import io.dateline.app.tool.FeedTool;
import io.dateline.app.tool.JsonLines;
import io.dateline.coder.Coder;
import io.dateline.coder.CoderConfig;
import io.dateline.coder.actor.Actors;
import io.dateline.coder.parse.LexicaCache;
import io.dateline.coder.parse.Nlp4jParser;
import io.dateline.coder.parse.Parser;
import io.dateline.coder.place.Places;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Command(
            mixinStandardHelpOptions = true,
            description = {
                "Codes texts.",
                "In: id, text, date? (ISO day), title?, source? and target? (code what is between these spans). "
                        + "Out: events, best first: type, modes, contexts, cameo, quad, goldstein, status, confidence, pattern, trigger, "
                        + "sentence, actors and recipients (text, name, country, sector, role), place, start, end, date_basis."
            })
    int code(
            @Mixin ConfigurationOptions configuration,
            @Option(
                            names = "--explain",
                            description =
                                    "Say how each sentence was read: parse, parties, pattern, what was dropped and why.")
                    boolean explain)
            throws IOException {
        Logging.quiet();
        try (Coder coder = Coder.open(Wiring.coder(configuration.load()), this::tell)) {
            return run(new CodeTool(coder, Clock.systemUTC(), explain));
        }
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = {
                "Resolves phrases to parties.",
                "In: id, text, context?, date?. Out: actors, best first: text, name, country, sector, sectors, role, how."
            })
    int actor(@Mixin ConfigurationOptions configuration) throws IOException {
        CoderConfig coder = Wiring.coder(configuration.load());
        return run(new ActorTool(Actors.load(coder.dictionaries(), Places.load()::countryOf), Clock.systemUTC()));
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = {
                "Finds sentences, entities and places.",
                "In: id, text. Out: language, sentences, entities, places: each with start, end (characters of text) and text; places also "
                        + "name, country, admin1, lat, lon, geonames, precision."
            })
    int annotate(@Mixin ConfigurationOptions configuration) throws IOException {
        Logging.quiet();
        Settings settings = configuration.load();
        Places places = Places.load();
        Actors actors = Actors.load(Wiring.coder(settings).dictionaries(), places::countryOf);
        LexicaCache cache = LexicaCache.open(Wiring.cache(settings), this::tell);
        try (Parser parser = Nlp4jParser.open(cache, this::tell)) {
            return run(new AnnotateTool(parser, places.beside(actors::names)));
        }
    }

    @Command(
            mixinStandardHelpOptions = true,
            description =
                    "Converts the language models now, so that no later start has to: for images and fresh machines.")
    int prepare(@Mixin ConfigurationOptions configuration) {
        Logging.quiet();
        LexicaCache cache = LexicaCache.open(Wiring.cache(configuration.load()), this::tell);
        spec.commandLine().getOut().println("models are ready in " + cache.folder());
        return Dateline.DONE;
    }

    /** Progress goes to standard error: standard output is for data. */
    private void tell(String message) {
        spec.commandLine().getErr().println(message);
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
