package io.dateline.coder.linear;

import io.dateline.coder.parse.Parse;
import io.dateline.coder.parse.Token;
import java.util.Set;

/** Features of the verb above a party and of what completes it: "agreed" → "release", "imposed" → "on". */
final class Predicate {
    private static final Set<String> ARGUMENTS = Set.of("dobj", "xcomp", "ccomp", "attr", "nsubjpass", "nsubj");
    private static final Set<String> OPEN = Set.of("prep", "agent", "xcomp", "ccomp", "dobj");
    private static final Set<String> BELOW = Set.of("pobj", "pcomp", "dobj", "xcomp", "prep", "aux", "neg");
    private static final Set<String> CONTENT = Set.of("pobj", "dobj", "xcomp");
    private static final int HEIGHT = 5;

    private final View view;
    private final Parse parse;
    private final FeatureSink sink;

    Predicate(View view, FeatureSink sink) {
        this.view = view;
        this.parse = view.parse();
        this.sink = sink;
    }

    void of(String side) {
        Token head = view.head(side);
        Token verb = head == null ? null : parse.head(head);
        for (int height = 1; verb != null && !verb.isVerb() && height < HEIGHT; height++) {
            verb = parse.head(verb);
        }
        if (verb == null || !verb.isVerb()) {
            return;
        }
        String kind = "V" + side;
        sink.name(kind + ":", view.label(verb));
        sink.clusters(kind + "q:", verb);
        for (Token child : parse.children(verb)) {
            if (!child.relation().equals("punct")) {
                child(kind, verb, child);
            }
        }
    }

    private void child(String kind, Token verb, Token child) {
        String relation = child.relation();
        sink.name(kind + "c:" + relation + ":", view.label(child));
        sink.name(kind + "p:" + view.label(verb) + ":" + relation + ":", view.label(child));
        if (ARGUMENTS.contains(relation) && view.isPlain(child)) {
            sink.clusters(kind + "cq:" + relation + ":", child);
        }
        if (!OPEN.contains(relation)) {
            return;
        }
        for (Token below : parse.children(child)) {
            if (BELOW.contains(below.relation())) {
                sink.name(kind + "d:" + relation + ":" + below.relation() + ":", view.label(below));
                if (CONTENT.contains(below.relation()) && view.isPlain(below)) {
                    sink.clusters(kind + "dq:" + relation + ":", below);
                }
            }
        }
    }
}
