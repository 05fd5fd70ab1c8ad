package io.dateline.app.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a reader of the article would code: {@code TYPE ACTORS>RECIPIENTS status [key=value ...]}, as in
 * {@code ASSAULT SOM>KEN asserted dead=9 place=Garissa}.
 *
 * @param type one of the 16 PLOVER types
 * @param actors ISO 3166-1 alpha-3 codes or PLOVER's IGO, UNO, EUR, NGO, ISM, IMG, MNC; empty, written {@code -}, when
 *     unknown. In symmetric acts all parties stand here, or on the two sides: both are meant
 * @param recipients as {@code actors}
 * @param status realis status in small letters
 * @param facts further facts by name: {@code dead}, {@code injured}, {@code arrested} (counts), {@code place} (a name,
 *     blanks written as {@code _})
 */
public record Expectation(
        String type, List<String> actors, List<String> recipients, String status, Map<String, String> facts) {

    /** The 16 types of PLOVER 2.0. */
    public static final Set<String> TYPES = Set.of(
            "AGREE",
            "CONSULT",
            "SUPPORT",
            "CONCEDE",
            "COOPERATE",
            "AID",
            "RETREAT",
            "REQUEST",
            "ACCUSE",
            "REJECT",
            "THREATEN",
            "PROTEST",
            "SANCTION",
            "MOBILIZE",
            "COERCE",
            "ASSAULT");

    private static final Set<String> STATUSES =
            Set.of("asserted", "future", "hypothetical", "historical", "negated", "requested", "alleged", "denied");
    private static final Set<String> FACTS = Set.of("dead", "injured", "arrested", "place");
    private static final Pattern FORM = Pattern.compile("(\\S+) (\\S+)>(\\S+) (\\S+)((?: [a-z]+=\\S+)*)");

    public Expectation {
        require(TYPES.contains(type), "type '%s' is none of the 16 of PLOVER".formatted(type));
        require(STATUSES.contains(status), "status '%s' is none of %s".formatted(status, STATUSES));
        require(FACTS.containsAll(facts.keySet()), "facts %s may only be of %s".formatted(facts.keySet(), FACTS));
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        facts = Map.copyOf(facts);
    }

    static Expectation parse(String text) {
        Matcher matcher = FORM.matcher(text);
        require(
                matcher.matches(),
                "'%s' is not of the form TYPE ACTORS>RECIPIENTS status [key=value ...]".formatted(text));
        Map<String, String> facts = new TreeMap<>();
        for (String fact : matcher.group(5).strip().split(" ")) {
            int equals = fact.indexOf('=');
            if (equals > 0) {
                facts.put(fact.substring(0, equals), fact.substring(equals + 1).replace('_', ' '));
            }
        }
        return new Expectation(
                matcher.group(1), parties(matcher.group(2)), parties(matcher.group(3)), matcher.group(4), facts);
    }

    /** The same with countries and fact values renamed, for a variant of the article. */
    Expectation renamed(UnaryOperator<String> country, UnaryOperator<String> text) {
        Map<String, String> renamed = new TreeMap<>();
        facts.forEach((key, value) -> renamed.put(key, text.apply(value)));
        return new Expectation(
                type,
                actors.stream().map(country).toList(),
                recipients.stream().map(country).toList(),
                status,
                renamed);
    }

    private static List<String> parties(String text) {
        if (text.equals("-")) {
            return List.of();
        }
        List<String> parties = Arrays.asList(text.split(","));
        parties.forEach(party -> require(
                party.matches("[A-Z]{3}"), "party '%s' is not a code of three capital letters".formatted(party)));
        return parties;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
