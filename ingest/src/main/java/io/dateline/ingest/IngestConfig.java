package io.dateline.ingest;

import io.dateline.ingest.http.HttpConfig;
import io.dateline.ingest.page.PageConfig;
import io.dateline.ingest.poll.PollConfig;
import io.dateline.ingest.websub.WebSubConfig;
import org.jspecify.annotations.Nullable;

/**
 * Settings of the ingest stage.
 *
 * @param instance name of this process within its consumer groups; must differ between processes and stay over restarts
 * @param http how the outside world is fetched from
 * @param poll how feeds are polled
 * @param pages how pages are fetched
 * @param webSub how hubs reach us; null turns WebSub off
 */
public record IngestConfig(
        String instance,
        HttpConfig http,
        PollConfig poll,
        PageConfig pages,
        @Nullable WebSubConfig webSub) {

    /** Without WebSub. */
    public IngestConfig(String instance, HttpConfig http, PollConfig poll, PageConfig pages) {
        this(instance, http, poll, pages, null);
    }

    public IngestConfig {
        if (!instance.matches("[A-Za-z0-9._-]{1,100}")) {
            throw new IllegalArgumentException(
                    "ingest.instance is \"" + instance + "\": use letters, digits, '.', '_' and '-'");
        }
    }
}
