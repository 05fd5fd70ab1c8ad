package io.dateline.coder;

import io.dateline.coder.actor.ResolvedActor;
import io.dateline.coder.event.Candidate;
import io.dateline.coder.event.EventFinder;
import io.dateline.coder.event.Standing;
import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import io.dateline.coder.realis.Reading;
import io.dateline.coder.realis.Realis;
import io.dateline.schemas.record.Coding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Codes what happens between two given stretches of a sentence, whoever they are. Thread-safe. */
final class SpanCoder {
    private static final int UNRELATED = 30;

    private final EventFinder finder;
    private final Realis realis;
    private final CodingWriter writer;
    private final Confidence confidence;

    SpanCoder(EventFinder finder, Realis realis, CodingWriter writer) {
        this.finder = finder;
        this.realis = realis;
        this.writer = writer;
        this.confidence = Confidence.load();
    }

    /** All events of the sentence, that between the spans first; the spans are the parties of each. */
    List<Coding> code(SentenceContext context, String source, @Nullable String target) {
        Parse parse = context.parse();
        List<Token> from = tokens(parse, source);
        List<Token> to = target == null ? List.of() : tokens(parse, target);
        List<Candidate> ranked = new ArrayList<>(finder.find(parse));
        ranked.sort(Comparator.comparingDouble((Candidate candidate) -> fit(parse, candidate, from, to))
                .reversed());
        List<Coding> codings = new ArrayList<>();
        for (Candidate candidate : ranked) {
            context.explain(
                    "  " + candidate.code() + " " + candidate.pattern() + " fits " + fit(parse, candidate, from, to));
            Who who = new Who(parties(context, from, source), parties(context, to, target));
            Reading reading = realis.read(parse, candidate.trigger(), candidate.clause());
            Found found = new Found(candidate, who, reading, Standing.of(parse, candidate.clause()), false);
            codings.add(writer.write(context, candidate, who, reading, confidence.of(found)));
        }
        return codings;
    }

    /** How well a candidate's slots are filled by the spans. */
    private static double fit(Parse parse, Candidate candidate, List<Token> source, List<Token> target) {
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

    private static int nearest(Parse parse, Token trigger, List<Token> span) {
        return span.stream()
                                .mapToInt(token -> WhereAndWhen.path(parse, token, trigger))
                                .min()
                                .orElse(UNRELATED)
                        > UNRELATED
                ? UNRELATED
                : span.stream()
                        .mapToInt(token -> WhereAndWhen.path(parse, token, trigger))
                        .min()
                        .orElse(0);
    }

    private static List<Token> tokens(Parse parse, String span) {
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
}
