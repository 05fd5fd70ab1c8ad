package io.dateline.ingest;

import io.dateline.ingest.http.HttpConfig;
import io.dateline.ingest.page.PageConfig;
import io.dateline.ingest.poll.PollConfig;
import java.time.Duration;
import java.util.Set;

/**
 * Settings of the ingest stage.
 *
 * @param instance name of this process within its consumer groups; must differ between processes and stay over restarts
 * @param http how the outside world is fetched from
 * @param poll how feeds are polled
 * @param pages how pages are fetched
 */
public record IngestConfig(String instance, HttpConfig http, PollConfig poll, PageConfig pages) {

    public IngestConfig {
        if (!instance.matches("[A-Za-z0-9._-]{1,100}")) {
            throw new IllegalArgumentException(
                    "ingest.instance is \"" + instance + "\": use letters, digits, '.', '_' and '-'");
        }
    }

    /**
     * What users usually set; the rest has its defaults.
     *
     * @param instance as above
     * @param contact address or URL that site owners can write to
     * @param allowedNetworks networks in CIDR notation that may be fetched from though they are not public; empty for none
     * @param minInterval least time between two polls of a feed that does not say otherwise
     * @param maxInterval greatest time between two polls of a feed
     * @param hostDelay pause between two requests to one host; 0 for none
     */
    public static IngestConfig of(
            String instance,
            String contact,
            Set<String> allowedNetworks,
            Duration minInterval,
            Duration maxInterval,
            Duration hostDelay) {
        return new IngestConfig(
                instance,
                HttpConfig.of(contact, allowedNetworks),
                new PollConfig(PollConfig.DEFAULTS.threads(), hostDelay, minInterval, maxInterval),
                PageConfig.DEFAULTS.withHostDelay(hostDelay));
    }
}
