package io.dateline.coder;

import io.dateline.coder.actor.ResolvedActor;
import io.dateline.coder.event.Candidate;
import io.dateline.coder.event.CodeTables;
import io.dateline.coder.parse.Parse;
import io.dateline.schemas.record.EventType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which readings of a sentence are recorded: one for each event, and only those that are sure enough. Thread-safe. */
final class Selection {
    /** Roots whose codes tell how, not what: a visit and the talks of the visitor are one event. */
    private static final Set<String> ONE_KIND = Set.of("03", "04");

    private final CodeTables tables;
    private final Confidence confidence;

    Selection(CodeTables tables, Confidence confidence) {
        this.tables = tables;
        this.confidence = confidence;
    }

    double confidence(Found found) {
        return confidence.of(found);
    }

    /** The readings to record, in order of the sentence; the explanation says what was left out. */
    List<Found> select(SentenceContext context, List<Found> all) {
        List<Found> surest = new ArrayList<>(all);
        surest.sort(Comparator.comparingDouble((Found found) -> confidence.of(found))
                .reversed());
        List<Found> kept = new ArrayList<>();
        for (Found found : surest) {
            double least = kept.isEmpty() ? confidence.leastAlone() : confidence.least();
            if (confidence.of(found) < least) {
                explain(context, found, "not sure enough");
            } else if (!joins(context.parse(), kept, found)) {
                kept.add(found);
            } else {
                explain(context, found, "part of another event");
            }
        }
        kept.sort(Comparator.comparingInt(found -> found.candidate().trigger().index()));
        return kept;
    }

    private static void explain(SentenceContext context, Found found, String why) {
        context.explain("  dropped " + found.candidate().pattern() + " ("
                + found.candidate().triggerText() + "): " + why + " " + Confidence.features(found));
    }

    /** Adds the reading to a kept one of the same event; false when there is none. */
    private boolean joins(Parse parse, List<Found> kept, Found found) {
        for (int i = 0; i < kept.size(); i++) {
            Found other = kept.get(i);
            if (isSameEvent(parse, other, found)) {
                List<ResolvedActor> actors = union(
                        other.who().actors(),
                        found.who().actors(),
                        found.candidate().symmetric());
                List<ResolvedActor> recipients =
                        union(other.who().recipients(), found.who().recipients(), true);
                recipients = recipients.stream()
                        .filter(party -> actors.stream().noneMatch(actor -> Who.same(actor, party)))
                        .toList();
                kept.set(i, other.with(new Who(actors, recipients)));
                return true;
            }
        }
        return false;
    }

    private static List<ResolvedActor> union(List<ResolvedActor> one, List<ResolvedActor> other, boolean all) {
        if (one.isEmpty()) {
            return other;
        }
        List<ResolvedActor> both = new ArrayList<>(one);
        for (ResolvedActor party : all ? other : List.<ResolvedActor>of()) {
            boolean known = both.stream().anyMatch(before -> Who.same(before, party) || isLike(before, party));
            if (!known) {
                both.add(party);
            }
        }
        return both;
    }

    private static boolean isLike(ResolvedActor one, ResolvedActor other) {
        return Objects.equals(one.country(), other.country()) && Objects.equals(one.sector(), other.sector());
    }

    /** Same kind of act, real to the same degree, parties that do not contradict each other, and a tie between the words. */
    private boolean isSameEvent(Parse parse, Found one, Found other) {
        if (one.reading().status() != other.reading().status() || !isSameKind(one, other)) {
            return false;
        }
        Who first = one.who();
        Who second = other.who();
        boolean equalParties = countries(first.actors()).equals(countries(second.actors()))
                && countries(first.recipients()).equals(countries(second.recipients()));
        return equalParties
                || isTied(parse, one, other)
                        && isPart(first.actors(), second.actors())
                        && isPart(first.recipients(), second.recipients());
    }

    private boolean isSameKind(Found one, Found other) {
        @Nullable EventType type = type(one);
        if (type == null || type != type(other)) {
            return false;
        }
        String root = tables.code(one.candidate().code()).root();
        String otherRoot = tables.code(other.candidate().code()).root();
        String base = tables.code(one.candidate().code()).base();
        return type == EventType.ASSAULT
                || ONE_KIND.contains(root) && root.equals(otherRoot)
                || base.equals(tables.code(other.candidate().code()).base());
    }

    private @Nullable EventType type(Found found) {
        EventType given = found.candidate().type();
        return given == null ? tables.code(found.candidate().code()).type() : given;
    }

    /** One side names nobody of a country, or nobody of another country than the other does. */
    private static boolean isPart(List<ResolvedActor> one, List<ResolvedActor> other) {
        Set<String> first = named(one);
        Set<String> second = named(other);
        return first.containsAll(second) || second.containsAll(first);
    }

    private static Set<String> named(List<ResolvedActor> parties) {
        return parties.stream()
                .map(ResolvedActor::country)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> countries(List<ResolvedActor> parties) {
        return parties.stream()
                .map(party -> party.country() + "/" + party.sector())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** One stands below the other or both are coordinated. */
    private static boolean isTied(Parse parse, Found one, Found other) {
        Candidate first = one.candidate();
        Candidate second = other.candidate();
        return first.governs(parse, second.trigger()) || second.governs(parse, first.trigger());
    }
}
