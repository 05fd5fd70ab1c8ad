package io.dateline.console;

import io.dateline.console.query.FeedQueries;
import io.dateline.schemas.feed.FeedCondition;
import io.dateline.store.FeedArticle;
import io.dateline.store.FeedFilter;
import io.dateline.store.FeedPage;
import io.dateline.store.FeedRow;
import io.dateline.store.FeedSort;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Feeds in memory. */
final class FakeFeeds implements FeedQueries {

    private final Map<String, FeedRow> feeds = new LinkedHashMap<>();
    private final Map<String, List<FeedArticle>> articles = new LinkedHashMap<>();
    private volatile @Nullable RuntimeException outage;
    private int lists;

    synchronized FakeFeeds with(FeedRow... rows) {
        for (FeedRow row : rows) {
            feeds.put(row.id(), row);
        }
        return this;
    }

    synchronized FakeFeeds with(String feedId, FeedArticle... of) {
        articles.put(feedId, List.of(of));
        return this;
    }

    /** Fails from now on; null mends it. */
    void fail(@Nullable RuntimeException failure) {
        outage = failure;
    }

    /** How often a list was asked for. */
    synchronized int lists() {
        return lists;
    }

    @Override
    public synchronized FeedPage feeds(FeedFilter filter, Instant now) {
        lists++;
        up();
        List<FeedRow> found = new ArrayList<>(matching(filter)
                .filter(feed ->
                        filter.conditions().isEmpty() || filter.conditions().contains(feed.condition()))
                .sorted(order(filter))
                .toList());
        if (filter.after() != null) {
            while (!found.isEmpty() && !cursor(filter.sort(), found.remove(0)).equals(filter.after())) {
                // Up to the last of the page before.
            }
        }
        List<FeedRow> page = found.stream().limit(filter.limit()).toList();
        return new FeedPage(page, found.size() > page.size() ? cursor(filter.sort(), page.get(page.size() - 1)) : null);
    }

    @Override
    public synchronized Map<FeedCondition, Long> counts(FeedFilter filter, Instant now) {
        up();
        return matching(filter.conditions(Set.of()))
                .collect(Collectors.groupingBy(FeedRow::condition, Collectors.counting()));
    }

    @Override
    public synchronized Optional<FeedRow> feed(String id, Instant now) {
        up();
        return Optional.ofNullable(feeds.get(id));
    }

    @Override
    public synchronized List<FeedArticle> articlesOf(String feedId, int limit) {
        return articles.getOrDefault(feedId, List.of()).stream().limit(limit).toList();
    }

    private Stream<FeedRow> matching(FeedFilter filter) {
        String host = filter.host();
        String text = filter.text() == null ? "" : filter.text().toLowerCase(Locale.ROOT);
        return feeds.values().stream()
                .filter(feed ->
                        host == null || feed.host().equals(host) || feed.host().endsWith("." + host))
                .filter(feed -> (feed.title() + " " + feed.url() + " " + feed.error())
                        .toLowerCase(Locale.ROOT)
                        .contains(text));
    }

    private static Comparator<FeedRow> order(FeedFilter filter) {
        Comparator<FeedRow> order =
                switch (filter.sort()) {
                    case URGENCY -> Comparator.comparingInt(feed -> FeedCondition.BY_URGENCY.indexOf(feed.condition()));
                    case FAILURES -> Comparator.comparingInt(FeedRow::failures);
                    case ARTICLES -> Comparator.comparingLong(FeedRow::articles);
                    case LAST_ARTICLE ->
                        Comparator.comparing(FeedRow::lastArticleAt, Comparator.nullsFirst(Comparator.naturalOrder()));
                    default -> Comparator.comparing(FeedRow::host);
                };
        order = order.thenComparing(FeedRow::id);
        return filter.descending() ? order.reversed() : order;
    }

    /** Looks as the store's does; the key of a number may be any. */
    private static String cursor(FeedSort sort, FeedRow feed) {
        byte[] plain = (sort.word() + "\n" + feed.id() + "\n0").getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    private void up() {
        RuntimeException failure = outage;
        if (failure != null) {
            throw failure;
        }
    }
}
