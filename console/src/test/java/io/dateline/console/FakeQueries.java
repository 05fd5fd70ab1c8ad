package io.dateline.console;

import io.dateline.console.query.EventQueries;
import io.dateline.store.ArticleRow;
import io.dateline.store.ChangeCursor;
import io.dateline.store.ChangePage;
import io.dateline.store.ChangePage.EventChange;
import io.dateline.store.CodingRow.Party;
import io.dateline.store.EventDetail;
import io.dateline.store.EventFilter;
import io.dateline.store.EventPage;
import io.dateline.store.EventRow;
import io.dateline.store.MentionRow;
import io.dateline.store.Summary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A store in memory. */
final class FakeQueries implements EventQueries {

    private static final Comparator<EventRow> NEWEST_FIRST = Comparator.comparing(EventRow::firstSeenAt)
            .thenComparing(EventRow::id)
            .reversed();

    private final Map<String, EventRow> events = new LinkedHashMap<>();
    private final Map<String, Long> changes = new LinkedHashMap<>();
    private final Map<String, ArticleRow> articles = new LinkedHashMap<>();
    private final List<MentionRow> mentions = new ArrayList<>();
    private long transaction = 100;
    private volatile @Nullable RuntimeException outage;

    synchronized FakeQueries with(EventRow... rows) {
        for (EventRow row : rows) {
            transaction++;
            events.put(row.id(), row);
            changes.put(row.id(), transaction);
        }
        return this;
    }

    synchronized FakeQueries with(ArticleRow article, MentionRow... rows) {
        articles.put(article.id(), article);
        mentions.addAll(List.of(rows));
        return this;
    }

    /** Fails from now on; null mends it. */
    void fail(@Nullable RuntimeException failure) {
        outage = failure;
    }

    @Override
    public synchronized EventPage events(EventFilter filter) {
        up();
        List<EventRow> found = events.values().stream()
                .filter(event -> matches(filter, event))
                .sorted(NEWEST_FIRST)
                .dropWhile(event -> filter.after() != null && !cursor(event).equals(filter.after()))
                .skip(filter.after() == null ? 0 : 1)
                .toList();
        List<EventRow> page = found.stream().limit(filter.limit()).toList();
        return new EventPage(page, found.size() > page.size() ? cursor(page.get(page.size() - 1)) : null);
    }

    private static String cursor(EventRow event) {
        return event.firstSeenAt().toEpochMilli() + "-" + event.id();
    }

    @Override
    public synchronized Optional<EventDetail> event(String id) {
        up();
        return Optional.ofNullable(events.get(id))
                .map(event -> new EventDetail(
                        event,
                        mentions.stream()
                                .filter(mention -> id.equals(mention.eventId()))
                                .toList()));
    }

    @Override
    public synchronized Optional<ArticleRow> article(String id) {
        up();
        return Optional.ofNullable(articles.get(id));
    }

    @Override
    public synchronized List<MentionRow> mentionsOf(String articleId) {
        return mentions.stream()
                .filter(mention -> articleId.equals(mention.articleId()))
                .toList();
    }

    @Override
    public synchronized Summary summary() {
        up();
        Map<String, Long> types = events.values().stream()
                .map(event -> String.valueOf(event.coding().type()))
                .collect(Collectors.groupingBy(type -> type, TreeMap::new, Collectors.counting()));
        Map<String, Long> statuses = events.values().stream()
                .map(event -> event.coding().status())
                .collect(Collectors.groupingBy(status -> status, TreeMap::new, Collectors.counting()));
        return new Summary(
                articles.size(),
                Map.of("CODED", (long) articles.size()),
                0,
                mentions.size(),
                events.size(),
                types,
                statuses,
                null,
                events.values().stream()
                        .map(EventRow::lastSeenAt)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    @Override
    public synchronized ChangeCursor latestChange() {
        up();
        return changes.entrySet().stream()
                .map(change -> new ChangeCursor(change.getValue(), change.getKey()))
                .max(Comparator.comparingLong(ChangeCursor::transaction))
                .orElse(ChangeCursor.START);
    }

    @Override
    public synchronized ChangePage changesAfter(ChangeCursor cursor, int limit) {
        up();
        List<EventChange> found = changes.entrySet().stream()
                .filter(change -> change.getValue() > cursor.transaction())
                .sorted(Map.Entry.comparingByValue())
                .limit(limit)
                .map(change -> new EventChange(
                        events.get(change.getKey()), new ChangeCursor(change.getValue(), change.getKey())))
                .toList();
        return new ChangePage(
                found, found.isEmpty() ? cursor : found.get(found.size() - 1).cursor());
    }

    @Override
    public synchronized Set<String> matching(EventFilter filter, Collection<String> eventIds) {
        up();
        return eventIds.stream().filter(id -> matches(filter, events.get(id))).collect(Collectors.toSet());
    }

    private void up() {
        RuntimeException failure = outage;
        if (failure != null) {
            throw failure;
        }
    }

    private static boolean matches(EventFilter filter, EventRow event) {
        var coding = event.coding();
        var place = coding.place();
        var when = coding.when();
        String words = (event.evidence() + " " + event.title()).toLowerCase(Locale.ROOT);
        return (event.active() || filter.inactive())
                && any(filter.types(), Stream.ofNullable(coding.type()))
                && any(
                        filter.countries(),
                        Stream.concat(
                                Stream.concat(coding.actors().stream(), coding.recipients().stream())
                                        .map(Party::country),
                                Stream.ofNullable(place == null ? null : place.country())))
                && any(filter.actors(), keys(coding.actors()))
                && any(filter.recipients(), keys(coding.recipients()))
                && any(filter.statuses(), Stream.of(coding.status()))
                && (filter.from() == null || when != null && !when.lastDay().isBefore(filter.from()))
                && (filter.to() == null || when != null && !when.firstDay().isAfter(filter.to()))
                && (filter.text() == null || words.contains(filter.text().toLowerCase(Locale.ROOT)))
                && (filter.place() == null || place != null && filter.place().equalsIgnoreCase(place.name()));
    }

    private static Stream<String> keys(List<Party> parties) {
        return parties.stream()
                .flatMap(party -> Stream.of(party.country(), party.name(), party.cameo()))
                .filter(key -> key != null)
                .map(key -> key.toLowerCase(Locale.ROOT));
    }

    private static boolean any(Set<String> wanted, Stream<String> values) {
        return wanted.isEmpty() || values.anyMatch(value -> value != null && wanted.contains(value));
    }
}
