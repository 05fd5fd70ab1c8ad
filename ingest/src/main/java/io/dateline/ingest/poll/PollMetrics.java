package io.dateline.ingest.poll;

import io.dateline.ingest.metrics.IngestMetrics;
import io.dateline.ingest.poll.PollResult.Failed;
import io.dateline.ingest.poll.PollResult.Offline;
import io.dateline.ingest.poll.PollResult.Read;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts and logs what polls gave, once it is written. */
final class PollMetrics {

    private static final Logger LOG = LoggerFactory.getLogger(PollMetrics.class);

    private final IngestMetrics metrics;

    PollMetrics(IngestMetrics metrics) {
        this.metrics = metrics;
    }

    void count(PollOutcome outcome, PollResult result) {
        String feed = outcome.subscription().id();
        if (result instanceof Failed failed) {
            metrics.polled(failed.reason(), true);
            LOG.atInfo()
                    .addKeyValue("feed", feed)
                    .addKeyValue("error", failed.error())
                    .addKeyValue("failures", outcome.state().getFailures())
                    .addKeyValue("next", outcome.state().getNextPollAt())
                    .log("poll failed");
        } else if (result instanceof Offline offline) {
            metrics.polled("network_down", true);
            LOG.atInfo()
                    .addKeyValue("feed", feed)
                    .addKeyValue("error", offline.error())
                    .log("poll put off");
        } else if (result instanceof Read read) {
            metrics.polled("read", false);
            metrics.entries(
                    outcome.entries(), read.entries().size() - outcome.entries() - outcome.left(), outcome.left());
            outcome.articles().forEach(article -> metrics.article(article.getFullText()));
            outcome.empty().forEach(empty -> metrics.deadLetter("empty"));
            LOG.atDebug()
                    .addKeyValue("feed", feed)
                    .addKeyValue("new", outcome.entries())
                    .log("polled");
        } else {
            metrics.polled("unchanged", false);
        }
    }
}
