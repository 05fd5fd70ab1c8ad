package io.dateline.coder.actor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether "he" or "she" can mean somebody, as far as title and role tell; a name such as King or Bishop tells nothing. */
final class Genders {
    /** Whose spokesman or guard somebody is does not tell what he is. */
    private static final Pattern OF_OTHERS = Pattern.compile("^.*['’]s |(?:,| (?:for|of|to|from|in|at|by) ).*$");

    private Genders() {}

    static boolean agree(String pronoun, ResolvedActor actor) {
        boolean female = pronoun.equals("she") || pronoun.startsWith("her");
        String list = female ? "MALE" : "FEMALE";
        return !isIn(list, title(actor)) && (actor.role() == null || !isIn(list, actor.role()));
    }

    /** The words before the name; all words of a mere description. */
    private static String title(ResolvedActor actor) {
        if (actor.name() == null) {
            return actor.text();
        }
        Set<String> name = Set.copyOf(List.of(actor.name().split(" ")));
        return Arrays.stream(actor.text().split(" "))
                .takeWhile(word -> !name.contains(word))
                .collect(Collectors.joining(" "));
    }

    private static boolean isIn(String list, String words) {
        String own = OF_OTHERS.matcher(words).replaceAll("");
        for (String word : own.toLowerCase(Locale.ROOT).split("[ ,]+")) {
            if (References.is(list, word)) {
                return true;
            }
        }
        return false;
    }
}
