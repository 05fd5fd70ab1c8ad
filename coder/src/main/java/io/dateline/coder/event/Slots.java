package io.dateline.coder.event;

import io.dateline.coder.data.Line;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the parties of an event stand in its sentence: names of slots to tokens. */
final class Slots {
    private static final List<String> VERB_FROM = List.of("subj");
    private static final List<String> VERB_TO = List.of(
            "dat",
            "obj",
            "obj.own",
            "with",
            "to",
            "on",
            "against",
            "at",
            "from",
            "for",
            "of",
            "over",
            "into",
            "toward",
            "towards",
            "about",
            "in",
            "obj.with",
            "obj.to",
            "obj.on",
            "obj.against",
            "obj.from",
            "obj.for",
            "obj.of",
            "obj.between",
            "obj.in",
            "comp.subj");
    /** Where a recipient may still stand when the pattern's own slots name nobody. */
    private static final List<String> VERB_TO_AT_LAST =
            List.of("obj.own", "obj.of", "obj.for", "obj.to", "obj.with", "obj.in", "with", "to", "against", "in");

    private static final List<String> NOUN_FROM =
            List.of("poss", "by", "light.subj", "from", "between", "mod", "appos");
    private static final List<String> NOUN_TO = List.of(
            "with",
            "against",
            "on",
            "to",
            "of",
            "for",
            "light.dat",
            "light.with",
            "light.to",
            "light.against",
            "light.on",
            "light.between",
            "light.for",
            "light.in",
            "at",
            "in");

    /** What somebody is held as. */
    private static final Set<String> PREDICATE = Set.of("hostage", "captive", "prisoner");

    private static final Set<String> NAMES =
            Set.of("none", "light", "subj", "obj", "dat", "comp", "poss", "mod", "own", "appos");

    private static final Set<String> PREPOSITIONS = WordClasses.load().named("PREPOSITION");

    private final Syntax syntax;
    private final Parse parse;

    Slots(Syntax syntax) {
        this.syntax = syntax;
        this.parse = syntax.parse();
    }

    /** The slots of a pattern's option, commas between; one of an unknown name would never hold anybody and is refused. */
    static List<String> named(Line line, String option) {
        List<String> slots = List.of(option.split(","));
        for (String slot : slots) {
            for (String name : slot.split("\\.", -1)) {
                if (!NAMES.contains(name) && !PREPOSITIONS.contains(name)) {
                    throw line.error("no slot '" + slot + "': " + name + " is neither a party nor a preposition");
                }
            }
        }
        return slots;
    }

    List<List<Token>> verbActors(Pattern pattern, Token verb) {
        return resolve(
                pattern.roles().from().isEmpty() ? VERB_FROM : pattern.roles().from(), verb, verb);
    }

    List<List<Token>> verbRecipients(Pattern pattern, Token verb) {
        List<String> names = pattern.roles().to();
        if (names.isEmpty()) {
            return resolve(VERB_TO, verb, verb);
        }
        List<List<Token>> found = new ArrayList<>(resolve(names, verb, verb));
        if (!names.contains("none")) {
            found.addAll(resolve(VERB_TO_AT_LAST, verb, verb));
        }
        return found;
    }

    List<List<Token>> nounActors(Pattern pattern, Token noun, Token clause) {
        return resolve(
                pattern.roles().from().isEmpty() ? NOUN_FROM : pattern.roles().from(), noun, clause);
    }

    List<List<Token>> nounRecipients(Pattern pattern, Token noun, Token clause) {
        return resolve(
                pattern.roles().to().isEmpty() ? NOUN_TO : pattern.roles().to(), noun, clause);
    }

    private List<List<Token>> resolve(List<String> names, Token trigger, Token clause) {
        List<List<Token>> found = new ArrayList<>();
        for (String name : names) {
            List<Token> tokens = name.startsWith("light.")
                    ? clause.equals(trigger) ? List.of() : ofLight(name.substring(6), clause)
                    : slot(name, trigger);
            if (!tokens.isEmpty()) {
                found.add(tokens);
            }
        }
        return found;
    }

    /** "Praise came from Oman": of words that come from somebody, that somebody is who utters them. */
    private List<Token> ofLight(String name, Token light) {
        List<Token> source = name.equals("subj") && light.lemma().equals("come") ? slot("from", light) : List.of();
        return source.isEmpty() ? slot(name, light) : source;
    }

    /** A slot, or a path of slots: "obj.with" is what stands under "with" of the object. */
    private List<Token> slot(String path, Token word) {
        List<Token> from = List.of(word);
        for (String name : path.split("\\.")) {
            Set<Token> next = new LinkedHashSet<>();
            from.forEach(token -> next.addAll(step(name, token)));
            from = List.copyOf(next);
        }
        return from.stream().filter(token -> !token.isVerb()).toList();
    }

    private List<Token> step(String name, Token word) {
        return switch (name) {
            case "none" -> List.of();
            case "subj" -> word.isVerb() ? syntax.agents(word) : parse.children(word, "nsubj");
            case "obj" -> word.isVerb() ? suffering(word) : syntax.under(word, "of");
            case "dat" -> syntax.datives(word);
            case "comp" -> syntax.complements(word);
            case "poss" -> parse.children(word, "poss");
            case "mod" -> parse.children(word, "nmod", "compound", "amod");
            // "dismissed EU calls": a noun taken for a verb keeps its owner as subject.
            case "own" -> parse.children(word, "poss", "nmod", "compound", "nsubj");
            case "appos" -> parse.children(word, "appos");
            case "by" -> by(word);
            default -> syntax.under(word, name);
        };
    }

    /** "the expulsion of the ambassador by Sudan": the parser hangs who does it on whom it is done to. */
    private List<Token> by(Token word) {
        List<Token> own = syntax.under(word, "by");
        if (!own.isEmpty() || !word.isNoun()) {
            return own;
        }
        return syntax.under(word, "of").stream()
                .flatMap(object -> syntax.under(object, "by").stream())
                .toList();
    }

    /** Of "three drivers were held hostage" the drivers. */
    private List<Token> suffering(Token verb) {
        List<Token> patients = syntax.patients(verb);
        List<Token> people = patients.stream()
                .filter(patient ->
                        !PREDICATE.contains(patient.lemma()) || !patient.tag().equals("NN"))
                .toList();
        return people.isEmpty() ? patients : people;
    }

    private static List<Token> nouns(List<Token> tokens) {
        return tokens.stream().filter(token -> !token.isVerb()).toList();
    }

    /**
     * The verb that only carries the noun: "held talks", "launched an attack", "there were clashes", "arrived on a visit",
     * "talks continued". Null when there is none.
     */
    @Nullable
    Token lightVerb(Token noun, WordClasses classes) {
        Token head = parse.head(noun);
        if (noun.relation().equals("conj") && head != null && head.isNoun()) {
            return lightVerb(head, classes);
        }
        if (head != null && noun.relation().equals("pobj")) {
            return carrier(head, classes);
        }
        if (head == null || !head.isVerb()) {
            return null;
        }
        Set<String> wanted =
                switch (noun.relation()) {
                    case "dobj", "nsubjpass", "oprd" -> classes.named("LIGHT");
                    case "nsubj", "attr" -> classes.named("OCCUR");
                    default -> Set.of();
                };
        return wanted.contains(head.lemma()) ? head : null;
    }

    private @Nullable Token carrier(Token preposition, WordClasses classes) {
        Token above = parse.head(preposition);
        if (above == null) {
            return null;
        }
        if (above.isNoun() && syntax.isTransparent(above) && preposition.lemma().equals("of")) {
            return lightVerb(above, classes);
        }
        if (above.isNoun()
                && above.lemma().equals("part")
                && preposition.lemma().equals("in")) {
            Token verb = parse.head(above);
            return verb != null && verb.isVerb() ? verb : null;
        }
        boolean carries = above.isVerb()
                && Set.of("in", "on", "for", "to", "with", "into").contains(preposition.lemma())
                && classes.named("CARRY").contains(above.lemma());
        return carries ? above : null;
    }

    /** Nouns that may hold what an operator is about: "promised aid", "called for talks", "a threat of sanctions". */
    List<Token> contentNouns(Token word) {
        List<Token> found = new ArrayList<>(word.isVerb() ? syntax.patients(word) : List.of());
        for (String preposition : List.of("of", "for", "to", "with", "against", "on", "in", "from", "over")) {
            found.addAll(nouns(syntax.under(word, preposition)));
        }
        if (word.isVerb()) {
            for (Token object : syntax.patients(word)) {
                for (String preposition : List.of("of", "for", "to", "on")) {
                    found.addAll(nouns(syntax.under(object, preposition)));
                }
            }
        } else {
            found.addAll(parse.children(word, "compound", "nmod"));
        }
        return found;
    }

    String triggerText(Token trigger, Token clause, Pattern pattern) {
        if (!clause.equals(trigger)) {
            return clause.index() < trigger.index()
                    ? clause.form() + " " + trigger.form()
                    : trigger.form() + " " + clause.form();
        }
        StringBuilder text = new StringBuilder(trigger.form());
        if (pattern.kind() == Pattern.Kind.VERB
                && pattern.conditions().stream().anyMatch(c -> c.kind() == Condition.Kind.OBJ)) {
            syntax.patients(trigger).stream().findFirst().ifPresent(object -> text.append(' ')
                    .append(object.form()));
        }
        return text.toString();
    }
}
