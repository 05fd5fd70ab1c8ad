package io.dateline.app.doctor;

import io.dateline.schemas.KafkaSettings;
import io.dateline.schemas.topic.AdministrationException;
import io.dateline.schemas.topic.Change;
import io.dateline.schemas.topic.TopicAdministration;
import io.dateline.schemas.topic.TopicLayout;
import io.dateline.store.DatabaseSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** Broker, registry, topics and database. */
public final class ServiceChecks {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private ServiceChecks() {}

    public static Finding broker(KafkaSettings kafka) {
        String where = kafka.bootstrapServers();
        try (Admin admin = Admin.create(kafka.client())) {
            int nodes = admin.describeCluster()
                    .nodes()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .size();
            return Finding.good("broker", nodes + " node(s) at " + where);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            return Finding.note(
                    "broker", "none answers at " + where, "start 'dateline up', or set kafka.bootstrap-servers");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.note("broker", "interrupted", "");
        }
    }

    public static Finding registry(KafkaSettings kafka) {
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(kafka.registryUrl() + "/subjects"))
                .timeout(PATIENCE)
                .build();
        String remedy = "start 'dateline up', or set registry.url to a Confluent-compatible API";
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status == 200
                    ? Finding.good("registry", kafka.registryUrl())
                    : Finding.bad("registry", kafka.registryUrl() + " answers with status " + status, remedy);
        } catch (IOException e) {
            return Finding.note("registry", "none answers at " + kafka.registryUrl(), remedy);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.note("registry", "interrupted", "");
        }
    }

    /** To be asked only when broker and registry are well. */
    public static Finding topics(KafkaSettings kafka, TopicLayout layout) {
        try (TopicAdministration administration = TopicAdministration.connect(kafka, layout)) {
            List<Change> plan = administration.plan();
            List<Change> changes = plan.stream()
                    .filter(change -> !(change instanceof Change.WrongPartitions))
                    .toList();
            if (changes.isEmpty() && !plan.isEmpty()) {
                return Finding.note(
                        "topics",
                        "all are there; " + plan.get(0).describe(),
                        "fine with 'dateline up'; stages of their own need topics.partitions set so");
            }
            return changes.isEmpty()
                    ? Finding.good("topics", "all as the catalogue says")
                    : Finding.bad(
                            "topics",
                            changes.size() + " differences, the first: "
                                    + changes.get(0).describe(),
                            "run 'dateline topics apply'");
        } catch (AdministrationException e) {
            return Finding.bad("topics", String.valueOf(e.getMessage()), "see above");
        }
    }

    public static Finding database(DatabaseSettings database) {
        DriverManager.setLoginTimeout((int) PATIENCE.toSeconds());
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            return Finding.good(
                    "database",
                    connection.getMetaData().getDatabaseProductName() + " "
                            + connection.getMetaData().getDatabaseProductVersion() + " at " + database.url());
        } catch (SQLException e) {
            return Finding.note(
                    "database",
                    "no connection to " + database.url() + ": " + e.getMessage(),
                    "start 'dateline up', or set database.url, database.user and database.password");
        }
    }
}
