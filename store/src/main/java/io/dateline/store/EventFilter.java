package io.dateline.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which events to show. Empty sets and nulls ask for nothing in particular; what is given must all hold.
 *
 * @param types PLOVER types, or CAMEO roots of events that have no PLOVER type
 * @param countries codes of which one must be an actor's, a recipient's or the place's
 * @param actors keys of which one must be an actor's: country, sector, country and sector (PRKGOV), {@code cameo:} and a CAMEO code,
 *     or a name; case does not count
 * @param recipients the same of recipients
 * @param from first day: events that ended before are left out
 * @param to last day, inclusive: events that begin later are left out
 * @param text words of the evidence, its title, its parties or its place; quotes and "or" and a minus as in web searches
 * @param place name of a place, or a country code; case does not count
 * @param inactive whether to show events too whose mentions were all retracted
 * @param limit events on a page, 1 to {@value #MOST}; {@value #DEFAULT_LIMIT} by default
 * @param after the cursor of an earlier page; null for the first
 */
public record EventFilter(
        Set<String> types,
        Set<String> countries,
        Set<String> actors,
        Set<String> recipients,
        Set<String> statuses,
        Set<Integer> quads,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String text,
        @Nullable String place,
        @Nullable Double minGoldstein,
        @Nullable Double maxGoldstein,
        int minSources,
        int minMentions,
        boolean inactive,
        int limit,
        @Nullable String after) {

    public static final int MOST = 500;
    public static final int DEFAULT_LIMIT = 50;

    public EventFilter {
        List<String> errors = new ArrayList<>();
        if (limit < 1 || limit > MOST) {
            errors.add("limit is " + limit + ": give 1 to " + MOST);
        }
        if (from != null && to != null && from.isAfter(to)) {
            errors.add("from is " + from + ", after to, " + to + ": swap them");
        }
        if (after != null && PageCursor.parse(after) == null) {
            errors.add("after is \"" + after + "\": give the cursor of a page, or none");
        }
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", errors));
        }
        types = upper(types);
        countries = upper(countries);
        statuses = upper(statuses);
        actors = lower(actors);
        recipients = lower(recipients);
        quads = Set.copyOf(quads);
        text = text == null || text.isBlank() ? null : text;
        place = place == null || place.isBlank() ? null : place.trim();
    }

    /** All active events. */
    public static EventFilter all() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    private static Set<String> upper(Collection<String> values) {
        Set<String> upper = new TreeSet<>();
        values.forEach(value -> upper.add(value.trim().toUpperCase(Locale.ROOT)));
        return Set.copyOf(upper);
    }

    private static Set<String> lower(Collection<String> values) {
        Set<String> lower = new TreeSet<>();
        values.forEach(value -> lower.add(value.trim().toLowerCase(Locale.ROOT)));
        return Set.copyOf(lower);
    }

    /** Collects what is asked for. Not thread-safe. */
    public static final class Builder {
        private Set<String> types = Set.of();
        private Set<String> countries = Set.of();
        private Set<String> actors = Set.of();
        private Set<String> recipients = Set.of();
        private Set<String> statuses = Set.of();
        private Set<Integer> quads = Set.of();
        private @Nullable LocalDate from;
        private @Nullable LocalDate to;
        private @Nullable String text;
        private @Nullable String place;
        private @Nullable Double minGoldstein;
        private @Nullable Double maxGoldstein;
        private int minSources;
        private int minMentions;
        private boolean inactive;
        private int limit = DEFAULT_LIMIT;
        private @Nullable String after;

        private Builder() {}

        public Builder types(Collection<String> types) {
            this.types = Set.copyOf(types);
            return this;
        }

        public Builder countries(Collection<String> countries) {
            this.countries = Set.copyOf(countries);
            return this;
        }

        public Builder actors(Collection<String> actors) {
            this.actors = Set.copyOf(actors);
            return this;
        }

        public Builder recipients(Collection<String> recipients) {
            this.recipients = Set.copyOf(recipients);
            return this;
        }

        public Builder statuses(Collection<String> statuses) {
            this.statuses = Set.copyOf(statuses);
            return this;
        }

        public Builder quads(Collection<Integer> quads) {
            this.quads = Set.copyOf(quads);
            return this;
        }

        public Builder days(@Nullable LocalDate from, @Nullable LocalDate to) {
            this.from = from;
            this.to = to;
            return this;
        }

        public Builder text(@Nullable String text) {
            this.text = text;
            return this;
        }

        public Builder place(@Nullable String place) {
            this.place = place;
            return this;
        }

        public Builder goldstein(@Nullable Double least, @Nullable Double most) {
            this.minGoldstein = least;
            this.maxGoldstein = most;
            return this;
        }

        public Builder minSources(int minSources) {
            this.minSources = minSources;
            return this;
        }

        public Builder minMentions(int minMentions) {
            this.minMentions = minMentions;
            return this;
        }

        public Builder inactive(boolean inactive) {
            this.inactive = inactive;
            return this;
        }

        public Builder limit(int limit) {
            this.limit = limit;
            return this;
        }

        public Builder after(@Nullable String after) {
            this.after = after;
            return this;
        }

        public EventFilter build() {
            return new EventFilter(
                    types,
                    countries,
                    actors,
                    recipients,
                    statuses,
                    quads,
                    from,
                    to,
                    text,
                    place,
                    minGoldstein,
                    maxGoldstein,
                    minSources,
                    minMentions,
                    inactive,
                    limit,
                    after);
        }
    }
}
