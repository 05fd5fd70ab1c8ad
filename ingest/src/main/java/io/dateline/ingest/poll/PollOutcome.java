package io.dateline.ingest.poll;

import io.dateline.ingest.article.FetchedArticles;
import io.dateline.ingest.article.RecordText;
import io.dateline.ingest.poll.PollResult.Read;
import io.dateline.reader.feed.Entry;
import io.dateline.reader.feed.ParsedFeed;
import io.dateline.reader.url.Urls;
import io.dateline.schemas.Ids;
import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.Channel;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import io.dateline.schemas.record.Fetch;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a poll leaves behind, to be written in one transaction.
 *
 * @param subscription the feed
 * @param state its next state
 * @param fetches pages to get, oldest entry first
 * @param articles articles that need no page
 * @param empty entries that have neither page nor text, as they would have been fetched
 * @param left new entries beyond what one poll may bring: they come with the next
 */
record PollOutcome(
        Subscription subscription,
        FeedState state,
        List<Fetch> fetches,
        List<Article> articles,
        List<Fetch> empty,
        int left) {

    private static final int LONGEST_SUMMARY = 200_000;

    /** The number of entries that are new, or have changed. */
    int entries() {
        return fetches.size() + articles.size() + empty.size();
    }

    /** The same of a subscription elsewhere, with its state. */
    PollOutcome of(Subscription elsewhere) {
        return new PollOutcome(elsewhere, elsewhere.state(), fetches, articles, empty, left);
    }

    /** @param versions of the result's entries */
    static PollOutcome of(
            Subscription subscription, PollResult result, EntryVersions versions, FeedState next, Instant now) {
        if (!(result instanceof Read read)) {
            return new PollOutcome(subscription, next, List.of(), List.of(), List.of(), 0);
        }
        List<String> fresh = SeenEntries.fresh(subscription.state(), read.entries());
        Set<String> taken = new HashSet<>(SeenEntries.taken(fresh));
        int left = fresh.size() - taken.size();
        taken.addAll(versions.changed());
        PollOutcome outcome =
                new PollOutcome(subscription, next, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), left);
        List<Entry> entries = read.feed().entries();
        // Feeds put the newest first; in order of time, corrections follow what they correct.
        for (int i = entries.size() - 1; i >= 0; i--) {
            String id = read.entries().get(i);
            if (taken.remove(id)) {
                outcome.add(
                        subscription.feed(),
                        read,
                        entries.get(i),
                        id,
                        versions.changed().contains(id),
                        now);
            }
        }
        return outcome;
    }

    private void add(Feed feed, Read read, Entry entry, String id, boolean correction, Instant now) {
        // With all its parameters: servers may insist on those that only track. What tells articles apart is made from
        // it later.
        URI url = entry.url() == null ? null : Urls.toFetch(entry.url());
        Fetch fetch = fetch(feed, read, entry, id, url, now);
        boolean hasText = fetch.getSummary() != null;
        if (url != null && (feed.getFetchPages() || !hasText)) {
            fetches.add(correction ? Fetch.newBuilder(fetch).setCorrection(true).build() : fetch);
            return;
        }
        Article article = FetchedArticles.ofFeed(fetch, now);
        if (article == null) {
            empty.add(fetch);
        } else {
            articles.add(article);
        }
    }

    private static Fetch fetch(Feed feed, Read read, Entry entry, String id, @Nullable URI url, Instant now) {
        String text = entry.text();
        String feedTitle = feed.getTitle() == null ? read.feed().title() : feed.getTitle();
        return Fetch.newBuilder()
                .setUrl(url == null ? "urn:dateline:" + Ids.of("entry", feed.getId(), id) : url.toString())
                .setFeedId(feed.getId())
                .setEntryId(id)
                .setTitle(RecordText.line(entry.plainTitle()))
                .setSummary(text == null ? null : RecordText.text(text, LONGEST_SUMMARY))
                .setAuthors(RecordText.lines(entry.authors()))
                .setTags(RecordText.lines(entry.tags()))
                .setPublishedAt(entry.time())
                .setPublisher(RecordText.line(feedTitle))
                .setSeenAt(now)
                .setChannel(read.feed().kind() == ParsedFeed.Kind.SITEMAP ? Channel.SITEMAP : null)
                .setTraceId(Ids.of("trace", feed.getId(), id, now.toString()))
                .build();
    }
}
