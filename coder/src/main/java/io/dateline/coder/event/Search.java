package io.dateline.coder.event;

import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import io.dateline.schemas.record.EventType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the events of one sentence: governing words first, each word taken once. */
final class Search {
    /** What a protest asks or accuses is its topic. */
    private static final Set<String> TOPICS = Set.of("02", "10", "11");

    /** Words between an act and what it is about, at most. */
    private static final int NEAR = 4;

    private final Syntax syntax;
    private final Parse parse;
    private final Slots slots;
    private final Matches matches;
    private final Composition composition;
    private final Operators operators;
    private final WordClasses classes;
    private final Details details;
    private final Set<Token> consumed = new HashSet<>();

    Search(Syntax syntax, PatternBook book, Operators operators, WordClasses classes, Details details) {
        this.syntax = syntax;
        this.parse = syntax.parse();
        this.slots = new Slots(syntax);
        this.matches = new Matches(syntax, book);
        this.composition = new Composition(syntax, slots, matches, operators, classes);
        this.operators = operators;
        this.classes = classes;
        this.details = details;
    }

    List<Candidate> run() {
        List<Candidate> found = new ArrayList<>();
        for (Token token : matches.byDepth()) {
            Match match = matches.at(token);
            if (match != null && !consumed.contains(token)) {
                take(match, found);
            }
        }
        found.removeIf(candidate -> isTopicOfProtest(candidate, List.copyOf(found)));
        found.sort((a, b) -> Integer.compare(a.trigger().index(), b.trigger().index()));
        return found;
    }

    /** "rioted, calling for elections": what a protest asks or accuses is its topic, no second event. */
    private boolean isTopicOfProtest(Candidate candidate, List<Candidate> found) {
        if (!TOPICS.contains(candidate.code().substring(0, 2))) {
            return false;
        }
        List<Token> upwards = parse.upwards(candidate.trigger());
        for (Token above : upwards.subList(1, Math.min(upwards.size(), 1 + NEAR))) {
            boolean protest = found.stream().anyMatch(other -> other.code().startsWith("14") && other.holds(above));
            if (protest) {
                return !candidate.trigger().relation().equals("conj")
                        && !candidate.trigger().relation().equals("ccomp");
            }
        }
        return false;
    }

    private void take(Match match, List<Candidate> found) {
        Pattern pattern = match.pattern();
        Token trigger = match.trigger();
        if (pattern.kind() == Pattern.Kind.NOUN) {
            takeNoun(match, found);
            return;
        }
        Match light = composition.lighter(match);
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
                && (code.startsWith("051") || code.startsWith("052") || code.startsWith("09") || code.startsWith("11"));
    }

    private void takeNoun(Match match, List<Candidate> found) {
        Pattern pattern = match.pattern();
        Token light = slots.lightVerb(match.trigger(), classes);
        if (pattern.roles().weak() && light == null) {
            return;
        }
        if (pattern.operator() != null) {
            // A call by nobody is no event: what it calls for may be one, with the status that it asks for.
            boolean byNobody =
                    slots.nounActors(pattern, match.trigger(), clauseOf(match)).isEmpty();
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
        Match inner = operator == null ? null : composition.inner(trigger, 0);
        String composed = null;
        if (inner != null && operator != null) {
            String innerCode = composition.code(inner);
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
            Match next = composition.inner(inner.trigger(), 0);
            if (next != null) {
                absorb(next, depth + 1);
            }
        }
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
                ("PROMISE".equals(pattern.operator()) || code.startsWith("036") || code.startsWith("13"))
                        && classes.named("ANNOUNCES").contains(trigger.lemma()),
                governor,
                pattern.specificity());
    }
}
