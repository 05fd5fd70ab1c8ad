package io.dateline.coder;

import io.dateline.coder.actor.ResolvedActor;
import io.dateline.coder.data.WordLists;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the council, the police and the people of a town do among themselves. What they ban and whom they arrest is counted in
 * only when nothing at all is known of him: in "Kabul police arrested three teachers" no word tells politics from everyday life.
 * Thread-safe.
 */
final class TownAffairs {
    private final WordLists lists;

    TownAffairs(WordLists lists) {
        this.lists = lists;
    }

    boolean holds(SentenceContext context, String code, String root, Who who) {
        Stream<@Nullable String> countries = who.all().map(ResolvedActor::country);
        return (lists.list("CIVIL").contains(root)
                        || lists.list("CIVIL_ACT").stream().anyMatch(code::startsWith)
                        || isPoliceNews(root, who)
                        || isPoliceWork(context, code, who))
                && who.all().findAny().isPresent()
                && countries.filter(Objects::nonNull).distinct().count() <= 1
                && who.all().allMatch(party -> isLocal(context, party))
                && who.all().anyMatch(party -> context.isOfTown(party));
    }

    private boolean isPoliceNews(String root, Who who) {
        // "A Paris woman was arrested": the report does not care by whom.
        String whom = who.actors().isEmpty() ? "PERSONS" : "NAMELESS";
        return lists.list("REPRESSION").contains(root)
                && !who.recipients().isEmpty()
                && who.recipients().stream()
                        .allMatch(party -> party.sector() != null
                                && party.name() == null
                                && (lists.list(whom).contains(party.sector())
                                        || lists.list("NAMELESS").contains(party.sector())));
    }

    /** "Leeds police searched a garage": houses and things of nobody who is known for politics. */
    private boolean isPoliceWork(SentenceContext context, String code, Who who) {
        return lists.list("POLICE_WORK").stream().anyMatch(code::startsWith)
                && who.actors().stream().allMatch(party -> "COP".equals(party.sector()) && !context.isOfCapital(party))
                && who.recipients().stream()
                        .allMatch(party -> party.sector() == null
                                || lists.list("HOUSEHOLD").contains(party.sector()));
    }

    private boolean isLocal(SentenceContext context, ResolvedActor party) {
        boolean unknown = party.country() == null && party.name() == null;
        String sector = party.sector();
        return sector == null
                ? unknown || context.isOfTown(party)
                : lists.list("LOCAL").contains(sector)
                        && (unknown || lists.list("HOMELY").contains(sector) || context.isOfTown(party));
    }
}
