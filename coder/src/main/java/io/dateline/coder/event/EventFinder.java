package io.dateline.coder.event;

import io.dateline.coder.data.ResourceFile;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import io.dateline.schemas.record.EventType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the events that a parsed sentence speaks of, without asking who the parties are. Thread-safe. */
public final class EventFinder {
    private static final Set<String> TOPICS = Set.of("02", "10", "11");

    private final PatternBook book;
    private final Operators operators;
    private final WordClasses classes;
    private final Details details;

    EventFinder(PatternBook book, Operators operators, WordClasses classes, Details details) {
        this.details = details;
        this.book = book;
        this.operators = operators;
        this.classes = classes;
    }

    /** Loads patterns and operators from the class path; throws {@code BadDataException} on a bad line. */
    public static EventFinder load(CodeTables tables) {
        WordClasses classes = WordClasses.load();
        Operators operators = Operators.load(tables);
        Details details = Details.load(classes, tables, operators);
        return new EventFinder(PatternBook.load(classes, tables, operators), operators, classes, details);
    }

    /** The events of a sentence in order of their triggers. */
    public List<Candidate> find(Parse parse) {
        return parse.isEmpty() ? List.of() : new Search(new Syntax(parse)).run();
    }

    /** Lemmas that may trigger an event, for the cheap scan. */
    public boolean isTrigger(String lemma) {
        return !book.verbs(lemma).isEmpty() || !book.nouns(lemma).isEmpty();
    }

    /** Whether a word class of classes.txt holds this lemma. */
    public boolean isOneOf(String wordClass, String lemma) {
        return classes.named(wordClass).contains(lemma);
    }

    /** Whether a condition of a pattern, a topic or a mode asks for this lemma. */
    boolean isConditionWord(String lemma) {
        return book.conditionWords().contains(lemma) || details.knows(lemma);
    }

    /** The code of an act that is only announced: 03x for cooperation, 13x for hostile acts; null when there is none. */
    public @Nullable String announced(String code) {
        return operators.compose("PROMISE", code);
    }

    /** The code of refusing an act; null when there is none. */
    public @Nullable String refused(String code) {
        return operators.compose("REFUSE", code);
    }

    /** All patterns' and operators' source text, for the dictionary version. */
    public static List<String> sources() {
        List<String> texts = new ArrayList<>();
        for (String name : List.of("classes.txt", "operators.txt", Topics.FILE, ModeWords.FILE)) {
            texts.add(ResourceFile.of(EventFinder.class, PatternBook.FOLDER + name)
                    .content());
        }
        PatternBook.FILES.forEach(name -> texts.add(
                ResourceFile.of(EventFinder.class, PatternBook.FOLDER + name).content()));
        return texts;
    }

    PatternBook book() {
        return book;
    }

    private final class Search {
        private final Syntax syntax;
        private final Parse parse;
        private final Slots slots;
        private final @Nullable Match[] matches;
        private final Set<Token> consumed = new HashSet<>();

        Search(Syntax syntax) {
            this.syntax = syntax;
            this.parse = syntax.parse();
            this.slots = new Slots(syntax);
            this.matches = new Match[parse.tokens().size()];
        }

        List<Candidate> run() {
            Matching matching = new Matching(syntax);
            for (Token token : parse.tokens()) {
                matches[token.index()] = best(matching, token);
            }
            List<Candidate> found = new ArrayList<>();
            for (Token token : byDepth()) {
                Match match = matches[token.index()];
                if (match != null && !consumed.contains(token)) {
                    take(match, found);
                }
            }
            found.removeIf(candidate -> isTopicOfProtest(candidate, List.copyOf(found)));
            found.sort(
                    (a, b) -> Integer.compare(a.trigger().index(), b.trigger().index()));
            return found;
        }

        /** "rioted, calling for elections": what a protest asks or accuses is its topic, no second event. */
        private boolean isTopicOfProtest(Candidate candidate, List<Candidate> found) {
            if (!TOPICS.contains(candidate.code().substring(0, 2))) {
                return false;
            }
            Token above = parse.head(candidate.trigger());
            for (int height = 0; above != null && height < 4; height++) {
                Token word = above;
                boolean protest = found.stream()
                        .anyMatch(other -> other.code().startsWith("14")
                                && (other.trigger().equals(word)
                                        || other.clause().equals(word)));
                if (protest) {
                    return !candidate.trigger().relation().equals("conj")
                            && !candidate.trigger().relation().equals("ccomp");
                }
                above = parse.head(above);
            }
            return false;
        }

        private @Nullable Match best(Matching matching, Token token) {
            List<Pattern> patterns =
                    isVerbal(token) ? verbPatterns(token) : token.isNoun() ? book.nouns(token.lemma()) : List.of();
            Match best = null;
            for (Pattern pattern : patterns) {
                if (best != null && pattern.specificity() < best.pattern().specificity()) {
                    break;
                }
                Set<Token> used = matching.test(pattern, token);
                // Of two that ask for as much, the one that read "air strike" knows more than the one that read
                // "strike".
                if (used != null && (best == null || used.size() > best.used().size())) {
                    best = new Match(pattern, token, used);
                }
            }
            return best;
        }

        /** The lemmatiser leaves some past forms as they are ("extradited"). */
        private List<Pattern> verbPatterns(Token verb) {
            String lemma = verb.lemma();
            List<Pattern> patterns = book.verbs(lemma);
            if (patterns.isEmpty() && lemma.startsWith("re-")) {
                return book.verbs("re" + lemma.substring(3));
            }
            if (patterns.isEmpty() && lemma.endsWith("ed") && lemma.length() > 4) {
                patterns = book.verbs(lemma.substring(0, lemma.length() - 1));
                return patterns.isEmpty() ? book.verbs(lemma.substring(0, lemma.length() - 2)) : patterns;
            }
            return patterns;
        }

        /** A participle before a noun is an adjective ("suspended sentence"). */
        private boolean isVerbal(Token token) {
            return token.isVerb()
                    && !token.relation().equals("nmod")
                    && !token.relation().equals("compound");
        }

        /** Governing words first, so that an operator takes its complement before that is taken for itself. */
        private List<Token> byDepth() {
            List<Token> order = new ArrayList<>(parse.tokens());
            int[] depth = new int[order.size()];
            for (Token token : parse.tokens()) {
                Token up = parse.head(token);
                while (up != null && depth[token.index()] < parse.tokens().size()) {
                    depth[token.index()]++;
                    up = parse.head(up);
                }
            }
            order.sort((a, b) -> depth[a.index()] != depth[b.index()]
                    ? Integer.compare(depth[a.index()], depth[b.index()])
                    : Integer.compare(a.index(), b.index()));
            return order;
        }

        private void take(Match match, List<Candidate> found) {
            Pattern pattern = match.pattern();
            Token trigger = match.trigger();
            if (pattern.kind() == Pattern.Kind.NOUN) {
                takeNoun(match, found);
                return;
            }
            Match light = lighter(match);
            if (light != null) {
                return;
            }
            if (pattern.operator() == null && pattern.code() == null) {
                return;
            }
            if (!isAttitude(pattern)) {
                consumed.addAll(match.used());
            }
            if (pattern.operator() != null) {
                takeOperator(match, found);
            } else if (pattern.code() != null) {
                found.add(candidate(pattern, pattern.code(), pattern.modes(), trigger, trigger, null));
            }
        }

        /** Who praises or condemns an act speaks of it; the act stays an event of its own. */
        private boolean isAttitude(Pattern pattern) {
            String code = pattern.code();
            return code != null
                    && (code.startsWith("051")
                            || code.startsWith("052")
                            || code.startsWith("09")
                            || code.startsWith("11"));
        }

        /** The noun that makes a general verb a mere light verb: "gave aid", "launched an attack". */
        private @Nullable Match lighter(Match verb) {
            if (!classes.named("LIGHT").contains(verb.trigger().lemma())
                    || verb.pattern().specificity() > 2) {
                return null;
            }
            for (Token object : syntax.patients(verb.trigger())) {
                Match noun = matches[object.index()];
                if (noun != null && noun.pattern().kind() == Pattern.Kind.NOUN) {
                    return noun;
                }
            }
            return null;
        }

        private void takeNoun(Match match, List<Candidate> found) {
            Pattern pattern = match.pattern();
            Token light = slots.lightVerb(match.trigger(), classes);
            if (pattern.roles().weak() && light == null) {
                return;
            }
            if (pattern.operator() != null) {
                // A call by nobody is no event: what it calls for may be one, with the status that it asks for.
                boolean byNobody = slots.nounActors(pattern, match.trigger(), clauseOf(match))
                        .isEmpty();
                if (byNobody) {
                    return;
                }
                takeOperator(match, found);
            } else if (pattern.code() != null) {
                Token clause = light == null ? match.trigger() : light;
                found.add(candidate(pattern, pattern.code(), pattern.modes(), match.trigger(), clause, null));
            }
            if (pattern.code() != null || pattern.operator() != null) {
                consumed.addAll(match.used());
            }
        }

        private void takeOperator(Match match, List<Candidate> found) {
            Pattern pattern = match.pattern();
            String operator = pattern.operator();
            Token trigger = match.trigger();
            Match inner = operator == null ? null : inner(trigger, 0);
            String composed = null;
            if (inner != null && operator != null) {
                String innerCode = code(inner, 0);
                composed = innerCode == null ? null : operators.compose(operator, innerCode);
            }
            String code = composed == null ? pattern.code() : composed;
            if (code == null) {
                return;
            }
            if (inner != null && "CLAIM".equals(operator) && isOfOthers(inner)) {
                return;
            }
            boolean keeps = classes.named("KEEPS_CONTENT").contains(operator);
            List<String> modes = composed == null ? pattern.modes() : List.of();
            Candidate outer = candidate(pattern, code, modes, trigger, clauseOf(match), null);
            if (inner != null && composed != null && !keeps) {
                outer = withRecipientsOf(outer, inner);
            }
            found.add(outer);
            if (inner == null) {
                return;
            }
            if (!keeps) {
                absorb(inner, 0);
            } else if (inner.pattern().operator() == null
                    && inner.pattern().code() != null
                    && !consumed.contains(inner.trigger())) {
                consumed.add(inner.trigger());
                consumed.addAll(inner.used());
                found.add(candidate(
                        inner.pattern(),
                        inner.pattern().code(),
                        inner.pattern().modes(),
                        inner.trigger(),
                        clauseOf(inner),
                        outer));
            }
        }

        /** "claimed that the army had bombed the market" accuses; "claimed that they had bombed it" admits. */
        private boolean isOfOthers(Match inner) {
            Token subject = parse.child(inner.trigger(), "nsubj");
            return subject != null && !subject.tag().startsWith("PRP");
        }

        /** "agreed to provide aid for Chad": whom the act is for stands with the act. */
        private Candidate withRecipientsOf(Candidate outer, Match inner) {
            boolean noun = inner.pattern().kind() == Pattern.Kind.NOUN;
            List<List<Token>> recipients = new ArrayList<>(outer.recipients());
            recipients.addAll(
                    noun
                            ? slots.nounRecipients(inner.pattern(), inner.trigger(), clauseOf(inner))
                            : slots.verbRecipients(inner.pattern(), inner.trigger()));
            return outer.withRecipients(recipients);
        }

        private Token clauseOf(Match match) {
            if (match.pattern().kind() == Pattern.Kind.VERB) {
                return match.trigger();
            }
            Token light = slots.lightVerb(match.trigger(), classes);
            return light == null ? match.trigger() : light;
        }

        /** The whole chain below an operator is its content, no event of its own. */
        private void absorb(Match inner, int depth) {
            consumed.add(inner.trigger());
            consumed.addAll(inner.used());
            if (inner.pattern().operator() != null && depth < 4) {
                Match next = inner(inner.trigger(), 0);
                if (next != null) {
                    absorb(next, depth + 1);
                }
            }
        }

        private @Nullable String code(Match match, int depth) {
            String operator = match.pattern().operator();
            if (operator == null || depth > 4) {
                return match.pattern().code();
            }
            Match next = inner(match.trigger(), 0);
            String below = next == null ? null : code(next, depth + 1);
            String composed = below == null ? null : operators.compose(operator, below);
            return composed == null ? match.pattern().code() : composed;
        }

        /** The event that completes this word, through verbs such as "continue" and nouns such as "series". */
        private @Nullable Match inner(Token word, int depth) {
            if (depth > 3) {
                return null;
            }
            List<Token> verbs = syntax.complements(word);
            for (Token verb : verbs) {
                Match match = matches[verb.index()];
                if (match != null && lighter(match) == null && code(match, 0) != null) {
                    return match;
                }
                Match below = inner(verb, depth + 1);
                if (below != null) {
                    return below;
                }
            }
            for (Token noun : slots.contentNouns(word)) {
                for (Token content : syntax.contents(noun)) {
                    Match match = matches[content.index()];
                    if (match != null && code(match, 0) != null) {
                        return match;
                    }
                }
                if (depth < 2 && noun.isNoun()) {
                    Match below = inner(noun, depth + 2);
                    if (below != null) {
                        return below;
                    }
                }
            }
            return null;
        }

        private Candidate candidate(
                Pattern pattern,
                String general,
                List<String> named,
                Token trigger,
                Token clause,
                @Nullable Candidate governor) {
            EventType type = pattern.operator() == null ? pattern.type() : null;
            Details.Exact exact = details.of(general, type, named, syntax, trigger, clause);
            String code = exact.code();
            boolean noun = pattern.kind() == Pattern.Kind.NOUN;
            List<List<Token>> actors =
                    noun ? slots.nounActors(pattern, trigger, clause) : slots.verbActors(pattern, trigger);
            List<List<Token>> recipients =
                    noun ? slots.nounRecipients(pattern, trigger, clause) : slots.verbRecipients(pattern, trigger);
            return new Candidate(
                    pattern.id(),
                    code,
                    type,
                    exact.modes(),
                    trigger,
                    clause,
                    slots.triggerText(trigger, clause, pattern),
                    actors,
                    recipients,
                    !pattern.roles().to().contains("none"),
                    pattern.roles().symmetric(),
                    noun,
                    ("PROMISE".equals(pattern.operator()) || code.startsWith("036"))
                            && classes.named("ANNOUNCES").contains(trigger.lemma()),
                    governor,
                    pattern.specificity());
        }
    }

    private record Match(Pattern pattern, Token trigger, Set<Token> used) {}
}
