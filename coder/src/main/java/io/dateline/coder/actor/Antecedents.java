package io.dateline.coder.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The parties that an article named before, where a phrase of its own does not say whom it means. */
final class Antecedents {

    /** Such a phrase brings somebody new. */
    private static final Pattern INDEFINITE =
            Pattern.compile("^(?i)(an?|another|some|several|two|three|four|five|many|\\d+) ");

    private Antecedents() {}

    /** The parties meant: the draft itself when nobody named before fits. */
    static List<Draft> of(Draft draft, Phrase phrase, boolean person, boolean plural, Discourse discourse) {
        if (draft.country() != null
                || draft.how().equals("target")
                || INDEFINITE.matcher(phrase.text).find()) {
            return List.of(draft);
        }
        ResolvedActor before = null;
        if (draft.how().equals("name") && draft.name() != null) {
            before = discourse.surname(draft.name());
            String surname = References.lastWord(draft.name());
            before = before == null && surname != null && person ? discourse.surname(surname) : before;
        } else if (draft.name() == null && draft.role() != null || draft.generic()) {
            before = discourse.described(phrase.headWord(), null);
        }
        if (before == null) {
            List<ResolvedActor> each = plural ? discourse.each(Plurals.singular(phrase.headWord())) : List.of();
            return each.size() < 2
                    ? List.of(draft)
                    : each.stream()
                            .map(one -> same(draft, one, discourse.recalled(one)))
                            .toList();
        }
        List<ResolvedActor> group = plural ? discourse.together(before) : List.of(before);
        return group.stream()
                .map(one -> same(draft, one, discourse.recalled(one)))
                .toList();
    }

    private static Draft same(Draft draft, ResolvedActor before, String how) {
        List<String> sectors = draft.sectors().isEmpty() || draft.generic() ? before.sectors() : draft.sectors();
        List<String> all =
                before.sector() == null || !sectors.isEmpty() && sectors.get(0).equals(before.sector())
                        ? sectors
                        : sectors.equals(before.sectors()) ? withFirst(before.sector(), sectors) : sectors;
        return new Draft(
                before.name() == null ? draft.name() : before.name(),
                before.country(),
                all.isEmpty() && before.sector() != null ? List.of(before.sector()) : all,
                draft.role() == null ? before.role() : draft.role(),
                false,
                draft.former(),
                how);
    }

    private static List<String> withFirst(String first, List<String> rest) {
        List<String> all = new ArrayList<>(rest.size() + 1);
        all.add(first);
        all.addAll(rest);
        return all;
    }
}
