package io.dateline.app;

import io.dateline.app.config.ConfigurationException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The {@code dateline} command. This is the one place that decides the exit status. */
@Command(
        name = "dateline",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "News feeds in, coded events out: who did what to whom, where and when, each with its evidence.",
        footer = {
            "",
            "Start with 'dateline demo'. Every command has --help.",
            "Exit status: 0 done, 1 failed, 2 wrong usage or configuration, 130 interrupted by Ctrl-C, 143 by SIGTERM."
        },
        subcommands = {
            HelpCommand.class,
            DemoCommand.class,
            UpCommand.class,
            FeedsCommand.class,
            ImportCommand.class,
            KeysCommand.class,
            TailCommand.class,
            IngestCommand.class,
            EnrichCommand.class,
            SinkCommand.class,
            ConsoleCommand.class,
            ToolCommand.class,
            TopicsCommand.class,
            ConfigCommand.class,
            DoctorCommand.class,
            DemoSiteCommand.class
        })
public final class Dateline {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;

    private Dateline() {}

    public static void main(String[] args) {
        System.exit(run(utf8(System.out), utf8(System.err), args));
    }

    /** UTF-8 whatever the locale says: what the tools write is read by programs, and names have accents. */
    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /** Runs a command line and returns its exit status. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new Dateline());
        line.setOut(out);
        line.setErr(err);
        line.registerConverter(Duration.class, Durations::parse);
        line.setExecutionExceptionHandler((exception, command, parsed) -> {
            command.getErr().println("dateline: " + message(exception));
            return exception instanceof ConfigurationException || exception instanceof UsageException ? USAGE : FAILED;
        });
        return line.execute(args);
    }

    /** The words for the user, which our own exceptions have; a fault of the program itself shows where it came from. */
    static String message(Exception exception) {
        boolean told = exception.getClass().getName().startsWith("io.dateline.");
        if (told && exception.getMessage() != null) {
            return exception.getMessage();
        }
        StackTraceElement[] trace = exception.getStackTrace();
        return exception + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
