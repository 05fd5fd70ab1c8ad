package io.dateline.schemas;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.kafka.common.utils.Utils;

/**
 * Which partition a host belongs to.
 *
 * <p>Feeds are keyed by feed id but partitioned by the host that is polled, where they moved for good once that has given a feed; pages to get are keyed by host, so that one instance holds a host's whole
 * politeness budget. It computes what Kafka's default partitioner does for the host as key.
 */
public final class HostPartitioner {

    private HostPartitioner() {}

    public static int partition(String host, int partitions) {
        byte[] key = host.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(key)) % partitions;
    }

    /**
     * The host of an address, in lower case.
     *
     * @throws IllegalArgumentException when the address has none
     */
    public static String host(String url) {
        String host = URI.create(url).getHost();
        if (host == null) {
            throw new IllegalArgumentException("no host in address: " + url);
        }
        return host.toLowerCase(Locale.ROOT);
    }
}
