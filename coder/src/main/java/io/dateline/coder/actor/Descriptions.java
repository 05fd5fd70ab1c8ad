package io.dateline.coder.actor;

import io.dateline.coder.actor.Discourse.Mention;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a bare description means that is no name: "the movement", "the agency", "the officials", "his guest". A wrong party is worse than
 * none: each word stands only for parties of its own kind.
 */
final class Descriptions {
    private static final List<String> LISTS = List.of(
            "OFFICIAL",
            "LEADER",
            "DIPLOMAT",
            "POLITICIAN",
            "OFFICER",
            "LAWMAKER",
            "ARMED_GROUP",
            "INSURGENT",
            "FORCE",
            "PARTY",
            "COMPANY",
            "BLOC",
            "AGENCY",
            "NAMED",
            "PEOPLE",
            "OTHER_PERSON");
    /** Armed men of no state. */
    private static final Set<String> IRREGULAR = Set.of("REB", "PRM", "UAF", "PRE", "CRM");

    private static final Set<String> REGULAR = Set.of("MIL", "COP");
    private static final Set<String> PARTIES = Set.of("PTY", "OPP");
    private static final Set<String> POLITICAL = Set.of("GOV", "LEG", "PTY", "OPP");
    private static final Set<String> BLOCS = Set.of("IGO", "EUR");
    private static final Set<String> AGENCIES = Set.of("UNO", "IGO", "NGO");

    private static final Pattern DEFINITE = Pattern.compile("(?U)\\b[Tt]he (\\p{Ll}+)\\b");
    /** How far from the begin of a sentence its subject stands, in characters. */
    private static final int BEGIN = 60;

    private Descriptions() {}

    /**
     * Whom the words mean; empty when the article named nobody of the kind, or the words say more.
     *
     * @param own what the dictionaries make of the words alone
     */
    static List<ResolvedActor> meant(Parse parse, Token head, List<ResolvedActor> own, Discourse discourse) {
        if (!isBare(parse, head)) {
            return List.of();
        }
        Predicate<Mention> fits = References.reach(parse, head, discourse)
                .and(mention -> mention.actor().country() != null);
        Token owner = parse.child(head, "poss");
        if (owner != null) {
            return other(parse, head, owner, discourse, fits);
        }
        Token the = parse.child(head, "det");
        if (the == null || !the.lemma().equals("the")) {
            return List.of();
        }
        ResolvedActor meant = discourse.last(fits.and(
                head.tag().equals("NNS") ? mention -> areKind(head, own, mention) : mention -> isKind(head, mention)));
        return meant == null ? List.of() : List.of(meant);
    }

    /** "His guest": the other of the two who met. */
    private static List<ResolvedActor> other(
            Parse parse, Token head, Token owner, Discourse discourse, Predicate<Mention> fits) {
        if (head.tag().equals("NNS") || !owner.tag().equals("PRP$") || !is("OTHER_PERSON", head)) {
            return List.of();
        }
        List<ResolvedActor> owners = References.pronoun(parse, owner, discourse);
        ResolvedActor other = owners.isEmpty()
                ? null
                : discourse.person(fits.and(mention -> !isSame(mention.actor(), owners.get(0))));
        return other == null ? List.of() : List.of(other);
    }

    /** "The officials" are those who were called so, or so much as that; "the rebels" may be a group by its name. */
    private static boolean areKind(Token head, List<ResolvedActor> own, Mention mention) {
        String sector = mention.actor().sector();
        boolean people = is("PEOPLE", head)
                && mention.plural()
                && (mention.head().equals(head.form().toLowerCase(Locale.ROOT))
                        || sector != null && own.stream().anyMatch(actor -> sector.equals(actor.sector())));
        return people
                || !mention.person() && (is("INSURGENT", head) && isOf(mention, IRREGULAR) || isForce(head, mention));
    }

    private static boolean isKind(Token head, Mention mention) {
        if (mention.person()) {
            return !mention.plural()
                    && (is("INSURGENT", head) && isOf(mention, IRREGULAR)
                            || mention.actor().role() != null && isOffice(head, mention));
        }
        boolean one = !mention.plural() || mention.actor().name() != null;
        return isGroup(head, mention)
                || isForce(head, mention)
                || is("PARTY", head) && isOf(mention, PARTIES)
                || one && is("COMPANY", head) && isOf(mention, Set.of("BUS"))
                || is("BLOC", head) && isOfCountry(mention, BLOCS)
                || is("AGENCY", head) && isOfCountry(mention, AGENCIES)
                || one && is("NAMED", head) && isNamedSo(head, mention.actor());
    }

    /** A person known by an office is meant only by a word for such an office. */
    private static boolean isOffice(Token head, Mention mention) {
        boolean official = is("OFFICIAL", head)
                || is("LEADER", head) && hasRole("LEADING", mention)
                || is("DIPLOMAT", head) && hasRole("DEALING", mention);
        return official && isOf(mention, Set.of("GOV"))
                || is("POLITICIAN", head) && isOf(mention, POLITICAL)
                || is("OFFICER", head) && isOf(mention, Set.of("MIL"))
                || is("LAWMAKER", head) && isOf(mention, Set.of("LEG"));
    }

    private static boolean hasRole(String list, Mention mention) {
        String role = Objects.requireNonNullElse(mention.actor().role(), "");
        return Word.split(role).stream().anyMatch(word -> References.is(list, word.lower()));
    }

    private static boolean isGroup(Token head, Mention mention) {
        String name = mention.actor().name();
        return is("ARMED_GROUP", head)
                && (isOf(mention, IRREGULAR)
                        || name != null && References.is("RULING_MOVEMENT", name.toLowerCase(Locale.ROOT)));
    }

    private static boolean isForce(Token head, Mention mention) {
        return is("FORCE", head) && (isOf(mention, IRREGULAR) || isOf(mention, REGULAR));
    }

    /** The World Bank is "the bank", the European Union is not. */
    private static boolean isNamedSo(Token head, ResolvedActor actor) {
        String name = actor.name() == null ? actor.text() : actor.name();
        return head.lemma().equalsIgnoreCase(References.lastWord(name));
    }

    private static boolean is(String list, Token head) {
        return References.is(list, head.lemma());
    }

    private static boolean isOf(Mention mention, Set<String> sectors) {
        String sector = mention.actor().sector();
        return sector != null && sectors.contains(sector);
    }

    private static boolean isOfCountry(Mention mention, Set<String> codes) {
        String country = mention.actor().country();
        return country != null && codes.contains(country);
    }

    private static boolean isSame(ResolvedActor one, ResolvedActor other) {
        return Objects.equals(one.country(), other.country()) && Objects.equals(one.name(), other.name());
    }

    /** Nothing but an article or a pronoun stands before it, and nothing after it says who is meant. */
    private static boolean isBare(Parse parse, Token head) {
        return parse.children(head, "nmod", "compound", "amod", "appos", "prep", "relcl", "acl")
                .isEmpty();
    }

    /** Whether a bare description of somebody stands near the begin. */
    static boolean pointBack(String sentence) {
        Matcher the = DEFINITE.matcher(sentence);
        while (the.find() && the.start() < BEGIN) {
            String word = Plurals.singular(the.group(1));
            if (LISTS.stream().anyMatch(list -> References.is(list, word))) {
                return true;
            }
        }
        return false;
    }
}
