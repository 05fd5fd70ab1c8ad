package io.dateline.stack;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a killed broker leaves in the cluster's metadata: itself, as the live leader of all partitions.
 *
 * <p>A new broker on this metadata takes itself for that leader at once. It loads the transactions that were being committed, and sends their markers to the
 * address of the dead one. When the controller gives up the dead one, its partitions are without a leader for a moment; the
 * sender then takes them for deleted, drops the markers and notes the transactions as complete. From then on no {@code read_committed} reader gets past them.
 * (Kafka 4.3.1, {@code TransactionMarkerChannelManager}; seen in two of six kills amid commits.) So the controller runs alone until it has given up the dead
 * broker: only then has the new one nothing to take for granted.
 */
final class KilledBroker {
    private static final Logger LOG = LoggerFactory.getLogger(KilledBroker.class);
    /** How long the controller believes in a broker that does not speak; while it runs alone there is none that could. */
    private static final Duration SESSION = Duration.ofMillis(500);

    private KilledBroker() {}

    /** Whether the last broker on the folder was killed, and led anything. */
    static boolean isIn(Path folder) throws IOException {
        if (Files.exists(folder.resolve(".kafka_cleanshutdown"))) {
            return false;
        }
        try (Stream<Path> partitions = Files.list(folder)) {
            return partitions
                    .map(path -> path.getFileName().toString())
                    .anyMatch(name -> name.matches(".+-\\d+") && !name.startsWith("__cluster_metadata"));
        }
    }

    /**
     * Returns when the controller on the folder has given up the broker that was killed.
     *
     * @param controller settings of the node as a controller alone
     * @throws StackException when it has not within the time
     */
    static void giveUp(Properties controller, Duration timeout) throws StackException {
        controller.put("broker.session.timeout.ms", Long.toString(SESSION.toMillis()));
        controller.put("broker.heartbeat.interval.ms", Long.toString(SESSION.toMillis() / 2));
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(controller), Time.SYSTEM);
        long begin = System.nanoTime();
        try {
            server.startup();
            while (brokers("FencedBrokerCount") == 0) {
                if (System.nanoTime() - begin > timeout.toNanos()) {
                    throw new StackException(
                            "the controller did not give up the broker that was killed within %d s; start again"
                                    .formatted(timeout.toSeconds()));
                }
                Waiting.pause();
            }
        } finally {
            server.shutdown();
            server.awaitShutdown();
        }
        LOG.atInfo()
                .addKeyValue("took", Duration.ofNanos(System.nanoTime() - begin))
                .log("gave up the broker that was killed");
    }

    /** A count of the controller in this JVM, from the records that it committed. */
    private static int brokers(String name) throws StackException {
        try {
            ObjectName metric = new ObjectName("kafka.controller:type=KafkaController,name=" + name);
            return ((Number) ManagementFactory.getPlatformMBeanServer().getAttribute(metric, "Value")).intValue();
        } catch (JMException e) {
            throw new StackException("the controller does not tell its " + name, e);
        }
    }
}
