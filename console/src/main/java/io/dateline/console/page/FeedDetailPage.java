package io.dateline.console.page;

import io.dateline.console.page.EventDetailPage.Field;
import io.dateline.store.FeedArticle;
import io.dateline.store.FeedRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Everything that is known of one feed, but for its secrets. */
public record FeedDetailPage(Assets assets, FeedRow feed, FeedLine line, List<Article> articles, Instant now) {

    /**
     * One of its articles.
     *
     * @param href its address if it may be linked
     * @param note what coding it came to
     */
    public record Article(String id, String title, @Nullable String href, Instant arrivedAt, String note) {

        static Article of(FeedArticle article) {
            String title = article.title();
            return new Article(
                    article.id(),
                    title == null || title.isBlank() ? "Untitled report" : title,
                    Text.webAddress(article.url()),
                    article.arrivedAt(),
                    note(article));
        }

        private static String note(FeedArticle article) {
            String outcome = article.outcome();
            Integer mentions = article.mentions();
            if (outcome == null) {
                return "not coded yet";
            }
            return mentions != null && mentions > 0
                    ? Text.plural(mentions, "mention", "mentions")
                    : outcome.toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    static FeedDetailPage of(Assets assets, FeedRow feed, List<FeedArticle> articles, Instant now) {
        return new FeedDetailPage(
                assets,
                feed,
                FeedLine.of(feed, now),
                articles.stream().map(Article::of).toList(),
                now);
    }

    /** Address of the feed if it may be linked. */
    public @Nullable String href() {
        return Text.webAddress(feed.polledUrl());
    }

    /** Every field that has a value. */
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        add(fields, "Address", feed.url(), "");
        if (!feed.polledUrl().equals(feed.url())) {
            add(fields, "Polled at", feed.polledUrl(), "moved there for good");
        }
        add(fields, "Tags", String.join(", ", feed.tags()), "");
        add(fields, "Subscribed", Text.time(feed.addedAt()), "");
        add(fields, "Interval", line.interval(), "between polls at present");
        time(fields, "Last poll", feed.lastPollAt(), status());
        time(fields, "Last success", feed.lastSuccessAt(), "answered with the feed, or that it is unchanged");
        time(fields, "Next poll", feed.nextPollAt(), "");
        time(fields, "Left alone until", feed.heldUntil(), "as its server asked");
        add(fields, "Articles", Text.number(feed.articles()), rate());
        time(fields, "Newest article", feed.lastArticleAt(), "");
        add(fields, "Failures in a row", feed.failures() == 0 ? "" : Text.number(feed.failures()), reason());
        FeedRow.Hub hub = feed.hub();
        if (hub != null) {
            add(fields, "Hub", hub.status().toLowerCase(Locale.ROOT), hub.error() == null ? "WebSub" : hub.error());
            time(fields, "Hub's lease ends", hub.leaseEndsAt(), "");
            time(fields, "Hub's last delivery", hub.lastPushAt(), "");
        }
        return fields;
    }

    private String status() {
        return feed.httpStatus() == null ? "" : "HTTP status " + feed.httpStatus();
    }

    private String reason() {
        return feed.reason() == null ? "" : feed.reason();
    }

    private String rate() {
        Double perDay = feed.entriesPerDay();
        return perDay == null ? "" : String.format(Locale.ENGLISH, "about %.1f a day", perDay);
    }

    private void time(List<Field> fields, String name, @Nullable Instant at, String note) {
        if (at != null) {
            String far = at.isAfter(now) ? Text.ahead(at, now) : Text.ago(at, now);
            add(fields, name, Text.time(at), note.isEmpty() ? far : far + "; " + note);
        }
    }

    private static void add(List<Field> fields, String name, String value, String note) {
        if (!value.isEmpty()) {
            fields.add(new Field(name, value, note));
        }
    }
}
