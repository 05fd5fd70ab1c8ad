package io.dateline.coder;

import io.dateline.coder.actor.ResolvedActor;
import io.dateline.coder.event.Candidate;
import io.dateline.coder.event.Syntax;
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
import io.dateline.schemas.record.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Codes what a verb without a pattern tells between two parties with countries, if the linear model is very sure of it. Thread-safe. */
final class Guesses {
    /** Of the guesses that are surer than this, nine of ten are right on the test part of the corpus, where the parties are given. */
    private static final double SURE = 0.8;

    private static final List<String> TOWARDS =
            List.of("with", "against", "to", "on", "from", "at", "for", "into", "over", "of", "toward", "towards");

    private final LinearTypes types;
    private final LinearCandidates guesses;
    private final Realis realis;
    private final CodingWriter writer;
    private final Relevance relevance;

    Guesses(LinearTypes types, LinearCandidates guesses, Realis realis, CodingWriter writer, Relevance relevance) {
        this.types = types;
        this.guesses = guesses;
        this.realis = realis;
        this.writer = writer;
        this.relevance = relevance;
    }

    /** The event of the first verb that the model is sure of; null when there is none. */
    @Nullable
    Coding code(SentenceContext context) {
        Parse parse = context.parse();
        Syntax syntax = new Syntax(parse);
        for (Token verb : parse.tokens()) {
            if (verb.isVerb()) {
                Coding coding = code(context, syntax, verb);
                if (coding != null) {
                    return coding;
                }
            }
        }
        return null;
    }

    private @Nullable Coding code(SentenceContext context, Syntax syntax, Token verb) {
        ResolvedActor actor = first(context, syntax.agents(verb).stream(), null);
        ResolvedActor recipient = actor == null ? null : first(context, objects(syntax, verb), actor);
        if (actor == null || recipient == null) {
            return null;
        }
        Parse parse = context.parse();
        Span from = new Span(actor.start(), actor.end());
        Span to = new Span(recipient.start(), recipient.end());
        Guess guess = types.guess(parse, from, to);
        EventType type = guess.best();
        Reading reading = realis.read(parse, verb, verb);
        boolean sure = type != null && guess.of(type) >= SURE && isTold(type, reading.status());
        context.explain("  no pattern for '" + verb.form() + "'; the linear model guesses " + guess
                + (sure ? "" : ": not sure enough"));
        if (type == null || !sure) {
            return null;
        }
        Candidate candidate = guesses.of(type, parse, verb);
        Who who = new Who(List.of(actor), List.of(recipient));
        String problem = relevance.problem(context, candidate, who, reading.status());
        if (problem != null) {
            context.explain("  dropped " + candidate.pattern() + " (" + candidate.triggerText() + "): " + problem);
            return null;
        }
        return writer.write(context, candidate, who, reading, guess.of(type));
    }

    /** What is not done is no event, and what is to come is an agreement or a threat: no guess of the act itself. */
    private static boolean isTold(EventType type, Status status) {
        return switch (status) {
            case NEGATED -> false;
            case FUTURE -> type == EventType.AGREE || type == EventType.THREATEN;
            default -> true;
        };
    }

    private static Stream<Token> objects(Syntax syntax, Token verb) {
        List<Token> objects = new ArrayList<>(syntax.patients(verb));
        objects.addAll(syntax.datives(verb));
        TOWARDS.forEach(preposition -> objects.addAll(syntax.under(verb, preposition)));
        for (Token object : List.copyOf(objects)) {
            TOWARDS.forEach(preposition -> objects.addAll(syntax.under(object, preposition)));
        }
        return objects.stream().distinct();
    }

    /** The first with a country, which is another's than the party already found. */
    private static @Nullable ResolvedActor first(
            SentenceContext context, Stream<Token> heads, @Nullable ResolvedActor other) {
        return heads.flatMap(head -> context.parties(head).stream())
                .filter(party -> party.country() != null)
                .filter(party -> other == null || isAnother(party, other))
                .findFirst()
                .orElse(null);
    }

    private static boolean isAnother(ResolvedActor party, ResolvedActor other) {
        boolean apart = party.end() <= other.start() || other.end() <= party.start();
        boolean alike =
                Objects.equals(party.country(), other.country()) && Objects.equals(party.sector(), other.sector());
        return apart && !alike;
    }
}
