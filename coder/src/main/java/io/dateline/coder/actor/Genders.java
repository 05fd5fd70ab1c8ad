package io.dateline.coder.actor;

import java.util.Locale;

/** Whether "he" or "she" can mean somebody, as far as title and role tell. */
final class Genders {
    private Genders() {}

    static boolean agree(String pronoun, ResolvedActor actor) {
        boolean female = pronoun.equals("she") || pronoun.startsWith("her");
        return !isOf(female ? "MALE" : "FEMALE", actor);
    }

    private static boolean isOf(String list, ResolvedActor actor) {
        String words =
                (actor.role() == null ? actor.text() : actor.role() + " " + actor.text()).toLowerCase(Locale.ROOT);
        for (String word : words.split("[ ,]+")) {
            if (References.is(list, word)) {
                return true;
            }
        }
        return false;
    }
}
