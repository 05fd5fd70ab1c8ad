package io.dateline.app;

import io.dateline.app.config.Settings;
import io.dateline.app.doctor.Finding;
import io.dateline.app.doctor.Finding.Grade;
import io.dateline.app.doctor.MachineChecks;
import io.dateline.app.doctor.ModelChecks;
import io.dateline.app.doctor.ServiceChecks;
import io.dateline.app.doctor.TransactionChecks;
import io.dateline.schemas.KafkaSettings;
import io.dateline.stack.StackConfig;
import io.dateline.store.DatabaseSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks at everything Dateline needs and says what to do. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description =
                "Checks Java, memory, disk, ports, models, broker, transactions, registry, topics and database, and says what to do.",
        footer = {"", "Exit status 1 when something is bad; a note alone is no failure."})
final class DoctorCommand implements Callable<Integer> {

    /** Without parameters, some of which name another host. */
    private static final Pattern LOOPBACK =
            Pattern.compile("jdbc:postgresql://(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d+)?/[^?]*");

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigurationOptions configuration;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "The data folder of 'up'; default: ${DEFAULT-VALUE}.")
    private Path data;

    @Override
    public Integer call() {
        Logging.quiet();
        Settings settings = configuration.load();
        List<Finding> findings = new ArrayList<>();
        look(findings, MachineChecks.java());
        look(findings, MachineChecks.memory());
        look(findings, MachineChecks.disk("data", data));
        look(findings, MachineChecks.disk("models", Wiring.cache(settings)));
        look(findings, ModelChecks.lexica(Wiring.cache(settings)));
        look(findings, ModelChecks.registryProgram(Wiring.stackHome()));
        look(findings, MachineChecks.port("stack.broker-port", settings.stack().brokerPort()));
        look(
                findings,
                MachineChecks.port("stack.registry-port", settings.stack().registryPort()));
        look(
                findings,
                MachineChecks.port("stack.database-port", settings.stack().databasePort()));
        look(findings, MachineChecks.port("console.port", settings.console().port()));
        look(
                findings,
                MachineChecks.port("management.port", settings.management().port()));
        if (settings.ingest().receive().enabled()) {
            look(
                    findings,
                    MachineChecks.port(
                            "ingest.receive.port", settings.ingest().receive().port()));
        }
        KafkaSettings kafka = Wiring.kafka(settings);
        Finding broker = look(findings, ServiceChecks.broker(kafka));
        if (broker.grade() == Grade.GOOD) {
            look(findings, TransactionChecks.hanging(kafka));
        }
        Finding registry = look(findings, ServiceChecks.registry(kafka));
        if (broker.grade() == Grade.GOOD && registry.grade() == Grade.GOOD) {
            look(findings, ServiceChecks.topics(kafka, Wiring.layout(settings)));
        }
        look(findings, ServiceChecks.database(database(settings)));
        return findings.stream().anyMatch(finding -> finding.grade() == Grade.BAD) ? Dateline.FAILED : Dateline.DONE;
    }

    /** With the password that 'up' keeps in its data folder, unless another is set. */
    private DatabaseSettings database(Settings settings) {
        DatabaseSettings database = Wiring.database(settings);
        Path password = data.resolve(StackConfig.PASSWORD_FILE);
        if (!database.password().isEmpty() || !isOnThisMachine(database.url()) || !Files.isReadable(password)) {
            return database;
        }
        try {
            return new DatabaseSettings(
                    database.url(), database.user(), Files.readString(password).strip());
        } catch (IOException e) {
            return database;
        }
    }

    /** Whether a JDBC address names this machine and nothing else: the password of 'up' is for its own database. */
    static boolean isOnThisMachine(String url) {
        return LOOPBACK.matcher(url).matches();
    }

    private Finding look(List<Finding> findings, Finding finding) {
        findings.add(finding);
        PrintWriter out = spec.commandLine().getOut();
        String mark =
                switch (finding.grade()) {
                    case GOOD -> "ok  ";
                    case NOTE -> "note";
                    case BAD -> "BAD ";
                };
        out.printf("%s  %-12s %s%n", mark, finding.about(), finding.detail());
        if (!finding.remedy().isEmpty()) {
            out.printf("                   → %s%n", finding.remedy());
        }
        return finding;
    }
}
