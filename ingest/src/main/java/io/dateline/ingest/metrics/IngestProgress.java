package io.dateline.ingest.metrics;

/**
 * What ingest did since it started.
 *
 * @param feeds feeds that this instance polls now
 * @param polls polls of feeds
 * @param failedPolls polls that gave no feed
 * @param newEntries entries that were not known before; each becomes an article or a dead letter
 * @param pages pages that were tried
 * @param pagesInHand pages that wait or are being fetched
 * @param articles articles written and acknowledged
 * @param fromFeed how many of these have the feed's own text
 * @param deadLetters entries that no article could be made of
 */
public record IngestProgress(
        long feeds,
        long polls,
        long failedPolls,
        long newEntries,
        long pages,
        long pagesInHand,
        long articles,
        long fromFeed,
        long deadLetters) {}
