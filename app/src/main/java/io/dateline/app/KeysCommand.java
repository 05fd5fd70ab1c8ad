package io.dateline.app;

import io.dateline.ingest.receive.ApiKey;
import io.dateline.ingest.receive.ApiKey.Kind;
import io.dateline.ingest.receive.KeyFile;
import io.dateline.ingest.receive.NewKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The keys of those who push articles. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = {
            "Makes, lists and revokes the keys with which articles are pushed.",
            "They are kept in the file that ingest.receive.keys names; a running receiver sees a change within seconds."
        })
final class KeysCommand {

    @Spec
    private CommandSpec spec;

    @Command(mixinStandardHelpOptions = true, description = "Makes a key and prints its secret, this once only.")
    int create(
            @Mixin ConfigurationOptions configuration,
            @Option(names = "--file", paramLabel = "FILE", description = "The key file; default: ingest.receive.keys.")
                    @Nullable
                    Path file,
            @Option(names = "--name", required = true, paramLabel = "TEXT", description = "What people call it.")
                    String name,
            @Option(
                            names = "--source",
                            required = true,
                            paramLabel = "SOURCE",
                            description = "Source that it may send for; may be repeated; * for any.")
                    List<String> sources,
            @Option(
                            names = "--webhook",
                            description =
                                    "A secret for signatures (Standard Webhooks) instead of a token. It is kept as it is.")
                    boolean webhook,
            @Option(
                            names = "--expires-in",
                            paramLabel = "DURATION",
                            description = "How long it holds, such as P90D; default: until revoked.")
                    @Nullable
                    Duration expiresIn) {
        Path at = file(configuration, file);
        List<ApiKey> keys = new ArrayList<>(read(at));
        Instant now = Instant.now();
        NewKey made;
        try {
            made = NewKey.of(
                    name,
                    webhook ? Kind.WEBHOOK : Kind.TOKEN,
                    Set.copyOf(sources),
                    now,
                    expiresIn == null ? null : now.plus(expiresIn));
        } catch (IllegalArgumentException e) {
            throw new CommandException(String.valueOf(e.getMessage()), e);
        }
        keys.add(made.key());
        write(at, keys);
        out().println("key " + made.key().id() + " written to " + at + "; its secret, shown this once only:");
        out().println(made.secret());
        return Dateline.DONE;
    }

    @Command(mixinStandardHelpOptions = true, description = "Lists the keys, without secrets.")
    int list(
            @Mixin ConfigurationOptions configuration,
            @Option(names = "--file", paramLabel = "FILE", description = "The key file; default: ingest.receive.keys.")
                    @Nullable
                    Path file) {
        List<ApiKey> keys = read(file(configuration, file));
        for (ApiKey key : keys) {
            String end = key.expiresAt() == null ? "" : ", until " + key.expiresAt();
            out().println(key.id() + "  " + (key.kind() == Kind.TOKEN ? "token  " : "webhook") + "  \"" + key.name()
                    + "\"  for " + String.join(", ", new TreeSet<>(key.sources())) + ", since " + key.createdAt()
                    + end);
        }
        out().println(keys.size() + " keys");
        return Dateline.DONE;
    }

    @Command(mixinStandardHelpOptions = true, description = "Revokes keys.")
    int revoke(
            @Mixin ConfigurationOptions configuration,
            @Option(names = "--file", paramLabel = "FILE", description = "The key file; default: ingest.receive.keys.")
                    @Nullable
                    Path file,
            @Parameters(arity = "1..*", paramLabel = "ID", description = "Ids, as 'list' gives them.")
                    List<String> ids) {
        Path at = file(configuration, file);
        List<ApiKey> keys = read(at);
        List<String> unknown = ids.stream()
                .filter(id -> keys.stream().noneMatch(key -> key.id().equals(id)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new CommandException("no such key: " + String.join(", ", unknown) + "; see 'dateline keys list'");
        }
        write(at, keys.stream().filter(key -> !ids.contains(key.id())).toList());
        out().println(Set.copyOf(ids).size() + " revoked");
        return Dateline.DONE;
    }

    private static Path file(ConfigurationOptions configuration, @Nullable Path file) {
        if (file != null) {
            return file;
        }
        return configuration
                .load()
                .ingest()
                .receive()
                .keys()
                .orElseThrow(() ->
                        new CommandException("no key file is named: give --file FILE, or set ingest.receive.keys"));
    }

    private static List<ApiKey> read(Path file) {
        try {
            return Files.exists(file) ? KeyFile.read(file) : List.of();
        } catch (IOException e) {
            throw new CommandException(String.valueOf(e.getMessage()), e);
        }
    }

    private static void write(Path file, List<ApiKey> keys) {
        try {
            KeyFile.write(file, keys);
        } catch (IOException e) {
            throw new CommandException("nothing was written: " + e.getMessage(), e);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
