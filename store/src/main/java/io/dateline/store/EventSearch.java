package io.dateline.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jdbi.v3.core.statement.Query;

/** A filter as SQL: conditions with the values that they are asked with. Values are bound, never written into the text. */
final class EventSearch {

    private final List<String> conditions = new ArrayList<>();
    private final List<Consumer<Query>> bindings = new ArrayList<>();

    EventSearch(EventFilter filter) {
        if (!filter.inactive()) {
            conditions.add("active");
        }
        anyOf("types", filter.types(), "(type = ANY(:types) OR type IS NULL AND cameo_root = ANY(:types))");
        anyOf("countries", filter.countries(), "countries && :countries");
        anyOf("actors", filter.actors(), "actor_keys && :actors");
        anyOf("recipients", filter.recipients(), "recipient_keys && :recipients");
        anyOf("statuses", filter.statuses(), "status = ANY(:statuses)");
        if (!filter.quads().isEmpty()) {
            List<Integer> quads = List.copyOf(filter.quads());
            add("quad = ANY(:quads)", query -> query.bindArray("quads", Integer.class, quads));
        }
        if (filter.from() != null) {
            add("last_day >= :from", query -> query.bind("from", filter.from()));
        }
        if (filter.to() != null) {
            add("first_day <= :to", query -> query.bind("to", filter.to()));
        }
        if (filter.text() != null) {
            add("words @@ websearch_to_tsquery('simple', :text)", query -> query.bind("text", filter.text()));
        }
        String place = filter.place();
        if (place != null) {
            add(
                    "(lower(place_name) = :place OR place_country = upper(:place))",
                    query -> query.bind("place", place.toLowerCase(Locale.ROOT)));
        }
        if (filter.minGoldstein() != null) {
            add("goldstein >= :minGoldstein", query -> query.bind("minGoldstein", filter.minGoldstein()));
        }
        if (filter.maxGoldstein() != null) {
            add("goldstein <= :maxGoldstein", query -> query.bind("maxGoldstein", filter.maxGoldstein()));
        }
        if (filter.minSources() > 0) {
            add("sources >= :minSources", query -> query.bind("minSources", filter.minSources()));
        }
        if (filter.minMentions() > 0) {
            add("mentions >= :minMentions", query -> query.bind("minMentions", filter.minMentions()));
        }
        PageCursor after = filter.after() == null ? null : PageCursor.parse(filter.after());
        if (after != null) {
            add("(first_seen_at, id) < (:afterSeen, :afterId)", query -> query.bind("afterSeen", after.firstSeenAt())
                    .bind("afterId", after.eventId()));
        }
    }

    /** The condition after WHERE. */
    String where() {
        return conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
    }

    Query bind(Query query) {
        bindings.forEach(binding -> binding.accept(query));
        return query;
    }

    private void anyOf(String name, Collection<String> values, String condition) {
        if (!values.isEmpty()) {
            List<String> list = List.copyOf(values);
            add(condition, query -> query.bindArray(name, String.class, list));
        }
    }

    private void add(String condition, Consumer<Query> binding) {
        conditions.add(condition);
        bindings.add(binding);
    }
}
