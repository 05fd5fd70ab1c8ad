package io.dateline.coder;

import io.dateline.coder.actor.ResolvedActor;
import io.dateline.coder.event.Candidate;
import io.dateline.coder.event.EventFinder;
import io.dateline.coder.event.Standing;
import io.dateline.coder.linear.Guess;
import io.dateline.coder.linear.LinearCandidates;
import io.dateline.coder.linear.LinearTypes;
import io.dateline.coder.linear.Span;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import io.dateline.coder.realis.Reading;
import io.dateline.coder.realis.Realis;
import io.dateline.schemas.record.Coding;
import io.dateline.schemas.record.EventType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Codes what happens between two given stretches of a sentence, whoever they are. Thread-safe. */
final class SpanCoder {
    private static final int UNRELATED = 30;
    /** How much the linear model counts beside the syntax; chosen on the test part of its corpus. */
    private static final double VOTE = 2;
    /** The model's guess fits like a pattern that has neither party in its slots. */
    private static final double GUESS = -1;
    /** What the model holds impossible may be right all the same. */
    private static final double DOUBT = 0.01;

    private final EventFinder finder;
    private final Realis realis;
    private final CodingWriter writer;
    private final Confidence confidence;
    private final LinearTypes types;
    private final LinearCandidates guesses;

    SpanCoder(EventFinder finder, Realis realis, CodingWriter writer, LinearTypes types, LinearCandidates guesses) {
        this.finder = finder;
        this.realis = realis;
        this.writer = writer;
        this.confidence = Confidence.load();
        this.types = types;
        this.guesses = guesses;
    }

    /** All events of the sentence, that between the spans first; the spans are the parties of each. */
    List<Coding> code(SentenceContext context, String source, @Nullable String target) {
        Parse parse = context.parse();
        List<Token> from = tokens(parse, source);
        List<Token> to = target == null ? List.of() : tokens(parse, target);
        Who who = new Who(parties(context, from, source), parties(context, to, target));
        Guess guess = types.guess(parse, span(from), span(to));
        context.explain("  linear model: " + guess);
        List<Ranked> ranked = new ArrayList<>();
        for (Candidate candidate : finder.find(parse)) {
            Reading reading = realis.read(parse, candidate.trigger(), candidate.clause());
            Found found = new Found(candidate, who, reading, Standing.of(parse, candidate.clause()), false);
            Coding coding = writer.write(context, candidate, who, reading, confidence.of(found));
            double score = fit(parse, candidate, from, to) + vote(guess, coding.getType());
            context.explain("  " + candidate.code() + " " + candidate.pattern() + " fits " + score);
            ranked.add(new Ranked(coding, score));
        }
        if (!from.isEmpty()) {
            EventType type = guess.bestType();
            double score = GUESS + vote(guess, type);
            boolean first = ranked.stream().allMatch(other -> other.score() < score);
            if (first && ranked.stream().noneMatch(other -> other.coding().getType() == type)) {
                Candidate candidate = guesses.of(type, parse, span(from), span(to));
                Reading reading = realis.read(parse, candidate.trigger(), candidate.clause());
                Coding coding = writer.write(context, candidate, who, reading, guess.of(type));
                context.explain("  " + coding.getPattern() + " fits " + score);
                ranked.add(new Ranked(coding, score));
            }
        }
        ranked.sort(Comparator.comparingDouble(Ranked::score).reversed());
        return ranked.stream().map(Ranked::coding).toList();
    }

    /** What the linear model says of a type, in the measure of {@link #fit}. */
    private static double vote(Guess guess, @Nullable EventType type) {
        double probability = type == null ? 0 : guess.givenEvent(type);
        return VOTE * Math.log(probability + DOUBT);
    }

    private static @Nullable Span span(List<Token> tokens) {
        return tokens.isEmpty()
                ? null
                : new Span(tokens.get(0).start(), tokens.get(tokens.size() - 1).end());
    }

    /** How well a candidate's slots are filled by the spans. */
    static double fit(Parse parse, Candidate candidate, List<Token> source, List<Token> target) {
        double fit = Math.min(3, candidate.specificity()) * 0.8;
        fit += holds(parse, candidate.actors(), source) ? 6 : 0;
        fit += holds(parse, candidate.recipients(), target) ? 5 : 0;
        fit += candidate.symmetric() && holds(parse, candidate.recipients(), source) ? 3 : 0;
        fit += candidate.symmetric() && holds(parse, candidate.actors(), target) ? 3 : 0;
        fit -= 0.25 * nearest(parse, candidate.trigger(), source);
        fit -= 0.15 * nearest(parse, candidate.trigger(), target);
        fit -= candidate.nominal() ? 0.5 : 0;
        fit -= candidate.governor() != null ? 4 : 0;
        fit -= candidate.trigger().index() * 0.02;
        return fit;
    }

    /** Whether a slot's noun phrase covers a token of the span. */
    private static boolean holds(Parse parse, List<List<Token>> slots, List<Token> span) {
        for (List<Token> slot : slots) {
            for (Token head : slot) {
                if (span.contains(head) || parse.subtree(head).stream().anyMatch(span::contains)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** 0 for a span that is not given: it speaks for no candidate. */
    private static int nearest(Parse parse, Token trigger, List<Token> span) {
        return span.stream()
                .mapToInt(token -> Math.min(parse.distance(token, trigger), UNRELATED))
                .min()
                .orElse(0);
    }

    static List<Token> tokens(Parse parse, String span) {
        String text = parse.text().toLowerCase(Locale.ROOT);
        int start =
                span.isBlank() ? -1 : text.indexOf(span.toLowerCase(Locale.ROOT).trim());
        if (start < 0) {
            return List.of();
        }
        int end = start + span.trim().length();
        return parse.tokens().stream()
                .filter(token -> token.start() < end && token.end() > start)
                .toList();
    }

    private static List<ResolvedActor> parties(SentenceContext context, List<Token> span, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        for (Token token : span) {
            Token head = context.parse().head(token);
            if (head == null || !span.contains(head)) {
                List<ResolvedActor> found = context.parties(token);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        int start = span.isEmpty() ? 0 : span.get(0).start();
        int end = span.isEmpty() ? 0 : span.get(span.size() - 1).end();
        return List.of(new ResolvedActor(text, start, end, null, null, null, List.of(), null, "given"));
    }

    private record Ranked(Coding coding, double score) {}
}
