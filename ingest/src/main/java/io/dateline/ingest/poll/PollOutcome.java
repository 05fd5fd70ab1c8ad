package io.dateline.ingest.poll;

import io.dateline.ingest.article.Articles;
import io.dateline.ingest.poll.PollResult.Read;
import io.dateline.reader.feed.Entry;
import io.dateline.reader.url.Urls;
import io.dateline.schemas.Ids;
import io.dateline.schemas.record.Article;
import io.dateline.schemas.record.Feed;
import io.dateline.schemas.record.FeedState;
import io.dateline.schemas.record.Fetch;
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
 * @param empty new entries that have neither page nor text, as they would have been fetched
 */
record PollOutcome(
        Subscription subscription, FeedState state, List<Fetch> fetches, List<Article> articles, List<Fetch> empty) {

    private static final int LONGEST_SUMMARY = 200_000;
    private static final int LONGEST_TITLE = 1_000;

    /** The number of new entries. */
    int entries() {
        return fetches.size() + articles.size() + empty.size();
    }

    static PollOutcome of(Subscription subscription, PollResult result, FeedState next, Instant now) {
        PollOutcome outcome =
                new PollOutcome(subscription, next, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        if (result instanceof Read read) {
            Set<String> fresh = new HashSet<>(FeedSchedule.fresh(subscription.state(), read.entries()));
            List<Entry> entries = read.feed().entries();
            // Feeds put the newest first; in order of time, corrections follow what they correct.
            for (int i = entries.size() - 1; i >= 0; i--) {
                String id = read.entries().get(i);
                if (fresh.remove(id)) {
                    outcome.add(subscription.feed(), read, entries.get(i), id, now);
                }
            }
        }
        return outcome;
    }

    private void add(Feed feed, Read read, Entry entry, String id, Instant now) {
        String url = entry.url() == null ? null : Urls.normalise(entry.url());
        Fetch fetch = fetch(feed, read, entry, id, url, now);
        boolean hasText = fetch.getSummary() != null;
        if (url != null && (feed.getFetchPages() || !hasText)) {
            fetches.add(fetch);
            return;
        }
        Article article = Articles.ofFeed(fetch, now);
        if (article == null) {
            empty.add(fetch);
        } else {
            articles.add(article);
        }
    }

    private static Fetch fetch(Feed feed, Read read, Entry entry, String id, @Nullable String url, Instant now) {
        String title = entry.plainTitle();
        String feedTitle = feed.getTitle() == null ? read.feed().title() : feed.getTitle();
        return Fetch.newBuilder()
                .setUrl(url == null ? "urn:dateline:" + Ids.of("entry", feed.getId(), id) : url)
                .setFeedId(feed.getId())
                .setEntryId(id)
                .setTitle(cut(title, LONGEST_TITLE))
                .setSummary(cut(entry.text(), LONGEST_SUMMARY))
                .setAuthors(entry.authors())
                .setTags(entry.tags())
                .setPublishedAt(entry.time())
                .setPublisher(cut(feedTitle, LONGEST_TITLE))
                .setSeenAt(now)
                .setTraceId(Ids.of("trace", feed.getId(), id, now.toString()))
                .build();
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
